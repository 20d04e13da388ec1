import { expect, test } from 'vitest'
import { stockDimensions } from '#lib/interview/catalogue'
import { levels, type ScoreAnswer, verdicts } from '#lib/interview/model'
import { amendedAnswersOf, answersOf, overall, verdictReading } from '#lib/interview/scorecard'

const stock = stockDimensions.map(({ id, inTotal }) => ({ id, inTotal, weight: 1 }))
const stockMean = (answers: Readonly<Record<string, ScoreAnswer>>) =>
  overall(stock, new Map(Object.entries<ScoreAnswer>(answers)))

test('without an answer there is no mean', () => {
  expect(stockMean({})).toEqual({ mean: null, observed: 0, outOf: 6 })
  expect(stockMean({ structure: 'unscored', business: 'not-observed' })).toEqual({ mean: null, observed: 0, outOf: 6 })
})

test('the mean is that of the levels given, and is not rounded', () => {
  const { mean, observed } = stockMean({ structure: '4', business: '3', tradeoffs: '3' })
  expect(mean).toBeCloseTo(10 / 3, 12)
  expect(observed).toBe(3)
})

test('"not observed" and "unscored" are left out, not counted as zero', () => {
  expect(stockMean({ structure: '4', hazards: 'not-observed', evaluation: 'unscored', production: '2' })).toEqual({
    mean: 3,
    observed: 2,
    outOf: 6,
  })
})

test('delivery never enters the mean', () => {
  expect(stockMean({ delivery: '4' })).toEqual({ mean: null, observed: 0, outOf: 6 })
  expect(stockMean({ structure: '2', delivery: '4' })).toEqual({ mean: 2, observed: 1, outOf: 6 })
})

test('a full scorecard counts six dimensions', () => {
  expect(
    stockMean({
      structure: '1',
      business: '2',
      tradeoffs: '3',
      hazards: '4',
      evaluation: '3',
      production: '2',
      delivery: '1',
    }),
  ).toEqual({ mean: 2.5, observed: 6, outOf: 6 })
})

test('[SC7] a level counts by its dimension’s weight; what is not observed takes its weight along', () => {
  const dimensions = [
    { id: 'leadership', inTotal: true, weight: 3 },
    { id: 'constructor', inTotal: true, weight: 0.5 },
    { id: 'delivery', inTotal: false, weight: 3 },
  ]
  const given = (...answers: readonly (readonly [string, ScoreAnswer])[]) => overall(dimensions, new Map(answers))
  expect(given(['leadership', '4'], ['constructor', '1'], ['delivery', '1'])).toEqual({
    mean: 12.5 / 3.5,
    observed: 2,
    outOf: 2,
  })
  expect(given(['leadership', 'not-observed'], ['constructor', '3'])).toEqual({ mean: 3, observed: 1, outOf: 2 })
  expect(given(['structure', '4'])).toEqual({ mean: null, observed: 0, outOf: 2 })
})

test('levels read as verdicts in rising order', () => {
  expect(levels.map((level) => verdictReading[level])).toEqual(verdicts)
})

test('[EV5] an amended mean counts the newest amendment of each dimension; words alone change no figure', () => {
  const scores = [
    { dimension: 'structure', answer: '2' },
    { dimension: 'business', answer: '4' },
  ] as const
  const amendments = [
    { dimension: 'structure', answer: '1' },
    { dimension: 'structure', answer: '4' },
    { dimension: 'business', answer: null },
    { dimension: null, answer: null },
  ] as const
  expect(overall(stock, answersOf(scores)).mean).toBe(3)
  expect(overall(stock, amendedAnswersOf(scores, amendments)).mean).toBe(4)
  expect(overall(stock, amendedAnswersOf(scores, [])).mean).toBe(3)
})
