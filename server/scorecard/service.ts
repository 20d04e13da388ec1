import { AppError } from '#lib/base/errors'
import { citablesOf, missingEvidence, type Taken } from '#lib/interview/evidence'
import type { DimensionId, ScoreAnswer, Verdict } from '#lib/interview/model'
import type { OpenScorecardView, RubricView, ScorecardView } from '#lib/interview/views'
import { type Actor, actorFor, authorize, lockedActor } from '#server/auth/actor'
import type { User } from '#server/auth/identify'
import { nowMs } from '#server/clock'
import { announce, announceToAuthor } from '#server/db/announce'
import { inTransaction, type Tx } from '#server/db/transaction'
import { decisionsOfRound } from '#server/decision/service'
import { marksOfRound } from '#server/mark/service'
import { interviewerNotes } from '#server/note/service'
import { guideOfRound } from '#server/problem/service'
import { rubricOfRound } from '#server/rubric/service'
import { presentOpened, presentScorecard } from '#server/scorecard/present'
import { ensureScorecard, findScorecard, findScorecardById, updateVerdict, upsertScore } from '#server/scorecard/store'
import { authorizeScoring } from '#server/shadow/service'

/** The round's scorecard with the rubric it was filled in by. Throws `not-found`, `forbidden`. */
export async function readScorecard(
  user: User,
  roundId: string,
): Promise<Readonly<{ rubric: RubricView; scorecard: ScorecardView }>> {
  const actor = await actorFor(user, roundId)
  authorize(actor, 'scorecard.read')
  const [rubric, record] = await Promise.all([rubricOfRound(roundId), findScorecard(roundId)])
  return { rubric, scorecard: presentScorecard(roundId, record, rubric.dimensions) }
}

/** The scorecard as it is read afterwards, with what it cites and nothing else of what was taken down. Throws `forbidden`. */
export async function readOpenScorecard(actor: Actor): Promise<OpenScorecardView> {
  authorize(actor, 'scorecard.read')
  return openScorecardIn(actor.round.id)
}

/** The same for services that have another right to it: what the interviewer released, or will. */
export async function openScorecardIn(roundId: string): Promise<OpenScorecardView> {
  const [rubric, record, taken] = await Promise.all([rubricOfRound(roundId), findScorecard(roundId), takenIn(roundId)])
  const view = presentScorecard(roundId, record, rubric.dimensions)
  const { scorecard, cited } = presentOpened(view, citablesOf(taken))
  return { rubric, scorecard, cited }
}

/** The dimensions that hold the round's release back: inside a transaction that has locked the round, so that it stays so. */
export async function missingEvidenceIn(tx: Tx, roundId: string): Promise<readonly DimensionId[]> {
  const { dimensions } = await rubricOfRound(roundId, tx)
  const { scores } = presentScorecard(roundId, await findScorecard(roundId, tx), dimensions)
  return missingEvidence(scores, citablesOf(await takenIn(roundId, tx)))
}

async function takenIn(roundId: string, tx?: Tx): Promise<Taken> {
  const [marks, decisions, notes, guide] = await Promise.all([
    marksOfRound(roundId, tx),
    decisionsOfRound(roundId, tx),
    interviewerNotes(roundId, tx),
    guideOfRound(roundId, tx),
  ])
  return { marks, decisions, notes, hazards: guide?.hazards ?? [] }
}

/** A level, "not observed", or `unscored` to take the answer away. Throws `bad-input` for what the rubric does not have. */
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

/** Throws `bad-input` for a dimension that the rubric does not have. */
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
  return inOwnScorecard(user, roundId, async ({ tx, actor, scorecardId, rubric, atMs }) => {
    requireDimension(rubric, dimension)
    await write(tx, scorecardId, atMs)
    const view = presentScorecard(roundId, await findScorecardById(tx, scorecardId), rubric.dimensions)
    await announceChange(tx, actor, view, dimension, atMs)
    return view
  })
}

export type InScorecard = Readonly<{ tx: Tx; actor: Actor; scorecardId: string; rubric: RubricView; atMs: number }>

/** What is scored, cited for or amended has to be in the round's rubric; null is about the whole. Throws `bad-input`. */
export function requireDimension({ dimensions }: RubricView, id: DimensionId | null): void {
  if (id !== null && !dimensions.some((dimension) => dimension.id === id)) throw new AppError('bad-input', 'dimension')
}

/** A change of the interviewer's scorecard, made when missing: in one transaction, the round locked, the right proven. */
export function inScorecard<Result>(
  user: User,
  roundId: string,
  action: 'scorecard.write' | 'feedback.amend',
  work: (scorecard: InScorecard) => Promise<Result>,
): Promise<Result> {
  return locked(user, roundId, async (_tx, actor) => authorize(actor, action), work)
}

/** The same for what a shadow scorer fills in too, each in a scorecard of their own. Throws `handed-in` once theirs stands. */
export function inOwnScorecard<Result>(
  user: User,
  roundId: string,
  work: (scorecard: InScorecard) => Promise<Result>,
): Promise<Result> {
  return locked(user, roundId, (tx, actor) => authorizeScoring(tx, actor, 'scorecard.write'), work)
}

function locked<Result>(
  user: User,
  roundId: string,
  prove: (tx: Tx, actor: Actor) => Promise<void>,
  work: (scorecard: InScorecard) => Promise<Result>,
): Promise<Result> {
  return inTransaction(async (tx) => {
    const actor = await lockedActor(tx, user, roundId)
    await prove(tx, actor)
    const atMs = nowMs()
    const rubric = await rubricOfRound(roundId, tx)
    const isShadow = actor.seat === 'shadow'
    const key = { roundId, authorId: actor.user.id, rubricVersion: rubric.version, isShadow }
    const scorecardId = await ensureScorecard(tx, key, atMs)
    return work({ tx, actor, scorecardId, rubric, atMs })
  })
}

async function announceChange(tx: Tx, actor: Actor, view: ScorecardView, dimension: DimensionId | null, atMs: number) {
  const found = view.scores.find((candidate) => candidate.dimension === dimension)
  const score = found ? { dimension: found.dimension, answer: found.answer, comment: found.comment } : null
  // A long comment would not fit a notice: the other tab then re-reads (see `round.changed`).
  const fits = JSON.stringify(score).length < 6_000
  if (!fits) return announce(tx, actor.round.id, 'round.changed', { phase: actor.round.phase })
  const authorId = actor.user.id
  const payload = { authorId, score, verdict: view.verdict, updatedAtMs: atMs }
  return announceToAuthor(tx, { roundId: actor.round.id, authorId }, 'scorecard.changed', payload)
}
