import { AppError } from '#lib/base/errors'
import { citablesOf, missingEvidence } from '#lib/interview/evidence'
import { undoWindowMs } from '#lib/interview/lifecycle'
import type { RoundId } from '#lib/interview/model'
import { can } from '#lib/interview/policy'
import type { CalibrationView, DimensionView, ShadowView } from '#lib/interview/views'
import { type Actor, actorFor, authorize, lockedActor } from '#server/auth/actor'
import type { User } from '#server/auth/identify'
import { nowMs } from '#server/clock'
import { announceToAuthor } from '#server/db/announce'
import { inTransaction, type Tx } from '#server/db/transaction'
import { notesOf, readNotes } from '#server/note/service'
import { rubricOfRound } from '#server/rubric/service'
import { presentOpened, presentScorecard, presentSide } from '#server/scorecard/present'
import { openScorecardIn } from '#server/scorecard/service'
import {
  ensureScorecard,
  findShadowScorecard,
  listHandedIn,
  listScorers,
  type ShadowRecord,
  updateHandedIn,
  updateNoneHandedIn,
} from '#server/scorecard/store'

/** A shadow scorer's private half of the room, and nothing of anybody else's; null for every other seat. Throws `not-found`. */
export async function readShadowHalf(user: User, roundId: string): Promise<ShadowView | null> {
  const actor = await actorFor(user, roundId)
  if (!can(actor.seat, 'shadow.read', actor.round.phase)) return null
  authorize(actor, 'rubric.read')
  const [rubric, record, notes] = await Promise.all([
    rubricOfRound(roundId),
    findShadowScorecard(roundId, user.id),
    readNotes(user, roundId),
  ])
  return {
    rubric,
    scorecard: presentScorecard(roundId, record, rubric.dimensions),
    notes,
    handedInAtMs: record?.handedInAt?.getTime() ?? null,
  }
}

/**
 * Hands a shadow scorer's scorecard in: it stands from here on. Twice is harmless. Throws `missing-evidence` with the dimensions
 * whose level cites none of the author's notes; nothing else holds it back. Before the round's end `round-not-ended`.
 */
export function submitShadow(user: User, roundId: string): Promise<void> {
  return inTransaction(async (tx) => {
    const actor = await lockedActor(tx, user, roundId)
    authorize(actor, 'shadow.submit')
    const record = await findShadowScorecard(roundId, user.id, tx)
    if (record?.handedInAt) return
    const rubric = await rubricOfRound(roundId, tx)
    const { scores } = presentScorecard(roundId, record, rubric.dimensions)
    const missing = missingEvidence(scores, citablesOf(await takenBy(roundId, user.id, tx)))
    if (missing.length > 0) throw new AppError('missing-evidence', missing.join(','))
    const atMs = nowMs()
    const id = await ensureScorecard(
      tx,
      { roundId, authorId: user.id, rubricVersion: rubric.version, isShadow: true },
      atMs,
    )
    await handIn(tx, actor, id, atMs)
  })
}

/** Takes it back within the undo window; nobody has seen anything by it until then. Throws `undo-too-late`. */
export function undoShadow(user: User, roundId: string): Promise<void> {
  return inTransaction(async (tx) => {
    const actor = await lockedActor(tx, user, roundId)
    authorize(actor, 'shadow.submit')
    const record = await findShadowScorecard(roundId, user.id, tx)
    if (!record?.handedInAt) return
    if (nowMs() - record.handedInAt.getTime() >= undoWindowMs) throw new AppError('undo-too-late')
    await handIn(tx, actor, record.id, null)
  })
}

/** The end was taken back: what was handed in since is not any more, for the round goes on. In its transaction. */
export function takeBackShadows(tx: Tx, roundId: string): Promise<void> {
  return updateNoneHandedIn(tx, roundId)
}

/**
 * The interviewer and the shadow scorers side by side, for those among them whose own is in for good: after the release, and
 * for a shadow scorer not before the hand-in can no longer be taken back. Until then what it waits for. Null for who has no
 * part in it, and for an interviewer without shadow scorers.
 */
export async function readCalibration(actor: Actor): Promise<CalibrationView | null> {
  const { seat, round, user } = actor
  const untilMs = nowMs() - undoWindowMs
  if (can(seat, 'shadow.read', round.phase)) {
    const own = await findShadowScorecard(round.id, user.id)
    if (!own?.handedInAt) return { isOpen: false, waitsFor: 'own' }
    if (!can(seat, 'shadow.compare', round.phase)) return { isOpen: false, waitsFor: 'release' }
    if (own.handedInAt.getTime() > untilMs) return { isOpen: false, waitsFor: 'undo' }
  }
  if (!can(seat, 'shadow.compare', round.phase)) return null
  const [scorers, shadows] = await Promise.all([listScorers(round.id), listHandedIn(round.id, untilMs)])
  if (!scorers.some((scorer) => scorer.seat === 'shadow')) return null
  if (shadows.length === 0) return { isOpen: false, waitsFor: 'shadows' }
  const { dimensions } = await rubricOfRound(round.id)
  const [interviewers, ...others] = await Promise.all([
    openScorecardIn(round.id),
    ...shadows.map((record) => openShadow(round.id, record, dimensions)),
  ])
  const interviewer = scorers.find((scorer) => scorer.seat === 'interviewer')
  return {
    isOpen: true,
    dimensions,
    sides: [
      ...(interviewer ? [presentSide(interviewer, interviewers)] : []),
      ...others.flatMap(({ authorId, ...open }) => {
        const scorer = scorers.find(({ userId }) => userId === authorId)
        return scorer ? [presentSide(scorer, open)] : []
      }),
    ],
  }
}

async function handIn(tx: Tx, actor: Actor, id: string, handedInAtMs: number | null): Promise<void> {
  await updateHandedIn(tx, id, handedInAtMs)
  const to = { roundId: actor.round.id, authorId: actor.user.id }
  await announceToAuthor(tx, to, 'shadow.submitted', { handedInAtMs })
}

async function openShadow(roundId: RoundId, record: ShadowRecord, dimensions: readonly DimensionView[]) {
  const citables = citablesOf(await takenBy(roundId, record.authorId))
  return { authorId: record.authorId, ...presentOpened(presentScorecard(roundId, record, dimensions), citables) }
}

/** A shadow scorer takes down notes and nothing else. */
async function takenBy(roundId: string, authorId: string, tx?: Tx) {
  return { marks: [], decisions: [], notes: await notesOf(roundId, authorId, tx), hazards: [] }
}
