import { expect, test } from 'vitest'
import { momentOf } from './moment'

const gap = { fromMs: 10_000, toMs: 70_000 }
const now = 80_000

test('what was done out of reach counts as of when it was done', () => {
  expect(momentOf(42_000, gap, now)).toBe(42_000)
  expect(momentOf(gap.fromMs, gap, now)).toBe(gap.fromMs)
})

test('[MK3] before the gap, after it, or without one a claim counts for nothing', () => {
  expect(momentOf(9_999, gap, now)).toBe(now)
  expect(momentOf(75_000, gap, now)).toBe(now)
  expect(momentOf(42_000, null, now)).toBe(now)
  expect(momentOf(undefined, gap, now)).toBe(now)
})

test('a page that reckons a little ahead never dates anything into the future', () => {
  expect(momentOf(71_500, gap, 71_000)).toBe(71_000)
})
