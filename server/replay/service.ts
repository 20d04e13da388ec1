import { can } from '#lib/interview/policy'
import type { ReviewView } from '#lib/interview/views'
import { encodeReplayLog } from '#lib/protocol/replay-log'
import { actorFor, authorize } from '#server/auth/actor'
import type { User } from '#server/auth/identify'
import { readNerves } from '#server/nerves/service'
import { readNotes } from '#server/note/service'
import { presentLog } from '#server/replay/present'
import { listLog, listSeatHolders, listUsers } from '#server/replay/store'
import { readRecordedRound } from '#server/round/service'
import { readScorecard } from '#server/scorecard/service'
import { readStagesDone } from '#server/stage-done/service'
import { readThinkingTimes } from '#server/thinking/service'

/** Everything the review of a round starts from, for this user's seat. Throws `not-found`, `forbidden` (not ended yet). */
export async function readReview(user: User, roundId: string): Promise<ReviewView> {
  const actor = await actorFor(user, roundId)
  authorize(actor, 'replay.open')
  const may = (action: 'scorecard.read' | 'note.read') => can(actor.seat, action, actor.round.phase)
  const [recorded, scorecard, notes, thinkingTimes, stagesDone, nerves] = await Promise.all([
    readRecordedRound(user, roundId),
    may('scorecard.read') ? readScorecard(user, roundId) : null,
    may('note.read') ? readNotes(user, roundId) : null,
    readThinkingTimes(actor),
    readStagesDone(actor),
    readNerves(actor),
  ])
  return { ...recorded, scorecard, notes, thinkingTimes, stagesDone, nerves }
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
  return { sessionId: round.sessionId, phase: round.phase, seat }
}
