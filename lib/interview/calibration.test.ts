import { expect, test } from 'vitest'
import { calibrate } from '#lib/interview/calibration'
import { type DimensionId, type ScoreAnswer, stockDimensionIds } from '#lib/interview/model'

const dimensions = stockDimensionIds.map((id) => ({ id, inTotal: id !== 'delivery', weight: 1 }))
const scored = (given: Partial<Record<DimensionId, ScoreAnswer>>) =>
  stockDimensionIds.map((dimension) => ({ dimension, answer: given[dimension] ?? ('unscored' as const) }))

test('[SH5] levels are compared by dimension; what gave none on one side is left open', () => {
  const { rows, compared, agreed, far } = calibrate(dimensions, [
    scored({
      structure: '3',
      business: '2',
      tradeoffs: '4',
      hazards: '3',
      evaluation: 'not-observed',
      production: '1',
    }),
    scored({
      structure: '3',
      business: '3',
      tradeoffs: '2',
      hazards: 'not-observed',
      evaluation: '2',
      production: '4',
    }),
  ])
  expect(rows.map(({ dimension, gaps, apart }) => [dimension, ...gaps, apart])).toEqual([
    ['structure', 0, 0],
    ['business', 1, 1],
    ['tradeoffs', 2, 2],
    ['hazards', null, null],
    ['evaluation', null, null],
    ['production', 3, 3],
    ['delivery', null, null],
  ])
  expect([agreed, compared]).toEqual([1, 4])
  expect(far).toEqual([
    { apart: 3, dimensions: ['production'] },
    { apart: 2, dimensions: ['tradeoffs'] },
  ])
})

test('[SH5] of several sides a dimension agrees only when all do, and each stands by itself to the interviewer', () => {
  const { rows, agreed, compared } = calibrate(dimensions, [
    scored({ structure: '2', business: '3' }),
    scored({ structure: '2', business: '3' }),
    scored({ structure: '3', business: '3' }),
  ])
  expect(rows[0]).toEqual({
    dimension: 'structure',
    answers: ['2', '2', '3'],
    gaps: [0, 1],
    apart: 1,
  })
  expect([agreed, compared]).toEqual([1, 2])
})

test('[SH5] each side has its own mean, without delivery, and nothing to compare is nothing', () => {
  const { overalls, rows } = calibrate(dimensions, [
    scored({ structure: '2', business: '4', delivery: '1' }),
    scored({ delivery: '1' }),
  ])
  expect(overalls.map(({ mean }) => mean)).toEqual([3, null])
  expect(rows.at(-1)?.gaps).toEqual([0])
  const empty = calibrate(dimensions, [scored({}), scored({})])
  expect([empty.agreed, empty.compared, empty.far]).toEqual([0, 0, []])
  expect(calibrate(dimensions, []).rows.every(({ apart }) => apart === null)).toBe(true)
})
