import { AppError } from '#lib/base/errors'
import { elapsedMsAt } from '#lib/interview/lifecycle'
import { plannedMsOf, type ThinkingMinutes, type ThinkingView, thinkingLeftMs } from '#lib/interview/thinking'
import { type Actor, authorize, lockedActor } from '#server/auth/actor'
import type { User } from '#server/auth/identify'
import { nowMs } from '#server/clock'
import { announce } from '#server/db/announce'
import { inTransaction, type Tx } from '#server/db/transaction'
import { presentThinking } from '#server/thinking/present'
import {
  findLastThinking,
  findThinking,
  insertThinking,
  listThinking,
  type ThinkingRecord,
  updateStopped,
} from '#server/thinking/store'

/** The thinking time that runs now, if one does, for everybody in the room. Throws `forbidden`. */
export async function readThinking(actor: Actor): Promise<ThinkingView | null> {
  authorize(actor, 'document.read')
  if (actor.round.phase !== 'live') return null
  const last = await findLastThinking(actor.round.id)
  return last && thinkingLeftMs(last, elapsedMsAt(actor.round, nowMs())) > 0 ? presentThinking(last) : null
}

/** All thinking times of a round that is over, in order. Throws `forbidden`. */
export async function readThinkingTimes(actor: Actor): Promise<readonly ThinkingView[]> {
  authorize(actor, 'replay.open')
  return (await listThinking(actor.round.id)).map(presentThinking)
}

type Given = Readonly<{
  /** From the sender: a repeated command starts nothing twice. */
  id: string
  minutes: ThinkingMinutes
}>

/**
 * Minutes to think, which everybody sees count down. One at a time: while one runs, that one is the answer. Throws
 * `not-found`, `forbidden`, `round-not-live`.
 */
export function startThinking(user: User, roundId: string, { id, minutes }: Given): Promise<ThinkingView> {
  return inTransaction(async (tx) => {
    const actor = await lockedActor(tx, user, roundId)
    authorize(actor, 'think')
    const known = await findThinking(tx, id)
    if (known && known.roundId !== roundId) throw new AppError('not-found')
    const elapsedMs = elapsedMsAt(actor.round, nowMs())
    const standing = known ?? (await findRunning(tx, roundId, elapsedMs))
    if (standing) return presentThinking(standing)
    const plannedMs = plannedMsOf(minutes)
    return changed(tx, roundId, await insertThinking(tx, { id, roundId, byUserId: user.id, elapsedMs, plannedMs }))
  })
}

/** Ends it early, by either of the two; harmless when none runs. Throws `not-found`, `forbidden`, `round-not-live`. */
export function stopThinking(user: User, roundId: string): Promise<void> {
  return inTransaction(async (tx) => {
    const actor = await lockedActor(tx, user, roundId)
    authorize(actor, 'think.stop')
    const elapsedMs = elapsedMsAt(actor.round, nowMs())
    const running = await findRunning(tx, roundId, elapsedMs)
    if (running) await changed(tx, roundId, await updateStopped(tx, running.id, Math.max(elapsedMs, running.elapsedMs)))
  })
}

async function findRunning(tx: Tx, roundId: string, elapsedMs: number): Promise<ThinkingRecord | null> {
  const last = await findLastThinking(roundId, tx)
  return last && thinkingLeftMs(last, elapsedMs) > 0 ? last : null
}

async function changed(tx: Tx, roundId: string, row: ThinkingRecord): Promise<ThinkingView> {
  const view = presentThinking(row)
  await announce(tx, roundId, 'thinking.changed', view)
  return view
}
