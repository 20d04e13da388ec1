import type { Server, Socket } from 'socket.io'
import { AppError, type ErrorCode, errorCodeOf } from '#lib/base/errors'
import { type CommandName, commands } from '#lib/protocol/commands'
import type { Gap } from '#lib/protocol/moment'
import { type Actor, actorAgain } from '#server/auth/actor'
import { clockStamp, stampedMs } from '#server/auth/clock-stamp'
import { nowMs } from '#server/clock'
import { log } from '#server/log'
import { handlers } from '#server/realtime/commands'
import { Door } from '#server/realtime/door'
import { SocketBudget } from '#server/realtime/rate-limit'

/** socket.io's own rooms: a round's sockets, by seat and by person. An event's audience is a list of these. */
export function audienceRoom(roundId: string, seat: string): string {
  return `round:${roundId}:${seat}`
}

export function authorRoom(roundId: string, authorId: string): string {
  return `round:${roundId}:author:${authorId}`
}

type Answer = (acknowledgement: unknown) => void

/** Commands and events of a round: the handshake proves the actor, every command proves it again in its transaction. */
export function serveCommands(io: Server): void {
  const door = new Door()
  io.use(async (socket, next) => {
    try {
      const actor = await judge(socket, door)
      socket.data.actor = actor
      socket.data.gap = gapOf(socket, actor)
      next()
    } catch (error) {
      next(Object.assign(new Error('refused'), { data: { code: errorCodeOf(error) } }))
    }
  })
  io.on('connection', (socket) => {
    const actor: Actor = socket.data.actor
    const { user, seat, round } = actor
    void socket.join([`round:${round.id}`, audienceRoom(round.id, seat), authorRoom(round.id, user.id)])
    tellTime(socket)
    const budget = new SocketBudget(nowMs())
    socket.onAny((name: unknown, ...args: unknown[]) => {
      const answer = args.at(-1)
      if (typeof answer !== 'function') return
      if (!budget.spend(1, nowMs())) return refuse(answer as Answer, 'too-fast')
      void run(socket, name, args.length > 1 ? args[0] : undefined, answer as Answer)
    })
  })
}

/** Tells every page of this node the time: from the last time a page was told, it may date what it did out of reach. */
export function tellTimeTo(io: Server): void {
  for (const socket of io.sockets.sockets.values()) tellTime(socket)
}

function tellTime(socket: Socket): void {
  const { user, round }: Actor = socket.data.actor
  const now = nowMs()
  socket.emit('server.clock', { nowMs: now, stamp: clockStamp(user.id, round.id, now) })
}

/** Since when this page was out of reach: it brings the last time it was told. Null on its first visit. */
function gapOf(socket: Socket, { user, round }: Actor): Gap | null {
  const fromMs = stampedMs(socket.handshake.auth.stamp, user.id, round.id)
  return fromMs === null ? null : { fromMs, toMs: nowMs() }
}

/**
 * Something about the round changed: judge its command sockets again. A seat that stays keeps its socket with its new
 * rights (every command is judged in its transaction anyway, and a press on its way is not lost); a seat that changed or is
 * gone loses it and comes back, if it can, through the handshake.
 */
export async function rejudgeSockets(io: Server, roundId: string): Promise<void> {
  for (const { id } of await io.local.in(`round:${roundId}`).fetchSockets()) {
    const socket = io.sockets.sockets.get(id)
    if (!socket) continue
    const before: Actor = socket.data.actor
    const after = await actorAgain(before.user, roundId).catch((error: unknown) => errorCodeOf(error))
    if (after === 'not-found' || after === 'signed-out') socket.disconnect(true)
    else if (typeof after !== 'string') {
      socket.data.actor = after
      // Closed below socket.io, its client comes back by itself.
      if (after.seat !== before.seat) socket.conn.close()
    }
  }
}

async function judge(socket: Socket, door: Door): Promise<Actor> {
  const { roundId } = socket.handshake.auth
  if (typeof roundId !== 'string') throw new AppError('bad-input')
  return door.judge(socket.handshake.headers.cookie, roundId)
}

async function run(socket: Socket, name: unknown, payload: unknown, answer: Answer): Promise<void> {
  if (typeof name !== 'string' || !Object.hasOwn(commands, name)) return refuse(answer, 'unknown-command')
  const command = name as CommandName
  const parsed = commands[command].safeParse(payload)
  if (!parsed.success) return refuse(answer, 'bad-input', parsed.error.issues[0]?.path.join('.'))
  const actor: Actor = socket.data.actor
  try {
    // The table pairs each command with its own payload type; the pairing is lost once the name is a variable.
    const handle = handlers[command] as (
      user: Actor['user'],
      roundId: string,
      payload: unknown,
      gap: Gap | null,
    ) => Promise<object>
    answer({ ok: true, ...(await handle(actor.user, actor.round.id, parsed.data, socket.data.gap)) })
  } catch (error) {
    const code = errorCodeOf(error)
    if (code === 'internal')
      log.error({ event: 'command.failed', command, roundId: actor.round.id, reason: String(error) })
    refuse(answer, isDatabaseGone(error) ? 'try-later' : code)
  }
}

function refuse(answer: Answer, code: ErrorCode, field?: string): void {
  answer({ ok: false, error: field ? { code, field } : { code } })
}

/** Prisma's codes for a server that can't be reached or a pool that gave up: the same command may work in a moment. */
function isDatabaseGone(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return [
    'P1001',
    'P1002',
    'P1008',
    'P1017',
    'P2024',
    'P2028',
    'ECONNREFUSED',
    'ECONNRESET',
    '57P01',
    '57P03',
  ].includes(code)
}
