import { secondMs } from '#lib/base/time'
import { looksOn } from '#lib/interview/seating'
import { frameLimits } from '#lib/protocol/frames'
import { nowMs } from '#server/clock'
import {
  type AwarenessEntry,
  awarenessUpdate,
  encodeEntry,
  parseAwareness,
  stampedJson,
} from '#server/realtime/awareness'
import type { Participant } from '#server/realtime/participant'

/** Who points on another node, as that node stamped it. */
type Remote = Readonly<{ userId: string | null; clock: number; bytes: Uint8Array; seenMs: number }>

/** A client speaks every 15 s at least (y-protocols); one of a node that died without a word is dropped after so long. */
const remoteForMs = 30 * secondMs

/** Every page has a client id of its own: more are no interview's. */
const maxOwners = 10_000

/** The way to the other nodes. */
type Nodes = Readonly<{
  /** Somebody moved: `publishMoves` should be called soon. */
  onMove: () => void
  publish: (update: Uint8Array) => void
}>

/** Who is in a room and where they point. A client says where it is; who it is, its node stamps over whatever it claims. */
export class Presence {
  readonly #participants: ReadonlySet<Participant>
  readonly #nodes: Nodes | null
  /** What the other nodes have not heard, by client id. */
  readonly #moves = new Map<number, Uint8Array>()
  readonly #remote = new Map<number, Remote>()
  /** Whose page goes, or went, by a client id, as long as the room is open here. */
  readonly #owners = new Map<number, string>()
  /** Observers point at nothing unless the interviewer allows it. */
  observerCursors: boolean

  /** `nodes` null: there are no others. */
  constructor(observerCursors: boolean, participants: ReadonlySet<Participant>, nodes: Nodes | null) {
    this.observerCursors = observerCursors
    this.#participants = participants
    this.#nodes = nodes
  }

  /** Takes an awareness update of a socket. False when it is malformed. */
  receive(participant: Participant, update: Uint8Array): boolean {
    if (update.byteLength > frameLimits.awarenessBytes) return true
    const entries = parseAwareness(update)
    if (!entries) return false
    // A stock provider repeats what it heard of others: a socket speaks for the one client it introduced itself with.
    const own = participant.awareness?.clientId ?? (entries.length === 1 ? entries[0]?.clientId : undefined)
    const entry = entries.find((candidate) => candidate.clientId === own)
    if (!entry || (participant.awareness && entry.clock < participant.awareness.clock)) return true
    if (this.#isTaken(entry.clientId, participant)) return true
    participant.awareness = entry
    this.#own(entry.clientId, participant.actor.user.id)
    this.#tellOthers(entry.clientId, this.#bytesOf(participant, entry), participant)
    return true
  }

  /** Takes what another node says. Returns nothing: what is malformed is no node's of ours. */
  receiveRemote(update: Uint8Array): void {
    for (const entry of parseAwareness(update) ?? []) {
      if (this.#isLocal(entry.clientId)) continue
      const bytes = encodeEntry(entry, entry.json)
      if (entry.state === null) this.#remote.delete(entry.clientId)
      else {
        const { clientId, clock } = entry
        this.#remote.set(clientId, { userId: stampedUserId(entry), clock, bytes, seenMs: nowMs() })
      }
      for (const reader of this.#participants) reader.tellPlace(entry.clientId, bytes)
    }
  }

  /** The user whose page goes by this client id; null: nobody's that was seen here. */
  ownerOf(clientId: number): string | null {
    return this.#owners.get(clientId) ?? this.#remote.get(clientId)?.userId ?? null
  }

  /** Tells the other nodes who has moved since the last time, in one message. */
  publishMoves(): void {
    const moves = [...this.#moves.values()]
    this.#moves.clear()
    if (moves.length > 0) this.#nodes?.publish(awarenessUpdate(moves))
  }

  /** Who is here and where they point, as others may see it, at once. */
  tellAll(reader: Participant): void {
    for (const [clientId, bytes] of this.#localEntries()) reader.tellPlace(clientId, bytes)
    for (const [clientId, { bytes }] of this.#remote) reader.tellPlace(clientId, bytes)
    reader.flush()
  }

  /** Another node opened the room and knows nobody here. */
  publishAll(): void {
    for (const [clientId, bytes] of this.#localEntries()) this.#moves.set(clientId, bytes)
    this.publishMoves()
  }

  /** A socket is gone from the room. */
  leave({ awareness }: Participant): void {
    // Who said goodbye before going needs no other.
    if (awareness && awareness.state !== null) this.#tellGone(awareness.clientId, awareness.clock, true)
  }

  /** Drops those of other nodes who have not been heard for long. */
  dropSilent(): void {
    const before = nowMs() - remoteForMs
    for (const [clientId, { clock, seenMs }] of this.#remote) {
      if (seenMs >= before) continue
      this.#remote.delete(clientId)
      this.#tellGone(clientId, clock, false)
    }
  }

  #tellGone(clientId: number, clock: number, isOurs: boolean): void {
    const bytes = encodeEntry({ clientId, clock: clock + 1 }, 'null')
    if (isOurs) this.#tellOthers(clientId, bytes, null)
    else for (const reader of this.#participants) reader.tellPlace(clientId, bytes)
  }

  #tellOthers(clientId: number, bytes: Uint8Array, mover: Participant | null): void {
    for (const reader of this.#participants) if (reader !== mover) reader.tellPlace(clientId, bytes)
    if (!this.#nodes) return
    this.#moves.set(clientId, bytes)
    this.#nodes.onMove()
  }

  #own(clientId: number, userId: string): void {
    if (this.#owners.has(clientId)) return
    const [oldest] = this.#owners.keys()
    if (this.#owners.size >= maxOwners && oldest !== undefined) this.#owners.delete(oldest)
    this.#owners.set(clientId, userId)
  }

  /** A client id belongs to one person; their own reconnect may take it over. */
  #isTaken(clientId: number, by: Participant): boolean {
    if ((this.ownerOf(clientId) ?? by.actor.user.id) !== by.actor.user.id) return true
    for (const other of this.#participants) {
      if (other !== by && other.awareness?.clientId === clientId) other.awareness = null
    }
    this.#remote.delete(clientId)
    return false
  }

  #isLocal(clientId: number): boolean {
    for (const { awareness } of this.#participants) if (awareness?.clientId === clientId) return true
    return false
  }

  #localEntries(): [number, Uint8Array][] {
    return [...this.#participants].flatMap((participant) => {
      const { awareness } = participant
      return awareness ? [[awareness.clientId, this.#bytesOf(participant, awareness)]] : []
    })
  }

  #bytesOf({ actor, identityJson }: Participant, entry: AwarenessEntry): Uint8Array {
    return encodeEntry(entry, stampedJson(entry, identityJson, !looksOn(actor.seat) || this.observerCursors))
  }
}

function stampedUserId({ state }: AwarenessEntry): string | null {
  const user = state?.user
  return typeof user === 'object' && user !== null && 'id' in user && typeof user.id === 'string' ? user.id : null
}
