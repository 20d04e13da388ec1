import * as decoding from 'lib0/decoding'
import type { Seat } from '#lib/interview/model'
import { varUints } from '#lib/protocol/frames'

/**
 * Awareness on the server (y-protocols: count, then client id, clock, JSON state each). A client says where it is; who
 * it is, the server stamps over whatever was claimed. One client id a socket.
 */
export type AwarenessEntry = Readonly<{
  clientId: number
  clock: number
  /** Null: it says goodbye. */
  state: Readonly<Record<string, unknown>> | null
  /** The state as it came. */
  json: string
}>

/** The corners' colours for clients that draw cursors from awareness alone; our own pages use their tokens. */
export const cornerColors: Readonly<Record<Seat, string>> = {
  interviewer: '#2457c5',
  candidate: '#c8441b',
  observer: '#6f6f6a',
  shadow: '#6f6f6a',
}

/** The entries of an awareness update, or null when it is malformed. */
export function parseAwareness(update: Uint8Array): AwarenessEntry[] | null {
  try {
    const decoder = decoding.createDecoder(update)
    const count = decoding.readVarUint(decoder)
    const entries: AwarenessEntry[] = []
    for (let i = 0; i < count; i++) {
      const clientId = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      const json = decoding.readVarString(decoder)
      const state: unknown = JSON.parse(json)
      if (state !== null && (typeof state !== 'object' || Array.isArray(state))) return null
      entries.push({ clientId, clock, state: state as Record<string, unknown> | null, json })
    }
    return decoding.hasContent(decoder) ? null : entries
  } catch {
    return null
  }
}

/** One entry as bytes, with whatever state is given as JSON. */
export function encodeEntry({ clientId, clock }: Pick<AwarenessEntry, 'clientId' | 'clock'>, json: string): Uint8Array {
  const bytes = Buffer.byteLength(json)
  const head = varUints(clientId, clock, bytes)
  const entry = Buffer.allocUnsafe(head.byteLength + bytes)
  entry.set(head)
  entry.write(json, head.byteLength)
  return entry
}

/** An awareness update of entries that are bytes already. */
export function awarenessUpdate(entries: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([varUints(entries.length), ...entries])
}

/**
 * The state as others get it, `user` being whose it is, as JSON. An observer is present, but points at nothing unless the
 * interviewer allows it. Sixty a second come of each room: what says no `user` of its own is not written anew.
 */
export function stampedJson({ state, json }: AwarenessEntry, user: string, showsCursor: boolean): string {
  if (state === null) return 'null'
  if (!showsCursor) return `{"user":${user}}`
  if (!Object.hasOwn(state, 'user') && json.startsWith('{"') && json.endsWith('}')) {
    return `${json.slice(0, -1)},"user":${user}}`
  }
  return JSON.stringify({ ...state, user: JSON.parse(user) })
}
