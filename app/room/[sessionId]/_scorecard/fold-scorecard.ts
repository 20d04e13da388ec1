import type { DimensionId } from '#lib/interview/model'
import type { ScorecardView } from '#lib/interview/views'
import type { RoomEvent } from '../_live/connection'

/** An acknowledged change as the event that other tabs get for it. `dimension` is null for the verdict. */
export function scorecardChanged(scorecard: ScorecardView, dimension: DimensionId | null, authorId: string): RoomEvent {
  const score = scorecard.scores.find((candidate) => candidate.dimension === dimension) ?? null
  return {
    name: 'scorecard.changed',
    payload: { authorId, score, verdict: scorecard.verdict, updatedAtMs: scorecard.updatedAtMs ?? 0 },
  }
}
