import { AppError, type ErrorCode, errorCodeOf } from '#lib/base/errors'
import { minuteMs, secondMs } from '#lib/base/time'
import { closeCodeOf, closeCodes } from '#lib/protocol/close-codes'
import { frameLimits } from '#lib/protocol/frames'
import type { Actor } from '#server/auth/actor'
import { type FoldThread, readHighestSeqs } from '#server/document/fold'
import type { UpdateLog } from '#server/document/update-log'
import { log } from '#server/log'
import { Bus, type BusMessage } from '#server/realtime/bus'
import { OutboxTick } from '#server/realtime/outbox'
import type { Connection } from '#server/realtime/participant'
import { Room } from '#server/realtime/room'

const pingEveryMs = 30 * secondMs
/** An idle room is kept for so long: a reload finds it warm. Then it is folded and freed. */
const keepIdleMs = minuteMs
/** Where people point is told to the other nodes so often, all moves of a room in one message. */
const publishEveryMs = 40
/** More sockets in one round are no interview. */
const maxSocketsPerRoom = 100
/** More are another node's: a process has so many hands. */
const maxSockets = 10_000
/** What a socket may send while its room loads. */
const maxEarlyBytes = 4 * frameLimits.documentBytes
/** A message between nodes may be on its way for so long before a gap is read from the log. */
const healAfterMs = 100
/** The log is asked for what was missed: often while Redis is away, now and then while it seems to be there. */
const askLogEveryMs = secondMs
const askLogRarelyEvery = 10

type Options = Readonly<{
  updateLog: UpdateLog
  folds: FoldThread
  /** Other nodes are reached through it. Null: there are none. */
  redisUrl: string | null
  onRefused: (code: ErrorCode) => void
  /** The other nodes were lost, or are there again. */
  onBus: (isUp: boolean) => void
}>

/** The open rooms of this node. */
export class Relay {
  readonly #options: Options
  readonly #bus: Bus | null
  readonly #rooms = new Map<string, Promise<Room>>()
  readonly #idle = new Map<string, NodeJS.Timeout>()
  readonly #healing = new Map<string, NodeJS.Timeout>()
  readonly #moved = new Set<Room>()
  readonly #outboxes = new OutboxTick()
  readonly #timers: NodeJS.Timeout[]
  /** Rooms that must not be entered any more; their last sockets are leaving. */
  readonly #stale = new WeakSet<Room>()
  #sockets = 0
  #publishTimer: NodeJS.Timeout | undefined
  #isClosed = false

  constructor(options: Options) {
    this.#options = options
    this.#timers = [setInterval(() => this.#forEachRoom((room) => room.checkLiveness()), pingEveryMs)]
    this.#bus = options.redisUrl === null ? null : this.#openBus(options.redisUrl)
  }

  get roomCount(): number {
    return this.#rooms.size
  }

  get socketCount(): number {
    return this.#sockets
  }

  /** There are other nodes, and they can't be heard. */
  get isLagging(): boolean {
    return this.#bus !== null && !this.#bus.isUp
  }

  /** Brings a judged socket into its room. What it sends while the room loads is kept, in order. */
  async join(connection: Connection, actor: Actor): Promise<void> {
    const { socket } = connection
    const early: [Buffer, boolean][] = []
    let earlyBytes = 0
    const keep = (data: Buffer, isBinary: boolean) => {
      earlyBytes += data.byteLength
      if (earlyBytes > maxEarlyBytes) socket.close(closeCodes.tooFast, 'too-fast')
      else early.push([data, isBinary])
    }
    socket.on('message', keep)
    try {
      const room = await this.#roomFor(actor)
      socket.off('message', keep)
      if (socket.readyState !== socket.OPEN) return
      if (room.socketCount >= maxSocketsPerRoom || this.#sockets >= maxSockets) throw new AppError('try-later')
      this.#sockets++
      socket.on('close', this.#countGone)
      room.join(connection, actor)
      for (const [data, isBinary] of early) socket.emit('message', data, isBinary)
    } catch (error) {
      log.warn({ event: 'room.open-failed', roundId: actor.round.id, reason: String(error) })
      socket.close(closeCodeOf(errorCodeOf(error)), errorCodeOf(error))
    }
  }

  /** Something about the round changed: judge its sockets again. */
  async rejudge(roundId: string): Promise<void> {
    const room = await this.#open(roundId)
    await room?.rejudge()
  }

  async rejudgeAll(): Promise<void> {
    await Promise.all([...this.#rooms.keys()].map((roundId) => this.rejudge(roundId)))
  }

  /** Rounds with somebody in them on this node. */
  async occupied(): Promise<string[]> {
    const result: string[] = []
    for (const roundId of [...this.#rooms.keys()]) {
      const room = await this.#open(roundId)
      if (room && room.socketCount > 0) result.push(roundId)
    }
    return result
  }

  close(): void {
    this.#isClosed = true
    for (const timer of [...this.#timers, ...this.#idle.values(), ...this.#healing.values()]) clearTimeout(timer)
    clearTimeout(this.#publishTimer)
    this.#forEachRoom((room) => room.close(closeCodes.restarting, 'restarting'))
  }

  /** After the last commit: nothing is left to tell. */
  closeBus(): void {
    this.#outboxes.close()
    this.#bus?.close()
  }

  readonly #countGone = (): void => {
    this.#sockets--
  }

  #roomFor(actor: Actor): Promise<Room> {
    const roundId = actor.round.id
    clearTimeout(this.#idle.get(roundId))
    this.#idle.delete(roundId)
    const known = this.#rooms.get(roundId)
    if (known) return known
    const opening = this.#openRoom(actor)
    this.#rooms.set(roundId, opening)
    opening.catch(() => this.#forget(roundId, opening))
    return opening
  }

  /** The ear first, then the log: what other nodes commit in between is heard and found to be known. */
  async #openRoom(actor: Actor): Promise<Room> {
    const bus = this.#bus
    await bus?.join(actor.round.id)
    const room = await Room.open(actor, {
      updateLog: this.#options.updateLog,
      folds: this.#options.folds,
      outboxes: this.#outboxes,
      onIdle: (idle) => this.#scheduleDispose(idle),
      onStale: (stale) => this.#abandon(stale),
      onRefused: this.#options.onRefused,
      nodes: bus && {
        onMove: (moved) => this.#schedulePublishing(moved),
        publish: ({ roundId }, message) => bus.publish(roundId, message),
      },
    })
    bus?.publish(actor.round.id, { kind: 'hello' })
    return room
  }

  async #open(roundId: string): Promise<Room | undefined> {
    return this.#rooms.get(roundId)?.catch(() => undefined)
  }

  #abandon(room: Room): void {
    if (this.#stale.has(room)) return
    this.#stale.add(room)
    this.#forget(room.roundId, this.#rooms.get(room.roundId))
  }

  #forget(roundId: string, opening: Promise<Room> | undefined): void {
    if (opening === undefined || this.#rooms.get(roundId) !== opening) return
    this.#rooms.delete(roundId)
    this.#bus?.leave(roundId)
  }

  #scheduleDispose(room: Room): void {
    if (this.#isClosed || this.#stale.has(room)) return
    clearTimeout(this.#idle.get(room.roundId))
    const timer = setTimeout(() => {
      this.#idle.delete(room.roundId)
      void this.#dispose(room)
    }, keepIdleMs)
    timer.unref()
    this.#idle.set(room.roundId, timer)
  }

  async #dispose(room: Room): Promise<void> {
    if (!room.isIdle) return
    await room.fold()
    const opening = this.#rooms.get(room.roundId)
    if ((await opening?.catch(() => undefined)) === room && room.isIdle) this.#forget(room.roundId, opening)
  }

  #schedulePublishing(room: Room): void {
    this.#moved.add(room)
    this.#publishTimer ??= setTimeout(() => {
      this.#publishTimer = undefined
      const moved = [...this.#moved]
      this.#moved.clear()
      for (const each of moved) each.presence.publishMoves()
    }, publishEveryMs)
  }

  #openBus(url: string): Bus {
    const bus = new Bus(url, {
      onMessage: (roundId, message) => void this.#receiveRemote(roundId, message),
      onChange: (isUp) => {
        if (isUp) void this.#askLog()
        this.#options.onBus(isUp)
      },
    })
    let turn = 0
    this.#timers.push(
      setInterval(() => {
        if (!bus.isUp || ++turn % askLogRarelyEvery === 0) void this.#askLog()
        this.#forEachRoom((room) => room.presence.dropSilent())
      }, askLogEveryMs),
    )
    bus.open()
    return bus
  }

  async #receiveRemote(roundId: string, message: BusMessage): Promise<void> {
    const room = await this.#open(roundId)
    if (!room?.receiveRemote(message) || this.#healing.has(roundId) || this.#isClosed) return
    const timer = setTimeout(() => {
      this.#healing.delete(roundId)
      if (room.hasGap) void room.heal().catch((error) => this.#logHealing(roundId, error))
    }, healAfterMs)
    this.#healing.set(roundId, timer)
  }

  /** Which rooms the log is ahead of: they read what they have not heard. */
  async #askLog(): Promise<void> {
    const ids = [...this.#rooms.keys()]
    if (ids.length === 0) return
    try {
      const seqs = await readHighestSeqs(ids)
      for (const [roundId, seq] of seqs) {
        const room = await this.#open(roundId)
        if (room && seq > room.seq) await room.heal()
      }
    } catch (error) {
      this.#logHealing(null, error)
    }
  }

  #logHealing(roundId: string | null, error: unknown): void {
    log.warn({ event: 'heal.failed', roundId, reason: String(error) })
  }

  #forEachRoom(visit: (room: Room) => void): void {
    for (const opening of this.#rooms.values()) opening.then(visit, () => {})
  }
}
