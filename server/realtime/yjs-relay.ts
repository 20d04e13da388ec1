import type { WebSocket } from 'ws'
import { errorCodeOf } from '#lib/base/errors'
import { minuteMs, secondMs } from '#lib/base/time'
import { closeCodeOf, closeCodes } from '#lib/protocol/close-codes'
import type { Actor } from '#server/auth/actor'
import type { FoldThread } from '#server/document/fold'
import type { UpdateLog } from '#server/document/update-log'
import { log } from '#server/log'
import { Room } from '#server/realtime/room'

const pingEveryMs = 30 * secondMs
/** An idle room is kept for so long: a reload finds it warm. Then it is folded and freed. */
const keepIdleMs = minuteMs
/** Where people point is passed on so often, all moves of a room in one frame: above 20 Hz, and no timer a room. */
const awarenessEveryMs = 33

/** The open rooms of this node. */
export class Relay {
  private readonly updateLog: UpdateLog
  private readonly rooms = new Map<string, Promise<Room>>()
  private readonly idle = new Map<string, NodeJS.Timeout>()
  private readonly pings: NodeJS.Timeout
  private readonly folds: FoldThread
  private readonly moved = new Set<Room>()
  private awarenessTimer: NodeJS.Timeout | undefined

  constructor(updateLog: UpdateLog, folds: FoldThread) {
    this.updateLog = updateLog
    this.folds = folds
    this.pings = setInterval(() => this.forEachRoom((room) => room.checkLiveness()), pingEveryMs)
  }

  /** Brings a judged socket into its room. What it sends while the room loads is kept, in order. */
  async join(socket: WebSocket, actor: Actor): Promise<void> {
    const early: [Buffer, boolean][] = []
    const keep = (data: Buffer, isBinary: boolean) => {
      early.push([data, isBinary])
    }
    socket.on('message', keep)
    try {
      const room = await this.roomFor(actor)
      socket.off('message', keep)
      if (socket.readyState !== socket.OPEN) return
      room.join(socket, actor)
      for (const [data, isBinary] of early) socket.emit('message', data, isBinary)
    } catch (error) {
      log.warn({ event: 'room.open-failed', roundId: actor.round.id, reason: String(error) })
      socket.close(closeCodeOf(errorCodeOf(error)), errorCodeOf(error))
    }
  }

  /** Something about the round changed: judge its sockets again. */
  async rejudge(roundId: string): Promise<void> {
    const room = await this.rooms.get(roundId)?.catch(() => undefined)
    await room?.rejudge()
  }

  async rejudgeAll(): Promise<void> {
    await Promise.all([...this.rooms.keys()].map((roundId) => this.rejudge(roundId)))
  }

  /** Rounds with somebody in them on this node. */
  async occupied(): Promise<string[]> {
    const result: string[] = []
    for (const [roundId, opening] of this.rooms) {
      const room = await opening.catch(() => undefined)
      if (room && room.socketCount > 0) result.push(roundId)
    }
    return result
  }

  close(): void {
    clearInterval(this.pings)
    clearTimeout(this.awarenessTimer)
    for (const timer of this.idle.values()) clearTimeout(timer)
    this.forEachRoom((room) => room.close(closeCodes.restarting, 'restarting'))
  }

  private roomFor(actor: Actor): Promise<Room> {
    const roundId = actor.round.id
    clearTimeout(this.idle.get(roundId))
    this.idle.delete(roundId)
    const known = this.rooms.get(roundId)
    if (known) return known
    const opening = Room.open(actor, {
      updateLog: this.updateLog,
      folds: this.folds,
      onIdle: (room) => this.scheduleDispose(room),
      onStale: () => this.rooms.delete(roundId),
      onAwareness: (room) => this.scheduleAwareness(room),
      onRefused: () => {},
    })
    this.rooms.set(roundId, opening)
    opening.catch(() => this.rooms.delete(roundId))
    return opening
  }

  private scheduleDispose(room: Room): void {
    clearTimeout(this.idle.get(room.roundId))
    const timer = setTimeout(() => {
      this.idle.delete(room.roundId)
      void this.dispose(room)
    }, keepIdleMs)
    timer.unref()
    this.idle.set(room.roundId, timer)
  }

  private async dispose(room: Room): Promise<void> {
    if (!room.isIdle) return
    const current = await this.rooms.get(room.roundId)?.catch(() => undefined)
    if (!room.isIdle) return
    await room.fold()
    if (room.isIdle && current === room) this.rooms.delete(room.roundId)
  }

  private scheduleAwareness(room: Room): void {
    this.moved.add(room)
    this.awarenessTimer ??= setTimeout(() => {
      this.awarenessTimer = undefined
      const moved = [...this.moved]
      this.moved.clear()
      for (const each of moved) each.tellAwareness()
    }, awarenessEveryMs)
  }

  private forEachRoom(visit: (room: Room) => void): void {
    for (const opening of this.rooms.values()) opening.then(visit, () => {})
  }
}
