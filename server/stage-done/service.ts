import { AppError } from '#lib/base/errors'
import { elapsedMsAt } from '#lib/interview/lifecycle'
import type { StageId } from '#lib/interview/model'
import { can } from '#lib/interview/policy'
import { isOfLastVisit, type StageDoneView } from '#lib/interview/stage-done'
import { type Actor, authorize, lockedActor } from '#server/auth/actor'
import type { User } from '#server/auth/identify'
import { nowMs } from '#server/clock'
import { announce } from '#server/db/announce'
import { inTransaction } from '#server/db/transaction'
import { presentStageDone } from '#server/stage-done/present'
import { findLastDone, findStageDone, insertStageDone, listStagesDone, listVisitsTo } from '#server/stage-done/store'

/** The last "done" of a running round, between candidate and interviewer; null for everybody else. */
export async function readStageDone({ seat, round }: Actor): Promise<StageDoneView | null> {
  if (!can(seat, 'stage.done.read', round.phase)) return null
  const last = await findLastDone(round.id)
  return last ? presentStageDone(last) : null
}

/** All of them in a round that is over, in order. Throws `forbidden`. */
export async function readStagesDone(actor: Actor): Promise<readonly StageDoneView[]> {
  authorize(actor, 'replay.open')
  return (await listStagesDone(actor.round.id)).map(presentStageDone)
}

type Given = Readonly<{
  /** From the sender: a repeated command says it once. */
  id: string
  stage: StageId
}>

/**
 * The candidate is done with a stage and lets the interviewer know; nothing moves by it. Said again within the same visit it
 * is what was said before. Throws `not-found`, `forbidden`, `round-not-live`.
 */
export function finishStage(user: User, roundId: string, { id, stage }: Given): Promise<StageDoneView> {
  return inTransaction(async (tx) => {
    const actor = await lockedActor(tx, user, roundId)
    authorize(actor, 'stage.done')
    const known = await findStageDone(tx, id)
    if (known && known.roundId !== roundId) throw new AppError('not-found')
    if (known) return presentStageDone(known)
    const last = await findLastDone(roundId, stage, tx)
    const before = last && presentStageDone(last)
    if (before && isOfLastVisit(before, await listVisitsTo(tx, roundId, stage))) return before
    const elapsedMs = elapsedMsAt(actor.round, nowMs())
    const view = presentStageDone(await insertStageDone(tx, { id, roundId, byUserId: user.id, stage, elapsedMs }))
    await announce(tx, roundId, 'stage.finished', view)
    return view
  })
}
