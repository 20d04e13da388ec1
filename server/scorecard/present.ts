import { dimensions } from '#lib/interview/catalogue'
import type { DimensionId, RoundId, ScoreAnswer, Verdict } from '#lib/interview/model'
import type { RubricView, ScorecardView, ScoreView } from '#lib/interview/views'
import { rubric, rubricVersion } from '#server/content/rubric'
import type { ScorecardRecord } from '#server/scorecard/store'

const shownVerdict = {
  no_hire: 'no-hire',
  weak: 'weak',
  hire: 'hire',
  strong_hire: 'strong-hire',
} as const satisfies Record<NonNullable<ScorecardRecord['verdict']>, Verdict>

/** Every dimension in the rubric's order, unanswered ones included. */
export function presentScorecard(roundId: string, record: ScorecardRecord | null): ScorecardView {
  return {
    roundId: roundId as RoundId,
    scores: dimensions.map(({ id }) => presentScore(id, record)),
    verdict: record?.verdict ? shownVerdict[record.verdict] : null,
    updatedAtMs: record?.updatedAt.getTime() ?? null,
  }
}

/** The stock rubric with its anchors: for the interviewer, and for the candidate after release. */
export function presentRubric(): RubricView {
  return {
    version: rubricVersion,
    dimensions: dimensions.map(({ id, title, inTotal }) => ({
      id,
      title,
      inTotal,
      anchors: ([1, 2, 3, 4] as const).map((level) => ({ level, text: rubric[id].anchors[level] })),
    })),
  }
}

function presentScore(dimension: DimensionId, record: ScorecardRecord | null): ScoreView {
  const score = record?.scores.find((candidate) => candidate.dimension === dimension)
  return {
    dimension,
    answer: answerOf(score?.level ?? null, score?.isNotObserved ?? false),
    comment: score?.comment ?? '',
  }
}

function answerOf(level: number | null, isNotObserved: boolean): ScoreAnswer {
  if (isNotObserved) return 'not-observed'
  return level === null ? 'unscored' : (String(level) as ScoreAnswer)
}
