import { type DimensionId, dimensionIds, type ScoreAnswer } from '#lib/interview/model'
import { answersOf, levelOf, type Overall, overall } from '#lib/interview/scorecard'

type Scored = readonly Readonly<{ dimension: DimensionId; answer: ScoreAnswer }>[]

/** How one answer stands to the interviewer's: `open` where one of the two gave no level. */
export const differences = ['agree', 'one-apart', 'far-apart', 'open'] as const
export type Difference = (typeof differences)[number]

/**
 * Several scorecards of one round, the interviewer's first. A row a dimension: every side's answer, how far the others' stand
 * from the first, and how far the levels lie apart in all (null while fewer than two were given).
 */
export type Calibration = Readonly<{
  rows: readonly Readonly<{
    dimension: DimensionId
    answers: readonly ScoreAnswer[]
    differences: readonly Difference[]
    apart: number | null
  }>[]
  /** By side. */
  overalls: readonly Overall[]
  /** Of so many dimensions with at least two levels, so many have the same. */
  compared: number
  agreed: number
  /** What lies two levels apart or more, the farthest first, in the rubric's order. */
  far: readonly Readonly<{ apart: number; dimensions: readonly DimensionId[] }>[]
}>

/** Compares what was given. Delivery is compared too: it is coached and stays out of the mean alone. */
export function calibrate(sides: readonly Scored[]): Calibration {
  const given = sides.map((scores) => answersOf(scores))
  const rows = dimensionIds.map((dimension) => {
    const answers = given.map((answers) => answers[dimension] ?? 'unscored')
    const [first = 'unscored', ...others] = answers
    return {
      dimension,
      answers,
      differences: others.map((other) => differenceOf(first, other)),
      apart: apartOf(answers),
    }
  })
  const compared = rows.filter(({ apart }) => apart !== null)
  const far = [3, 2].map((apart) => ({
    apart,
    dimensions: compared.filter((row) => row.apart === apart).map(({ dimension }) => dimension),
  }))
  return {
    rows,
    overalls: given.map(overall),
    compared: compared.length,
    agreed: compared.filter(({ apart }) => apart === 0).length,
    far: far.filter(({ dimensions }) => dimensions.length > 0),
  }
}

function differenceOf(one: ScoreAnswer, other: ScoreAnswer): Difference {
  const apart = apartOf([one, other])
  if (apart === null) return 'open'
  if (apart === 0) return 'agree'
  return apart === 1 ? 'one-apart' : 'far-apart'
}

function apartOf(answers: readonly ScoreAnswer[]): number | null {
  const levels = answers.map(levelOf).filter((level) => level !== null)
  return levels.length < 2 ? null : Math.max(...levels) - Math.min(...levels)
}
