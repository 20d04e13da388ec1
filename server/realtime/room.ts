import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { errorCodeOf } from '#lib/base/errors'
import { elapsedMsAt, type RoundTimes } from '#lib/interview/lifecycle'
import { agendaSteps } from '#lib/interview/model'
import { can, rightsOf } from '#lib/interview/policy'
import { closeCodeOf, closeCodes } from '#lib/protocol/close-codes'
import {
  awarenessFrame,
  frameLimits,
  parseClientFrame,
  savedFrame,
  step1Frame,
  step2Frame,
  updateFrame,
} from '#lib/protocol/frames'
import { type Actor, actorFor } from '#server/auth/actor'
import { nowMs } from '#server/clock'
import { foldLog } from '#server/document/fold'
import type { UpdateLog } from '#server/document/update-log'
import { log } from '#server/log'
import { type AwarenessEntry, cornerColors, encodeAwareness, parseAwareness, stamped } from '#server/realtime/awareness'
import { SocketBudget } from '#server/realtime/rate-limit'
import { documentLimits, refusalOf } from '#server/realtime/yjs-gate'

/** A slow reader is cut off at so much unsent data; awareness is dropped for it long before. */
const maxBufferedBytes = 2 * 1024 * 1024
const awarenessBufferedBytes = 256 * 1024
/** The state's size is measured again after so many new bytes. */
const measureEveryBytes = 256 * 1024

/** One `/yjs` socket in a room. */
type Participant = {
  readonly socket: WebSocket
  actor: Actor
  readonly budget: SocketBudget
  /** Document frames committed so far; message 100 tells it. */
  saved: number
  isSavedDue: boolean
  awareness: AwarenessEntry | null
  isAlive: boolean
}

/** Who keeps the room: told when nobody is in it, and when it must not be entered any more. */
export type RoomOwner = Readonly<{ onIdle: (room: Room) => void; onStale: (room: Room) => void }>

/**
 * The live side of one round's document on this node: its sockets, the document they share and who points where.
 * Log first: what a frame brings is queued for the log before it is passed on, and acknowledged after its commit.
 */
export class Room {
  readonly roundId: string
  private readonly updateLog: UpdateLog
  private readonly doc: Y.Doc
  private readonly participants = new Set<Participant>()
  private times: RoundTimes
  private observerCursors: boolean
  private pending = 0
  private stateBytes: number
  private unmeasuredBytes = 0
  private readonly owner: RoomOwner

  constructor(roundId: string, doc: Y.Doc, first: Actor, updateLog: UpdateLog, owner: RoomOwner) {
    this.roundId = roundId
    this.doc = doc
    this.times = first.round
    this.observerCursors = first.round.observerCursors
    this.updateLog = updateLog
    this.owner = owner
    this.stateBytes = Y.encodeStateAsUpdate(doc).byteLength
  }

  static async open(first: Actor, updateLog: UpdateLog, owner: RoomOwner): Promise<Room> {
    const { doc } = await foldLog(first.round.id)
    return new Room(first.round.id, doc, first, updateLog, owner)
  }

  get isIdle(): boolean {
    return this.participants.size === 0 && this.pending === 0
  }

  get socketCount(): number {
    return this.participants.size
  }

  /** Takes a judged socket in: greets it, tells it who is here, and listens. */
  join(socket: WebSocket, actor: Actor): void {
    const participant: Participant = {
      socket,
      actor,
      budget: new SocketBudget(nowMs()),
      saved: 0,
      isSavedDue: false,
      awareness: null,
      isAlive: true,
    }
    this.participants.add(participant)
    this.times = actor.round
    socket.on('message', (data: Buffer, isBinary: boolean) => this.receive(participant, data, isBinary))
    socket.on('pong', () => {
      participant.isAlive = true
    })
    socket.on('close', () => this.leave(participant))
    if (can(actor.seat, 'document.write', this.times.phase)) {
      this.send(participant, step1Frame(Y.encodeStateVector(this.doc)))
    }
    const present = this.present()
    if (present.length > 0) this.send(participant, awarenessFrame(encodeAwareness(present)))
  }

  /** Asks every socket's rights again; those whose rights changed go and come back through the handshake. */
  async rejudge(): Promise<void> {
    const users = new Map(
      [...this.participants].map((participant) => [participant.actor.user.id, participant.actor.user]),
    )
    for (const user of users.values()) {
      const mine = [...this.participants].filter((participant) => participant.actor.user.id === user.id)
      try {
        const actor = await actorFor(user, this.roundId)
        this.times = actor.round
        this.observerCursors = actor.round.observerCursors
        for (const participant of mine) this.rejudgeOne(participant, actor)
      } catch (error) {
        const code = errorCodeOf(error)
        for (const participant of mine) {
          if (code === 'not-found') participant.socket.close(closeCodes.notFound, code)
        }
      }
    }
  }

  /** Pings all; drops who did not answer the last one. */
  checkLiveness(): void {
    for (const participant of this.participants) {
      if (!participant.isAlive) {
        participant.socket.terminate()
        continue
      }
      participant.isAlive = false
      participant.socket.ping()
    }
  }

  close(code: number, reason: string): void {
    for (const participant of this.participants) participant.socket.close(code, reason)
  }

  /** Frees the document. Only when idle. */
  dispose(): void {
    this.doc.destroy()
  }

  private rejudgeOne(participant: Participant, actor: Actor): void {
    const before = rightsOf(participant.actor.seat, participant.actor.round.phase)
    const after = rightsOf(actor.seat, actor.round.phase)
    participant.actor = actor
    if (before.join() !== after.join()) participant.socket.close(closeCodes.rightsChanged, 'rights-changed')
  }

  private receive(participant: Participant, data: Buffer, isBinary: boolean): void {
    if (participant.socket.readyState !== WebSocket.OPEN) return
    if (!participant.budget.spend(data.byteLength, nowMs())) return this.refuse(participant, 'too-fast')
    const frame = isBinary ? parseClientFrame(data) : null
    if (!frame) return this.refuse(participant, 'frame-malformed')
    switch (frame.kind) {
      case 'step1':
        return this.answerGreeting(participant, frame.stateVector)
      case 'step2':
      case 'update':
        return this.receiveDocument(participant, frame.kind, frame.update)
      case 'awareness':
        return this.receiveAwareness(participant, frame.update)
      case 'query-awareness':
        return this.answerQuery(participant)
    }
  }

  private answerGreeting(participant: Participant, stateVector: Uint8Array): void {
    try {
      this.send(participant, step2Frame(Y.encodeStateAsUpdate(this.doc, stateVector)))
    } catch {
      this.refuse(participant, 'frame-malformed')
    }
  }

  private receiveDocument(participant: Participant, kind: 'step2' | 'update', update: Uint8Array): void {
    const { actor } = participant
    if (!can(actor.seat, 'document.write', this.times.phase)) {
      if (kind === 'update') this.refuse(participant, 'forbidden')
      return
    }
    if (update.byteLength > frameLimits.documentBytes) return this.refuse(participant, 'too-large')
    const refusal = refusalOf(this.doc, update)
    if (refusal) return this.refuse(participant, refusal)
    if (
      this.stateBytes + this.unmeasuredBytes + update.byteLength > documentLimits.stateBytes &&
      !this.measures(update)
    ) {
      return this.refuse(participant, 'document-full')
    }
    if (!this.updateLog.hasRoomFor(update.byteLength)) return this.refuse(participant, 'try-later')
    this.apply(participant, update)
  }

  /** Applies a judged frame, queues what is new in it for the log, passes it on. */
  private apply(participant: Participant, update: Uint8Array): void {
    const { actor } = participant
    const agenda = this.doc.getMap('agenda')
    const stepBefore = agenda.get('stage')
    let fresh: Uint8Array | null = null
    const collect = (bytes: Uint8Array) => {
      fresh = bytes
    }
    this.doc.on('update', collect)
    try {
      Y.applyUpdate(this.doc, update, participant)
    } finally {
      this.doc.off('update', collect)
    }
    const stepAfter = agenda.get('stage')
    const step = agendaSteps.find((known) => known === stepAfter) ?? 'intro'
    this.pending++
    this.updateLog.append({
      roundId: this.roundId,
      authorId: actor.user.id,
      authorName: actor.user.name,
      elapsedMs: elapsedMsAt(this.times, nowMs()),
      data: fresh,
      visitedStep: fresh !== null && stepAfter !== stepBefore ? step : null,
      settle: (outcome) => this.settle(participant, outcome),
    })
    if (fresh === null) return
    this.unmeasuredBytes += update.byteLength
    this.broadcast(updateFrame(fresh), participant, maxBufferedBytes)
  }

  private settle(participant: Participant, outcome: 'committed' | 'refused'): void {
    this.pending--
    if (outcome === 'refused') {
      // The round ended between the gate and the commit: this copy holds what the log does not. All come back to a fresh one.
      this.owner.onStale(this)
      this.close(closeCodes.rightsChanged, 'rights-changed')
    } else {
      participant.saved++
      if (!participant.isSavedDue) {
        participant.isSavedDue = true
        queueMicrotask(() => {
          participant.isSavedDue = false
          this.send(participant, savedFrame(participant.saved))
        })
      }
    }
    if (this.isIdle) this.owner.onIdle(this)
  }

  /** Measures the state anew; true when `update` fits after all. */
  private measures(update: Uint8Array): boolean {
    if (this.unmeasuredBytes < measureEveryBytes && this.stateBytes + update.byteLength > documentLimits.stateBytes)
      return false
    this.stateBytes = Y.encodeStateAsUpdate(this.doc).byteLength
    this.unmeasuredBytes = 0
    return this.stateBytes + update.byteLength <= documentLimits.stateBytes
  }

  private receiveAwareness(participant: Participant, update: Uint8Array): void {
    if (update.byteLength > frameLimits.awarenessBytes) return
    const entries = parseAwareness(update)
    if (!entries) return this.refuse(participant, 'frame-malformed')
    // A stock provider repeats what it heard of others: a socket speaks for the one client it introduced itself with.
    const own = participant.awareness?.clientId ?? (entries.length === 1 ? entries[0]?.clientId : undefined)
    const entry = entries.find((candidate) => candidate.clientId === own)
    if (!entry || (participant.awareness && entry.clock < participant.awareness.clock)) return
    if (this.isTaken(entry.clientId, participant)) return
    participant.awareness = entry
    this.broadcast(
      awarenessFrame(encodeAwareness([this.stampedFor(participant, entry)])),
      participant,
      awarenessBufferedBytes,
    )
  }

  /** A client id belongs to one person at a time; their own reconnect may take it over. */
  private isTaken(clientId: number, by: Participant): boolean {
    for (const other of this.participants) {
      if (other === by || other.awareness?.clientId !== clientId) continue
      if (other.actor.user.id !== by.actor.user.id) return true
      other.awareness = null
    }
    return false
  }

  private answerQuery(participant: Participant): void {
    const present = this.present()
    this.send(participant, awarenessFrame(encodeAwareness(present)))
  }

  /** Who is here and where they point, as others may see it. */
  private present(): AwarenessEntry[] {
    return [...this.participants].flatMap((other) => (other.awareness ? [this.stampedFor(other, other.awareness)] : []))
  }

  private stampedFor(participant: Participant, entry: AwarenessEntry): AwarenessEntry {
    const { user, seat } = participant.actor
    const identity = { id: user.id, name: user.name, seat, color: cornerColors[seat] }
    return stamped(entry, identity, seat !== 'observer' || this.observerCursors)
  }

  private leave(participant: Participant): void {
    if (!this.participants.delete(participant)) return
    const { awareness } = participant
    if (awareness && awareness.state !== null) {
      const gone = { clientId: awareness.clientId, clock: awareness.clock + 1, state: null }
      this.broadcast(awarenessFrame(encodeAwareness([gone])), participant, maxBufferedBytes)
    }
    if (this.isIdle) this.owner.onIdle(this)
  }

  private refuse(participant: Participant, code: Parameters<typeof closeCodeOf>[0]): void {
    log.info({ event: 'frame.refused', roundId: this.roundId, userId: participant.actor.user.id, code })
    participant.socket.close(closeCodeOf(code), code)
  }

  private broadcast(frame: Uint8Array, except: Participant, limit: number): void {
    for (const participant of this.participants) {
      if (participant === except || participant.socket.readyState !== WebSocket.OPEN) continue
      if (participant.socket.bufferedAmount > maxBufferedBytes)
        participant.socket.close(closeCodes.tryLater, 'try-later')
      else if (participant.socket.bufferedAmount <= limit) participant.socket.send(frame)
    }
  }

  private send(participant: Participant, frame: Uint8Array): void {
    if (participant.socket.readyState === WebSocket.OPEN) participant.socket.send(frame)
  }
}
