import { type ErrorCode, errorCodeOf } from '#lib/base/errors'
import type { PackedState } from '#lib/document/packed-state'
import { readStructure, type UpdateStructure } from '#lib/document/update-structure'
import { elapsedMsAt, type RoundTimes } from '#lib/interview/lifecycle'
import { can, rightsOf } from '#lib/interview/policy'
import { closeCodeOf, closeCodes } from '#lib/protocol/close-codes'
import { frameLimits, parseClientFrame, step1Frame, step2Frame, updateFrame } from '#lib/protocol/frames'
import { type Actor, actorAgain } from '#server/auth/actor'
import { nowMs } from '#server/clock'
import { type FoldThread, type LoadedState, loadState, packed, readLogAfter } from '#server/document/fold'
import type { Outcome, UpdateLog } from '#server/document/update-log'
import { log } from '#server/log'
import type { BusMessage } from '#server/realtime/bus'
import type { OutboxTick } from '#server/realtime/outbox'
import { type Connection, Participant } from '#server/realtime/participant'
import { Presence } from '#server/realtime/presence'
import { SeqTracker } from '#server/realtime/seq-tracker'
import { wireMessage } from '#server/realtime/wire'
import { judge, refusalOf } from '#server/realtime/yjs-gate'

/** One room's share of what waits for its commit (the whole process's is the log's). */
const maxPendingBytes = 4 * 1024 * 1024
/** The state is folded after so many updates or bytes, and when a room empties: overwritten values weigh until then. */
const foldEvery = 2_000
const foldEveryBytes = 2 * 1024 * 1024

/** What a room needs of its node. */
export type RoomParts = Readonly<{
  updateLog: UpdateLog
  folds: FoldThread
  outboxes: OutboxTick
  /** Nobody is in it and nothing waits. */
  onIdle: (room: Room) => void
  /** It must not be entered any more. */
  onStale: (room: Room) => void
  onRefused: (code: ErrorCode) => void
  /** The way to the other nodes. Null: there are none. */
  nodes: Readonly<{
    /** Somebody's place changed: call `presence.publishMoves` soon. */
    onMove: (room: Room) => void
    publish: (room: Room, message: BusMessage) => void
  }> | null
}>

type DocumentFrame = Readonly<{ kind: 'step2' | 'update'; update: Uint8Array }>

/**
 * The live side of one round's document on this node: its sockets, its state as bytes, and who points where.
 * Log first: what a frame brings is queued for the log before it is passed on, and acknowledged after its commit. No
 * document is built here; what only a document can tell, the fold thread is asked.
 */
export class Room {
  readonly roundId: string
  readonly #parts: RoomParts
  readonly #participants = new Set<Participant>()
  readonly presence: Presence
  #state: PackedState
  #times: RoundTimes
  /** Taken in, not yet settled, in order. */
  readonly #unsettled: Uint8Array[] = []
  #pending = 0
  #pendingBytes = 0
  #sinceFold: number
  #bytesSinceFold = 0
  /** What is taken in while a fold is being made: it has to go on top of it. */
  #onTop: Uint8Array[] | null = null
  #judging: Promise<void> = Promise.resolve()
  readonly #seqs: SeqTracker
  /** A row was heard that depends on one not heard. */
  #isMissing = false
  /** Committed in this tick, for the other nodes. */
  #fresh: { seq: number; data: Uint8Array }[] = []

  constructor(roundId: string, loaded: LoadedState, first: Actor, parts: RoomParts) {
    this.roundId = roundId
    this.#parts = parts
    this.#state = loaded.state
    this.#sinceFold = loaded.tailLength
    this.#seqs = new SeqTracker(loaded.seq)
    this.#times = first.round
    const { nodes } = parts
    this.presence = new Presence(
      first.round.observerCursors,
      this.#participants,
      nodes && {
        onMove: () => nodes.onMove(this),
        publish: (update) => nodes.publish(this, { kind: 'awareness', update }),
      },
    )
  }

  static async open(first: Actor, parts: RoomParts): Promise<Room> {
    return new Room(first.round.id, await loadState(first.round.id), first, parts)
  }

  get isIdle(): boolean {
    return this.#participants.size === 0 && this.#pending === 0
  }

  get socketCount(): number {
    return this.#participants.size
  }

  /** Takes a judged socket in: greets it, tells it who is here, and listens. */
  join(connection: Connection, actor: Actor): void {
    const { socket } = connection
    const participant = new Participant(connection, actor, this.#parts.outboxes)
    this.#participants.add(participant)
    this.#times = actor.round
    socket.on('message', (data: Buffer, isBinary: boolean) => this.#receive(participant, data, isBinary))
    socket.on('pong', () => {
      participant.isAlive = true
    })
    socket.on('close', () => this.#leave(participant))
    if (can(actor.seat, 'document.write', this.#times.phase)) {
      participant.send(wireMessage(step1Frame(this.#state.encodeVector())))
    }
    this.presence.tellAll(participant)
  }

  /** Asks every socket's rights again; those whose rights changed go and come back through the handshake. */
  async rejudge(): Promise<void> {
    const loginOf = ({ actor: { user } }: Participant) => `${user.id} ${user.authVersion}`
    const logins = new Map([...this.#participants].map((participant) => [loginOf(participant), participant.actor.user]))
    for (const [login, user] of logins) {
      const mine = [...this.#participants].filter((participant) => loginOf(participant) === login)
      try {
        const actor = await actorAgain(user, this.roundId)
        this.#times = actor.round
        this.presence.observerCursors = actor.round.observerCursors
        for (const participant of mine) this.#rejudgeOne(participant, actor)
      } catch (error) {
        const code = errorCodeOf(error)
        for (const participant of mine) {
          if (code === 'not-found' || code === 'signed-out') participant.close(closeCodeOf(code), code)
        }
      }
    }
  }

  /** Pings all; drops who did not answer the last one. */
  checkLiveness(): void {
    for (const participant of this.#participants) {
      if (!participant.isAlive) {
        participant.socket.terminate()
        continue
      }
      participant.isAlive = false
      participant.socket.ping()
    }
  }

  close(code: number, reason: string): void {
    for (const participant of this.#participants) participant.close(code, reason)
  }

  /** What another node says of this round. True when rows are missing between what is known: `heal` is due. */
  receiveRemote(message: BusMessage): boolean {
    switch (message.kind) {
      case 'awareness':
        this.presence.receiveRemote(message.update)
        return false
      case 'hello':
        this.presence.publishAll()
        return false
      case 'rows': {
        const isWhole = message.rows.every((update, index) => this.#takeRemote(message.first + index, update))
        if (!isWhole) this.#isMissing = true
        return this.hasGap
      }
    }
  }

  /** The highest `seq` below which nothing is missing here. */
  get seq(): number {
    return this.#seqs.contiguous
  }

  get hasGap(): boolean {
    return this.#seqs.hasGap || this.#isMissing
  }

  /** Reads from the log what other nodes committed and this one has not heard. */
  async heal(): Promise<void> {
    const rows = await readLogAfter(this.roundId, this.#seqs.contiguous)
    this.#isMissing = false
    for (const { seq, data } of rows) if (!this.#takeRemote(seq, data)) this.#isMissing = true
  }

  /** Makes keyframes of what the log has beyond the last one, and takes their folded state for its own. */
  async fold(): Promise<void> {
    if (this.#onTop || this.#sinceFold === 0) return
    const onTop = [...this.#unsettled]
    this.#onTop = onTop
    this.#sinceFold = 0
    this.#bytesSinceFold = 0
    try {
      const folded = await this.#parts.folds.foldLog(this.roundId)
      if (folded) this.#state = packed(folded, onTop)
    } catch (error) {
      log.warn({ event: 'fold.failed', roundId: this.roundId, reason: String(error) })
    } finally {
      this.#onTop = null
    }
  }

  #rejudgeOne(participant: Participant, actor: Actor): void {
    const before = rightsOf(participant.actor.seat, participant.actor.round.phase)
    const after = rightsOf(actor.seat, actor.round.phase)
    participant.actor = actor
    if (before.join() !== after.join()) participant.close(closeCodes.rightsChanged, 'rights-changed')
  }

  #receive(participant: Participant, data: Buffer, isBinary: boolean): void {
    if (!participant.isOpen) return
    if (!participant.budget.spend(data.byteLength, nowMs())) return this.#refuse(participant, 'too-fast')
    if (!isBinary) return this.#refuse(participant, 'frame-malformed')
    if (participant.hold([data])) return
    this.#handle(participant, data)
  }

  #handle(participant: Participant, data: Uint8Array): void {
    const frame = parseClientFrame(data)
    if (!frame) return this.#refuse(participant, 'frame-malformed')
    switch (frame.kind) {
      case 'step1':
        return this.#answerGreeting(participant, frame.stateVector)
      case 'step2':
      case 'update':
        return this.#receiveDocument(participant, frame)
      case 'awareness':
        if (!this.presence.receive(participant, frame.update)) this.#refuse(participant, 'frame-malformed')
        return
      case 'query-awareness':
        return this.presence.tellAll(participant)
    }
  }

  #answerGreeting(participant: Participant, stateVector: Uint8Array): void {
    try {
      participant.sendState(wireMessage(step2Frame(this.#state.encode(stateVector))))
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      this.#refuse(participant, 'frame-malformed')
    }
  }

  #receiveDocument(participant: Participant, { kind, update }: DocumentFrame): void {
    if (!can(participant.actor.seat, 'document.write', this.#times.phase)) {
      if (kind === 'update') this.#refuse(participant, 'forbidden')
      return
    }
    const { byteLength } = update
    if (byteLength > frameLimits.documentBytes) return this.#refuse(participant, 'too-large')
    const judgement = judge(this.#state, update)
    if (judgement.kind === 'refuse') return this.#refuse(participant, judgement.code)
    if (judgement.kind === 'stale') return this.#append(participant, null, null)
    if (this.#speaksForAnother(participant, judgement.structure)) return this.#refuse(participant, 'frame-out-of-order')
    if (this.#pendingBytes + byteLength > maxPendingBytes || !this.#parts.updateLog.hasRoomFor(byteLength)) {
      return this.#refuse(participant, 'try-later')
    }
    if (judgement.kind === 'ask') this.#askFold(participant, judgement.update)
    else this.#take(participant, judgement.update, judgement.structure, null)
  }

  /**
   * New work under the client id of somebody else's page. That page brings its own work itself, be it after a spell
   * offline; taken from another it could be anything, and what the page then says under the same clocks would count as
   * known. What a crash of this node lost the others may bring: it has not seen the page since. On another node they may
   * once the page is gone, and are asked to come again as long as it is there.
   */
  #speaksForAnother(participant: Participant, { blocks }: UpdateStructure): boolean {
    return blocks.some(({ client }) => {
      const userId = client === participant.awareness?.clientId ? null : this.presence.ownerOf(client)
      return userId !== null && userId !== participant.actor.user.id
    })
  }

  /** Frames that only the document can judge go one after another, so that each is judged with those before it. */
  #askFold(participant: Participant, update: Uint8Array): void {
    participant.startHolding()
    this.#pending++
    this.#judging = this.#judging.then(async () => {
      try {
        await this.#judgeByFold(participant, update)
      } catch (error) {
        log.warn({ event: 'fold.failed', roundId: this.roundId, reason: String(error) })
        this.#refuse(participant, 'try-later')
      }
      this.#pending--
      this.#releaseHeld(participant)
      if (this.isIdle) this.#parts.onIdle(this)
    })
  }

  async #judgeByFold(participant: Participant, update: Uint8Array): Promise<void> {
    const seen = await this.#parts.folds.inspect(this.#state.encode(), update)
    if (!participant.isOpen) return
    const refusal = refusalOf(seen)
    if (refusal) return this.#refuse(participant, refusal)
    // Others went on meanwhile; the round may have ended.
    if (!can(participant.actor.seat, 'document.write', this.#times.phase)) return this.#refuse(participant, 'forbidden')
    const judgement = judge(this.#state, update)
    if (judgement.kind === 'refuse') return this.#refuse(participant, judgement.code)
    if (judgement.kind === 'stale') return this.#append(participant, null, null)
    const visitedStep = seen.stepAfter === seen.stepBefore ? null : seen.stepAfter
    this.#take(participant, judgement.update, judgement.structure, visitedStep)
  }

  #releaseHeld(participant: Participant): void {
    const held = participant.stopHolding()
    for (const [index, data] of held.entries()) {
      if (!participant.isOpen) return
      this.#handle(participant, data)
      // One of them has to be judged in its turn: the rest waits on.
      if (participant.hold(held.slice(index + 1))) return
    }
  }

  /** Takes in a judged update: into the state, into the log's queue, to the others. */
  #take(
    participant: Participant,
    update: Uint8Array,
    structure: Parameters<PackedState['add']>[1],
    visitedStep: string | null,
  ): void {
    this.#state.add(update, structure)
    this.#onTop?.push(update)
    this.#unsettled.push(update)
    this.#append(participant, update, visitedStep)
    const message = wireMessage(updateFrame(update))
    for (const other of this.#participants) if (other !== participant) other.sendUpdate(message)
    this.#sinceFold++
    this.#bytesSinceFold += update.byteLength
    if (this.#sinceFold >= foldEvery || this.#bytesSinceFold >= foldEveryBytes) void this.fold()
  }

  #append(participant: Participant, data: Uint8Array | null, visitedStep: string | null): void {
    const { user } = participant.actor
    this.#pending++
    this.#pendingBytes += data?.byteLength ?? 0
    this.#parts.updateLog.append({
      roundId: this.roundId,
      authorId: user.id,
      authorName: user.name,
      elapsedMs: elapsedMsAt(this.#times, nowMs()),
      data,
      visitedStep,
      settle: (outcome) => this.#settle(participant, data, outcome),
    })
  }

  #settle(participant: Participant, data: Uint8Array | null, outcome: Outcome): void {
    this.#pending--
    if (data) {
      this.#pendingBytes -= data.byteLength
      this.#unsettled.shift()
    }
    if (outcome.kind === 'committed') {
      participant.countSaved()
      if (data && outcome.seq !== null) this.#publishSoon(outcome.seq, data)
    } else {
      // The round ended between the gate and the commit: this state holds what the log does not. All come back to a fresh one.
      this.#parts.onStale(this)
      this.close(closeCodes.rightsChanged, 'rights-changed')
    }
    if (this.isIdle) this.#parts.onIdle(this)
  }

  /** All of one commit in one message. */
  #publishSoon(seq: number, data: Uint8Array): void {
    this.#seqs.note(seq)
    const { nodes } = this.#parts
    if (!nodes || this.#fresh.push({ seq, data }) > 1) return
    queueMicrotask(() => {
      const [first] = this.#fresh
      if (first) nodes.publish(this, { kind: 'rows', first: first.seq, rows: this.#fresh.map(({ data }) => data) })
      this.#fresh = []
    })
  }

  /** Takes in a row that another node committed, once; false when something before it is missing. */
  #takeRemote(seq: number, update: Uint8Array): boolean {
    if (this.#seqs.has(seq)) return true
    const structure = readStructure(update)
    const standing = structure ? this.#state.standingOf(structure) : 'missing'
    if (!structure || standing === 'missing') return false
    if (standing === 'fresh') this.#state.add(update, structure)
    this.#onTop?.push(update)
    this.#seqs.note(seq)
    const message = wireMessage(updateFrame(update))
    for (const participant of this.#participants) participant.sendUpdate(message)
    return true
  }

  #leave(participant: Participant): void {
    if (!this.#participants.delete(participant)) return
    this.presence.leave(participant)
    if (this.isIdle) this.#parts.onIdle(this)
  }

  #refuse(participant: Participant, code: ErrorCode): void {
    log.info({
      event: 'frame.refused',
      roundId: this.roundId,
      socketId: participant.id,
      userId: participant.actor.user.id,
      code,
    })
    this.#parts.onRefused(code)
    participant.close(closeCodeOf(code), code)
  }
}
