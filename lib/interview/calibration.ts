import type { DimensionId, ScoreAnswer } from '#lib/interview/model'
import { answersOf, levelOf, type Overall, overall } from '#lib/interview/scorecard'

type Scored = readonly Readonly<{ dimension: DimensionId; answer: ScoreAnswer }>[]

/**
 * Several scorecards of one round, the interviewer's first. A row a dimension: every side's answer, by how many levels each
 * of the others' differs from the first, and how far the levels lie apart in all; null where fewer than two were given.
 */
export type Calibration = Readonly<{
  rows: readonly Readonly<{
    dimension: DimensionId
    answers: readonly ScoreAnswer[]
    gaps: readonly (number | null)[]
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

type Dimension = Readonly<{ id: DimensionId; inTotal: boolean; weight: number }>

/** Compares what was given by the round's rubric. What is coached only is compared too: it stays out of the mean alone. */
export function calibrate(dimensions: readonly Dimension[], sides: readonly Scored[]): Calibration {
  const given = sides.map((scores) => answersOf(scores))
  const rows = dimensions.map(({ id: dimension }) => {
    const answers = given.map((answers) => answers.get(dimension) ?? 'unscored')
    const [first = 'unscored', ...others] = answers
    return {
      dimension,
      answers,
      gaps: others.map((other) => apartOf([first, other])),
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
    overalls: given.map((answers) => overall(dimensions, answers)),
    compared: compared.length,
    agreed: compared.filter(({ apart }) => apart === 0).length,
    far: far.filter(({ dimensions }) => dimensions.length > 0),
  }
}

function apartOf(answers: readonly ScoreAnswer[]): number | null {
  const levels = answers.map(levelOf).filter((level) => level !== null)
  return levels.length < 2 ? null : Math.max(...levels) - Math.min(...levels)
}
