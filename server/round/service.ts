import { AppError } from '#lib/base/errors'
import { abandonedAfterMs, canResume, elapsedMsAt, peerDeadlineMs, undoWindowMs } from '#lib/interview/lifecycle'
import { can } from '#lib/interview/policy'
import { problemView } from '#lib/interview/problem'
import type { RecordedRoundView, RoomView, ToldView } from '#lib/interview/views'
import { audit } from '#server/audit/service'
import { type Actor, actorFor, authorize, lockedActor } from '#server/auth/actor'
import type { User } from '#server/auth/identify'
import { nowMs } from '#server/clock'
import { announce } from '#server/db/announce'
import { inTransaction, type Tx } from '#server/db/transaction'
import { readTold } from '#server/disclosure/service'
import { readNerves } from '#server/nerves/service'
import { problemChoices } from '#server/problem/service'
import { presentRecordedRound, presentRoom } from '#server/round/present'
import {
  findSessionOfRound,
  findSessionWithRounds,
  insertRoundEvent,
  listAbandoned,
  listRoundEvents,
  listSiblings,
  listStageVisits,
  listSubmitted,
  lockRoundForJob,
  type SessionRecord,
  touchRounds,
  updateCurrentRound,
  updateRound,
} from '#server/round/store'
import { missingEvidenceIn } from '#server/scorecard/service'
import { takeBackShadows } from '#server/scorecard/shadow/service'
import { inviteViews } from '#server/session/service'
import { readStageDone } from '#server/stage-done/service'
import { readThinking } from '#server/thinking/service'

/**
 * Everything the room page of this session starts from, for this user's seat in the round it shows: the current one, or
 * an earlier one by its number, whose scorecard may still be open after the swap. `origin` is where links lead. Throws `not-found`.
 */
export async function readRoom(
  user: User,
  sessionId: string,
  origin: string,
  earlier: number | null = null,
): Promise<RoomView> {
  const session = await findSessionWithRounds(sessionId)
  const shown = earlier !== null && session && earlier < session.currentRound ? earlier : session?.currentRound
  const round = session?.rounds.find((candidate) => candidate.number === shown)
  if (!session || !round) throw new AppError('not-found')
  const actor = await actorFor(user, round.id)
  authorize(actor, 'document.read')
  const [visits, told] = await Promise.all([listStageVisits(round.id), toldTo(actor)])
  const room = presentRoom(session, round, actor, visits, told, nowMs())
  const [thinking, stageDone, nerves] = await Promise.all([
    readThinking(actor),
    readStageDone(actor),
    readNerves(actor),
  ])
  const [invites, willAsk] = [await inviteViews(actor, origin), await readWillAsk(user, session)]
  return { ...room, thinking, stageDone, nerves, invites, willAsk }
}

/** A round that has ended, with what happened in it: the half of its review that every seat may read. Throws `not-found`, `forbidden`. */
export async function readRecordedRound(actor: Actor): Promise<RecordedRoundView> {
  authorize(actor, 'replay.open')
  const roundId = actor.round.id
  const session = await findSessionOfRound(roundId)
  if (!session) throw new AppError('not-found')
  const [visits, events, told] = await Promise.all([listStageVisits(roundId), listRoundEvents(roundId), toldTo(actor)])
  return presentRecordedRound(session, actor, visits, events, told, nowMs())
}

async function toldTo(actor: Actor): Promise<readonly ToldView[]> {
  return can(actor.seat, 'facts.read', actor.round.phase) ? readTold(actor) : []
}

/** Peer session: what this user will ask in the round that is still to come, and what else they may choose. */
async function readWillAsk(user: User, session: SessionRecord): Promise<RoomView['willAsk']> {
  const round = session.rounds.find((candidate) => candidate.number > session.currentRound)
  const isMine = round?.members.some((member) => member.userId === user.id && member.seat === 'interviewer')
  if (!round || !isMine) return null
  const actor = await actorFor(user, round.id)
  authorize(actor, 'statement.read')
  return {
    roundId: actor.round.id,
    problem: problemView(round.problem),
    choices: await problemChoices(round.problemChoices),
  }
}

/** The clock starts at 0; what was drawn while waiting stays, as the picture at 0:00. Throws `forbidden`. */
export function startRound(user: User, roundId: string): Promise<void> {
  return inTransaction(async (tx) => {
    const actor = await lockedActor(tx, user, roundId)
    authorize(actor, 'round.start')
    if (actor.round.isCancelled) throw new AppError('session-cancelled')
    if (actor.round.currentRound !== actor.round.number) throw new AppError('forbidden')
    const atMs = nowMs()
    await updateRound(tx, roundId, { phase: 'live', startedAt: new Date(atMs), lastActivityAt: new Date(atMs) })
    await record(tx, actor, 'started', 0, atMs)
  })
}

/** At once; can be taken back for ten seconds. Throws `forbidden`. */
export function endRound(user: User, roundId: string): Promise<void> {
  return inTransaction(async (tx) => {
    const actor = await lockedActor(tx, user, roundId)
    authorize(actor, 'round.end')
    const atMs = nowMs()
    await updateRound(tx, roundId, { phase: 'ended', endedAt: new Date(atMs) })
    await record(tx, actor, 'ended', elapsedMsAt(actor.round, atMs), atMs)
  })
}

/** The round's one way back: `ended → live`, its clock going on as if it had not stopped. Throws `undo-too-late`. */
export function resumeRound(user: User, roundId: string): Promise<void> {
  return inTransaction(async (tx) => {
    const actor = await lockedActor(tx, user, roundId)
    authorize(actor, 'round.resume')
    const atMs = nowMs()
    const isSwapped = actor.round.currentRound !== actor.round.number
    if (!canResume(actor.round, isSwapped, atMs)) throw new AppError('undo-too-late')
    await updateRound(tx, roundId, { phase: 'live', endedAt: null, submittedAt: null, lastActivityAt: new Date(atMs) })
    await takeBackShadows(tx, roundId)
    await record(tx, actor, 'resumed', elapsedMsAt({ ...actor.round, endedAtMs: null }, atMs), atMs)
  })
}

/** Peer session: the room shows round 2 from now on, corners exchanged. Throws `not-a-peer-session`, `already-swapped`. */
export function swapRoles(user: User, roundId: string): Promise<void> {
  return inTransaction(async (tx) => {
    const actor = await lockedActor(tx, user, roundId)
    authorize(actor, 'round.swap')
    if (actor.round.kind !== 'peer') throw new AppError('not-a-peer-session')
    if (actor.round.currentRound !== 1 || actor.round.number !== 1) throw new AppError('already-swapped')
    const next = (await listSiblings(tx, actor.round.sessionId, roundId)).find((round) => round.number === 2)
    if (!next) throw new AppError('not-found')
    const atMs = nowMs()
    await updateCurrentRound(tx, actor.round.sessionId, 2)
    await record(tx, actor, 'swapped', elapsedMsAt(actor.round, atMs), atMs)
    await announce(tx, roundId, 'session.swapped', { roundId: next.id })
    await announce(tx, next.id, 'round.changed', { phase: next.phase })
  })
}

/** Observers' cursors are shown only when the interviewer allows it. */
export function allowCursors(user: User, roundId: string, isAllowed: boolean): Promise<void> {
  return inTransaction(async (tx) => {
    const actor = await lockedActor(tx, user, roundId)
    authorize(actor, 'cursors.allow')
    await updateRound(tx, roundId, { observerCursors: isAllowed })
    await announce(tx, roundId, 'round.changed', { phase: actor.round.phase })
  })
}

/**
 * "Release feedback": takes effect after the undo window, in a peer session when both halves are in. Twice is harmless.
 * Throws `missing-evidence` with the dimensions whose level cites nothing that stands; nothing else holds it back.
 */
export function submitFeedback(user: User, roundId: string): Promise<void> {
  return inTransaction(async (tx) => {
    const actor = await lockedActor(tx, user, roundId)
    authorize(actor, 'feedback.release')
    if (actor.round.submittedAtMs !== null) return
    const missing = await missingEvidenceIn(tx, roundId)
    if (missing.length > 0) throw new AppError('missing-evidence', missing.join(','))
    const atMs = nowMs()
    await updateRound(tx, roundId, { submittedAt: new Date(atMs) })
    await record(tx, actor, 'submitted', elapsedMsAt(actor.round, atMs), atMs)
  })
}

/** Takes "Release feedback" back within its window. Throws `undo-too-late`. */
export function undoSubmission(user: User, roundId: string): Promise<void> {
  return inTransaction(async (tx) => {
    const actor = await lockedActor(tx, user, roundId)
    if (actor.round.phase === 'released') throw new AppError('undo-too-late')
    authorize(actor, 'feedback.release')
    const { submittedAtMs } = actor.round
    if (submittedAtMs === null) return
    const atMs = nowMs()
    if (atMs - submittedAtMs >= undoWindowMs) throw new AppError('undo-too-late')
    await updateRound(tx, roundId, { submittedAt: null })
    await record(tx, actor, 'submission_undone', elapsedMsAt(actor.round, atMs), atMs)
  })
}

/** Makes due releases: the server does it, not a browser, a restart in between included. May run twice without harm. */
export async function releaseDue(atMs: number): Promise<void> {
  for (const { id } of await listSubmitted(atMs - undoWindowMs)) {
    await inTransaction((tx) => releaseIfDue(tx, id, atMs))
  }
}

/** Ends live rounds that everybody has left, as of their last activity. May run twice without harm. */
export async function endAbandoned(atMs: number): Promise<void> {
  for (const { id } of await listAbandoned(atMs - abandonedAfterMs)) {
    await inTransaction(async (tx) => {
      const round = await lockRoundForJob(tx, id)
      if (round?.phase !== 'live' || !round.startedAt) return
      if (round.lastActivityAt.getTime() > atMs - abandonedAfterMs) return
      const endedAtMs = Math.max(round.lastActivityAt.getTime(), round.startedAt.getTime())
      await updateRound(tx, id, { phase: 'ended', endedAt: new Date(endedAtMs) })
      const elapsedMs = endedAtMs - round.startedAt.getTime()
      await insertRoundEvent(tx, { roundId: id, kind: 'ended', byUserId: null, elapsedMs, atMs })
      await audit(tx, { action: 'round.ended', sessionId: round.sessionId, roundId: id })
      await announce(tx, id, 'round.changed', { phase: 'ended' })
    })
  }
}

/** Somebody is in these rooms: they are not abandoned. */
export async function markOccupied(roundIds: readonly string[], atMs: number): Promise<void> {
  if (roundIds.length > 0) await touchRounds(roundIds, atMs)
}

async function releaseIfDue(tx: Tx, roundId: string, atMs: number): Promise<void> {
  const round = await lockRoundForJob(tx, roundId)
  if (round?.phase !== 'ended' || !round.submittedAt || !round.endedAt || !round.startedAt) return
  if (atMs - round.submittedAt.getTime() < undoWindowMs) return
  const siblings = await listSiblings(tx, round.sessionId, roundId)
  const isPartnerIn = siblings.every(
    (other) => other.submittedAt !== null && atMs - other.submittedAt.getTime() >= undoWindowMs,
  )
  const lastEndMs = Math.max(round.endedAt.getTime(), ...siblings.map((other) => other.endedAt?.getTime() ?? 0))
  const isLate = atMs - lastEndMs >= peerDeadlineMs
  if (!isPartnerIn && !isLate) return
  // Changed after the press, a level may have lost what it cited: the release waits until it has that again.
  const halves = [roundId, ...siblings.filter(({ phase }) => !isLate && phase !== 'released').map(({ id }) => id)]
  for (const half of halves) if ((await missingEvidenceIn(tx, half)).length > 0) return
  await updateRound(tx, roundId, { phase: 'released', releasedAt: new Date(atMs) })
  const elapsedMs = round.endedAt.getTime() - round.startedAt.getTime()
  await insertRoundEvent(tx, { roundId, kind: 'released', byUserId: null, elapsedMs, atMs })
  await audit(tx, { action: 'round.released', sessionId: round.sessionId, roundId })
  await announce(tx, roundId, 'round.changed', { phase: 'released' })
}

const audited = {
  started: 'round.started',
  ended: 'round.ended',
  resumed: 'round.resumed',
  swapped: 'round.swapped',
  submitted: 'round.submitted',
  submission_undone: 'round.submission-undone',
} as const
const phaseAfter = {
  started: 'live',
  ended: 'ended',
  resumed: 'live',
  swapped: 'ended',
  submitted: 'ended',
  submission_undone: 'ended',
} as const

async function record(
  tx: Tx,
  actor: Actor,
  kind: keyof typeof audited,
  elapsedMs: number,
  atMs: number,
): Promise<void> {
  const { id: roundId, sessionId } = actor.round
  await insertRoundEvent(tx, { roundId, kind, byUserId: actor.user.id, elapsedMs, atMs })
  await audit(tx, { action: audited[kind], userId: actor.user.id, sessionId, roundId })
  await announce(tx, roundId, 'round.changed', { phase: phaseAfter[kind] })
}
