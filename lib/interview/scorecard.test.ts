import { expect, test } from 'vitest'
import { levels, verdicts } from '#lib/interview/model'
import { amendedAnswersOf, answersOf, overall, verdictReading } from '#lib/interview/scorecard'

test('without an answer there is no mean', () => {
  expect(overall({})).toEqual({ mean: null, observed: 0, outOf: 6 })
  expect(overall({ structure: 'unscored', business: 'not-observed' })).toEqual({ mean: null, observed: 0, outOf: 6 })
})

test('the mean is that of the levels given, and is not rounded', () => {
  const { mean, observed } = overall({ structure: '4', business: '3', tradeoffs: '3' })
  expect(mean).toBeCloseTo(10 / 3, 12)
  expect(observed).toBe(3)
})

test('"not observed" and "unscored" are left out, not counted as zero', () => {
  expect(overall({ structure: '4', hazards: 'not-observed', evaluation: 'unscored', production: '2' })).toEqual({
    mean: 3,
    observed: 2,
    outOf: 6,
  })
})

test('delivery never enters the mean', () => {
  expect(overall({ delivery: '4' })).toEqual({ mean: null, observed: 0, outOf: 6 })
  expect(overall({ structure: '2', delivery: '4' })).toEqual({ mean: 2, observed: 1, outOf: 6 })
})

test('a full scorecard counts six dimensions', () => {
  expect(
    overall({
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
  expect(overall(answersOf(scores)).mean).toBe(3)
  expect(overall(amendedAnswersOf(scores, amendments)).mean).toBe(4)
  expect(overall(amendedAnswersOf(scores, [])).mean).toBe(3)
})
