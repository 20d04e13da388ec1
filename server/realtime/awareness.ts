import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Seat } from '#lib/interview/model'

/**
 * Awareness on the server (y-protocols: count, then client id, clock, JSON state each). A client says where it is; who
 * it is, the server stamps over whatever was claimed. One client id a socket.
 */
export type AwarenessEntry = Readonly<{
  clientId: number
  clock: number
  state: Readonly<Record<string, unknown>> | null
}>

export type Identity = Readonly<{ id: string; name: string; seat: Seat; color: string }>

/** The corners' colours for clients that draw cursors from awareness alone; our own pages use their tokens. */
export const cornerColors: Readonly<Record<Seat, string>> = {
  interviewer: '#2457c5',
  candidate: '#c8441b',
  observer: '#6f6f6a',
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
      const state: unknown = JSON.parse(decoding.readVarString(decoder))
      if (state !== null && (typeof state !== 'object' || Array.isArray(state))) return null
      entries.push({ clientId, clock, state: state as Record<string, unknown> | null })
    }
    return decoding.hasContent(decoder) ? null : entries
  } catch {
    return null
  }
}

export function encodeAwareness(entries: readonly AwarenessEntry[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, entries.length)
  for (const entry of entries) {
    encoding.writeVarUint(encoder, entry.clientId)
    encoding.writeVarUint(encoder, entry.clock)
    encoding.writeVarString(encoder, JSON.stringify(entry.state))
  }
  return encoding.toUint8Array(encoder)
}

/** The state as others get it. An observer is present, but points at nothing unless the interviewer allows it. */
export function stamped(entry: AwarenessEntry, identity: Identity, showsCursor: boolean): AwarenessEntry {
  if (entry.state === null) return entry
  return { ...entry, state: showsCursor ? { ...entry.state, user: identity } : { user: identity } }
}
