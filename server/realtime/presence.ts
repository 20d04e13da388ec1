import { secondMs } from '#lib/base/time'
import { awarenessFrame, frameLimits } from '#lib/protocol/frames'
import { nowMs } from '#server/clock'
import { type AwarenessEntry, cornerColors, encodeAwareness, parseAwareness, stamped } from '#server/realtime/awareness'
import type { Participant } from '#server/realtime/participant'
import { wireMessage } from '#server/realtime/wire'

/** Who points on another node, as that node stamped it. */
type Remote = Readonly<{ entry: AwarenessEntry; seenMs: number }>

/** A client speaks every 15 s at least (y-protocols); one of a node that died without a word is dropped after so long. */
const remoteForMs = 30 * secondMs

type Options = Readonly<{
  participants: ReadonlySet<Participant>
  /** Somebody moved: `tell` should be called soon. */
  onMove: () => void
  /** What the other nodes should hear. */
  publish: (update: Uint8Array) => void
}>

/** Who is in a room and where they point. A client says where it is; who it is, its node stamps over whatever it claims. */
export class Presence {
  readonly #options: Options
  readonly #moved = new Set<Participant>()
  readonly #remote = new Map<number, Remote>()
  /** Entries of other nodes that this node's sockets have not heard yet. */
  readonly #news = new Map<number, AwarenessEntry>()
  /** Observers point at nothing unless the interviewer allows it. */
  observerCursors: boolean

  constructor(observerCursors: boolean, options: Options) {
    this.observerCursors = observerCursors
    this.#options = options
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
    this.#moved.add(participant)
    this.#options.onMove()
    return true
  }

  /** Takes what another node says. Returns nothing: what is malformed is no node's of ours. */
  receiveRemote(update: Uint8Array): void {
    for (const entry of parseAwareness(update) ?? []) {
      if (this.#isLocal(entry.clientId)) continue
      if (entry.state === null) this.#remote.delete(entry.clientId)
      else this.#remote.set(entry.clientId, { entry, seenMs: nowMs() })
      this.#news.set(entry.clientId, entry)
    }
    if (this.#news.size > 0) this.#options.onMove()
  }

  /** Tells each who has moved since the last time, in one frame. */
  tell(): void {
    const moved = [...this.#moved]
    const news = [...this.#news.values()]
    this.#moved.clear()
    this.#news.clear()
    const own = this.#stampedOf(moved)
    if (own.length > 0) this.#options.publish(encodeAwareness(own))
    const entries = [...own, ...news]
    if (entries.length === 0) return
    const message = messageOf(entries)
    // Who moved alone has nothing to hear; among others a client passes over its own place.
    const alone = entries.length === 1 && moved.length === 1 ? moved[0] : undefined
    for (const reader of this.#options.participants) {
      if (reader.catchesUp()) this.tellAll(reader)
      else if (reader !== alone) reader.sendAwareness(message)
    }
  }

  /** Who is here and where they point, as others may see it. */
  tellAll(reader: Participant): void {
    const entries = [...this.#stampedOf([...this.#options.participants]), ...this.#remoteEntries()]
    if (entries.length > 0) reader.sendAwareness(messageOf(entries))
  }

  /** Another node opened the room and knows nobody here. */
  publishAll(): void {
    const entries = this.#stampedOf([...this.#options.participants])
    if (entries.length > 0) this.#options.publish(encodeAwareness(entries))
  }

  /** A socket is gone from the room. */
  leave(participant: Participant): void {
    const isUntold = this.#moved.delete(participant)
    const { awareness } = participant
    if (!awareness || (awareness.state === null && !isUntold)) return
    const { clientId, clock, state } = awareness
    // A client that says goodbye and goes has often gone before its goodbye was told.
    this.#tellGone([{ clientId, clock: state === null ? clock : clock + 1, state: null }], true)
  }

  /** Drops those of other nodes who have not been heard for long. */
  dropSilent(): void {
    const before = nowMs() - remoteForMs
    const silent = [...this.#remote.values()].filter(({ seenMs }) => seenMs < before)
    for (const { entry } of silent) this.#remote.delete(entry.clientId)
    if (silent.length === 0) return
    const gone = silent.map(({ entry: { clientId, clock } }) => ({ clientId, clock: clock + 1, state: null }))
    this.#tellGone(gone, false)
  }

  #tellGone(entries: readonly AwarenessEntry[], isOurs: boolean): void {
    const update = encodeAwareness(entries)
    const message = wireMessage(awarenessFrame(update))
    for (const other of this.#options.participants) other.send(message)
    if (isOurs) this.#options.publish(update)
  }

  /** A client id belongs to one person at a time; their own reconnect may take it over. */
  #isTaken(clientId: number, by: Participant): boolean {
    for (const other of this.#options.participants) {
      if (other === by || other.awareness?.clientId !== clientId) continue
      if (other.actor.user.id !== by.actor.user.id) return true
      other.awareness = null
    }
    this.#remote.delete(clientId)
    return false
  }

  #isLocal(clientId: number): boolean {
    for (const { awareness } of this.#options.participants) if (awareness?.clientId === clientId) return true
    return false
  }

  #remoteEntries(): AwarenessEntry[] {
    return [...this.#remote.values()].map(({ entry }) => entry)
  }

  #stampedOf(participants: readonly Participant[]): AwarenessEntry[] {
    return participants.flatMap(({ actor: { user, seat }, awareness }) => {
      if (!awareness) return []
      const identity = { id: user.id, name: user.name, seat, color: cornerColors[seat] }
      return [stamped(awareness, identity, seat !== 'observer' || this.observerCursors)]
    })
  }
}

function messageOf(entries: readonly AwarenessEntry[]): Buffer {
  return wireMessage(awarenessFrame(encodeAwareness(entries)))
}
