import type { DimensionId, ScoreAnswer, Verdict } from '#lib/interview/model'
import type { RubricView, ScorecardView } from '#lib/interview/views'
import { type Actor, actorFor, authorize, lockedActor } from '#server/auth/actor'
import type { User } from '#server/auth/identify'
import { nowMs } from '#server/clock'
import { rubricVersion } from '#server/content/rubric'
import { announce } from '#server/db/announce'
import { inTransaction, type Tx } from '#server/db/transaction'
import { presentRubric, presentScorecard } from '#server/scorecard/present'
import { ensureScorecard, findScorecard, updateVerdict, upsertScore } from '#server/scorecard/store'

/** The round's scorecard with the rubric it was filled in by. Throws `not-found`, `forbidden`. */
export async function readScorecard(
  user: User,
  roundId: string,
): Promise<Readonly<{ rubric: RubricView; scorecard: ScorecardView }>> {
  const actor = await actorFor(user, roundId)
  authorize(actor, 'scorecard.read')
  return { rubric: presentRubric(), scorecard: presentScorecard(roundId, await findScorecard(roundId)) }
}

/** A level, "not observed", or `unscored` to take the answer away. */
export function answerDimension(
  user: User,
  roundId: string,
  dimension: DimensionId,
  answer: ScoreAnswer,
): Promise<ScorecardView> {
  const level = answer === 'unscored' || answer === 'not-observed' ? null : Number(answer)
  return change(user, roundId, dimension, (tx, scorecardId, atMs) =>
    upsertScore(tx, scorecardId, dimension, { level, isNotObserved: answer === 'not-observed' }, atMs),
  )
}

export function commentDimension(
  user: User,
  roundId: string,
  dimension: DimensionId,
  comment: string,
): Promise<ScorecardView> {
  return change(user, roundId, dimension, (tx, scorecardId, atMs) =>
    upsertScore(tx, scorecardId, dimension, { comment }, atMs),
  )
}

export function giveVerdict(user: User, roundId: string, verdict: Verdict | null): Promise<ScorecardView> {
  return change(user, roundId, null, (tx, scorecardId) => updateVerdict(tx, scorecardId, verdict))
}

function change(
  user: User,
  roundId: string,
  dimension: DimensionId | null,
  write: (tx: Tx, scorecardId: string, atMs: number) => Promise<void>,
): Promise<ScorecardView> {
  return inTransaction(async (tx) => {
    const actor = await lockedActor(tx, user, roundId)
    authorize(actor, 'scorecard.write')
    const atMs = nowMs()
    const scorecardId = await ensureScorecard(tx, { roundId, authorId: actor.user.id, rubricVersion }, atMs)
    await write(tx, scorecardId, atMs)
    const view = presentScorecard(roundId, await findScorecard(roundId, tx))
    await announceChange(tx, actor, view, dimension, atMs)
    return view
  })
}

async function announceChange(tx: Tx, actor: Actor, view: ScorecardView, dimension: DimensionId | null, atMs: number) {
  const score = view.scores.find((candidate) => candidate.dimension === dimension) ?? null
  // A long comment would not fit a notice: the other tab then re-reads (see `round.changed`).
  const fits = JSON.stringify(score).length < 6_000
  if (!fits) return announce(tx, actor.round.id, 'round.changed', { phase: actor.round.phase })
  return announce(tx, actor.round.id, 'scorecard.changed', {
    authorId: actor.user.id,
    score,
    verdict: view.verdict,
    updatedAtMs: atMs,
  })
}
