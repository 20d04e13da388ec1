import { expect, test } from 'vitest'
import { isOfLastVisit } from '#lib/interview/stage-done'

const visits = [
  { step: 'data', elapsedMs: 1_000 },
  { step: 'training', elapsedMs: 5_000 },
  { step: 'data', elapsedMs: 9_000 },
]
const done = (elapsedMs: number) => ({ stage: 'data', elapsedMs }) as const

test('it speaks of the visit in which it was said, and of no later one to the same stage', () => {
  expect(isOfLastVisit(done(3_000), visits.slice(0, 2))).toBe(true)
  expect(isOfLastVisit(done(3_000), visits)).toBe(false)
  expect(isOfLastVisit(done(9_500), visits)).toBe(true)
})

test('a stage whose visit is not known yet has no earlier one', () => {
  expect(isOfLastVisit({ stage: 'deploy', elapsedMs: 0 }, visits)).toBe(true)
})
