import type { DimensionId, Level, ScoreAnswer, Verdict } from '#lib/interview/model'

/** `mean` is unrounded, null while nothing counts; `observed` of `outOf` dimensions entered it. */
export type Overall = Readonly<{ mean: number | null; observed: number; outOf: number }>

/** Of the rubric; `weight` 1 is normal. */
type Counted = Readonly<{ id: DimensionId; inTotal: boolean; weight: number }>
type Answers = ReadonlyMap<DimensionId, ScoreAnswer>

/**
 * The mean of the levels given, each by its dimension's weight. "Not observed" and what has no answer yet stay out of it, and
 * so do dimensions that are coached only and what the rubric does not have. The interviewer's verdict stands beside it and is
 * never computed from it. Rules: DOMAIN, Rubric.
 */
export function overall(dimensions: readonly Counted[], answers: Answers): Overall {
  const counted = dimensions.filter(({ inTotal }) => inTotal)
  const observed = counted.flatMap(({ id, weight }) => {
    const level = levelOf(answers.get(id))
    return level === null ? [] : [{ level, weight }]
  })
  const weight = observed.reduce((total, one) => total + one.weight, 0)
  const sum = observed.reduce((total, one) => total + one.level * one.weight, 0)
  return { mean: observed.length === 0 ? null : sum / weight, observed: observed.length, outOf: counted.length }
}

type Answered = Readonly<{ dimension: DimensionId; answer: ScoreAnswer }>
type Amended = Readonly<{ dimension: DimensionId | null; answer: ScoreAnswer | null }>

/** The answers as released, by dimension, for `overall`. */
export function answersOf(scores: readonly Answered[]): Answers {
  return new Map(scores.map(({ dimension, answer }) => [dimension, answer]))
}

/** The same with what was amended since: the newest amendment (they come oldest first) stands in front of the original. */
export function amendedAnswersOf(scores: readonly Answered[], amendments: readonly Amended[]): Answers {
  const amended = amendments.flatMap(({ dimension, answer }) =>
    dimension === null || answer === null ? [] : [{ dimension, answer }],
  )
  return answersOf([...scores, ...amended])
}

/** How a level reads as a verdict. */
export const verdictReading = {
  1: 'no-hire',
  2: 'weak',
  3: 'hire',
  4: 'strong-hire',
} as const satisfies Record<Level, Verdict>

const levelByAnswer = {
  unscored: null,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  'not-observed': null,
} as const satisfies Record<ScoreAnswer, Level | null>

/** The level an answer gives; null for one that gives none. */
export function levelOf(answer: ScoreAnswer | undefined): Level | null {
  return answer === undefined ? null : levelByAnswer[answer]
}
