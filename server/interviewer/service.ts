import { can } from '#lib/interview/policy'
import type { InterviewerView } from '#lib/interview/views'
import { actorFor } from '#server/auth/actor'
import type { User } from '#server/auth/identify'
import { readDecisions } from '#server/decision/service'
import { readDisclosures } from '#server/disclosure/service'
import { readMarks } from '#server/mark/service'
import { readNotes } from '#server/note/service'
import { readGuide } from '#server/problem/service'
import { readScorecard } from '#server/scorecard/service'

/** The private half of the room, for the interviewer; null for every other seat. Throws `not-found`. */
export async function readInterviewerHalf(user: User, roundId: string): Promise<InterviewerView | null> {
  const { seat, round } = await actorFor(user, roundId)
  if (!can(seat, 'guide.read', round.phase)) return null
  const [guide, disclosures, marks, decisions, { rubric, scorecard }, notes] = await Promise.all([
    readGuide(user, roundId),
    readDisclosures(user, roundId),
    readMarks(user, roundId),
    readDecisions(user, roundId),
    readScorecard(user, roundId),
    readNotes(user, roundId),
  ])
  return { guide, disclosures, marks, decisions, rubric, scorecard, notes }
}
