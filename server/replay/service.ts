import { can } from '#lib/interview/policy'
import type { ReviewView } from '#lib/interview/views'
import { encodeReplayLog } from '#lib/protocol/replay-log'
import { type Actor, actorFor, authorize, candidateToBe } from '#server/auth/actor'
import type { User } from '#server/auth/identify'
import { readNerves } from '#server/nerves/service'
import { readNotes, readSharedNotes } from '#server/note/service'
import { presentLog } from '#server/replay/present'
import { listLog, listSeatHolders, listUsers } from '#server/replay/store'
import { readRecordedRound } from '#server/round/service'
import { readOpenScorecard } from '#server/scorecard/service'
import { readCalibration } from '#server/scorecard/shadow/service'
import { readStagesDone } from '#server/stage-done/service'
import { readThinkingTimes } from '#server/thinking/service'

/** Everything the review of a round starts from, for this user's seat. Throws `not-found`, `forbidden` (not ended yet). */
export async function readReview(user: User, roundId: string): Promise<ReviewView> {
  const actor = await actorFor(user, roundId)
  const mayReadNotes = (['note.read', 'shadow.read'] as const).some((action) =>
    can(actor.seat, action, actor.round.phase),
  )
  const [open, notes, nerves, calibration] = await Promise.all([
    readOpenReview(actor),
    mayReadNotes ? readNotes(user, roundId) : null,
    readNerves(actor),
    readCalibration(actor),
  ])
  return { ...open, notes, nerves, calibration }
}

/**
 * The very review its candidate gets after the release, for the interviewer before and after it; but what is the candidate's own
 * stays theirs. Throws `not-found`, `forbidden`.
 */
export async function previewReview(user: User, roundId: string): Promise<ReviewView> {
  const open = await readOpenReview(candidateToBe(await actorFor(user, roundId)))
  return { ...open, notes: null, nerves: null, calibration: null }
}

async function readOpenReview(actor: Actor): Promise<Omit<ReviewView, 'notes' | 'nerves' | 'calibration'>> {
  authorize(actor, 'replay.open')
  const may = (action: 'scorecard.read' | 'shared-note.read') => can(actor.seat, action, actor.round.phase)
  const [recorded, scorecard, sharedNotes, thinkingTimes, stagesDone] = await Promise.all([
    readRecordedRound(actor),
    may('scorecard.read') ? readOpenScorecard(actor) : null,
    may('shared-note.read') ? readSharedNotes(actor) : null,
    readThinkingTimes(actor),
    readStagesDone(actor),
  ])
  return { ...recorded, scorecard, sharedNotes, thinkingTimes, stagesDone }
}

/** The round's whole log as one binary (`lib/protocol/replay-log`). Throws `not-found`, `forbidden` (not ended yet). */
export async function readLog(user: User, roundId: string): Promise<Uint8Array> {
  const actor = await actorFor(user, roundId)
  authorize(actor, 'replay.open')
  const [updates, holders] = await Promise.all([listLog(roundId), listSeatHolders(roundId)])
  const users = await listUsers([...new Set(updates.map(({ authorId }) => authorId))])
  return encodeReplayLog(presentLog(updates, holders, users))
}

/** The room a round belongs to, for whoever comes to its review before the end. Throws `not-found`. */
export async function readRoundPlace(user: User, roundId: string) {
  const { round, seat } = await actorFor(user, roundId)
  return { sessionId: round.sessionId, kind: round.kind, phase: round.phase, seat }
}
