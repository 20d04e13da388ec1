import { expect, test } from 'vitest'
import { minuteMs } from '#lib/base/time'
import { roundToneOf, stageToneOf } from './stage-tone'

test('a stage is calm, then near its end, then over', () => {
  expect(stageToneOf(0, 10 * minuteMs)).toBe('calm')
  expect(stageToneOf(8 * minuteMs - 1, 10 * minuteMs)).toBe('calm')
  expect(stageToneOf(8 * minuteMs, 10 * minuteMs)).toBe('soon')
  expect(stageToneOf(10 * minuteMs, 10 * minuteMs)).toBe('soon')
  expect(stageToneOf(10 * minuteMs + 1, 10 * minuteMs)).toBe('over')
})

test('a stage to which the plan gives no time is never over', () => {
  expect(stageToneOf(5 * minuteMs, 0)).toBe('calm')
})

test('the plan is calm up to its last minute, and over only past its end', () => {
  expect(roundToneOf(minuteMs + 1)).toBe('calm')
  expect(roundToneOf(minuteMs)).toBe('soon')
  expect(roundToneOf(0)).toBe('soon')
  expect(roundToneOf(-1)).toBe('over')
})
