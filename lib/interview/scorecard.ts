import { dimensions } from '#lib/interview/catalogue'
import type { DimensionId, Level, ScoreAnswer, Verdict } from '#lib/interview/model'

/** `mean` is unrounded, null while nothing counts; `observed` of `outOf` dimensions entered it. */
export type Overall = Readonly<{ mean: number | null; observed: number; outOf: number }>

/**
 * The mean of the levels given. "Not observed" and what has no answer yet stay out of it, and so do dimensions that are
 * coached only (`delivery`). The interviewer's verdict stands beside it and is never computed from it. Rules: DOMAIN, Rubric.
 */
export function overall(scores: Readonly<Partial<Record<DimensionId, ScoreAnswer>>>): Overall {
  const counted = dimensions.filter(({ inTotal }) => inTotal)
  const observed = counted.map(({ id }) => levelOf(scores[id])).filter((level) => level !== null)
  const sum = observed.reduce<number>((total, level) => total + level, 0)
  return {
    mean: observed.length === 0 ? null : sum / observed.length,
    observed: observed.length,
    outOf: counted.length,
  }
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

function levelOf(answer: ScoreAnswer | undefined): Level | null {
  return answer === undefined ? null : levelByAnswer[answer]
}
