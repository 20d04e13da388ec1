import { expect, test } from 'vitest'
import { minuteMs, secondMs } from '#lib/base/time'
import { newerThinking, plannedMsOf, type ThinkingView, thinkingLeftMs, thoughtForMs } from '#lib/interview/thinking'

const two: ThinkingView = {
  id: 'one',
  byName: 'Oleg',
  elapsedMs: 10 * minuteMs,
  plannedMs: plannedMsOf(2),
  stoppedElapsedMs: null,
}
const stopped = { ...two, stoppedElapsedMs: 11 * minuteMs }

test('what is left counts down on the round’s clock, never above the plan and never below nothing', () => {
  const left = (atMs: number) => thinkingLeftMs(two, atMs)
  expect(left(10 * minuteMs)).toBe(2 * minuteMs)
  expect(left(10 * minuteMs - secondMs)).toBe(2 * minuteMs)
  expect(left(11 * minuteMs + 59 * secondMs)).toBe(secondMs)
  expect(left(12 * minuteMs)).toBe(0)
  expect(left(40 * minuteMs)).toBe(0)
})

test('stopped, nothing is left of it', () => {
  expect(thinkingLeftMs(stopped, 10.5 * minuteMs)).toBe(0)
})

test('it took what was planned, or ended with a press, or with the round', () => {
  expect(thoughtForMs(two, 40 * minuteMs)).toBe(2 * minuteMs)
  expect(thoughtForMs(stopped, 40 * minuteMs)).toBe(minuteMs)
  expect(thoughtForMs(two, 10 * minuteMs + 30 * secondMs)).toBe(30 * secondMs)
})

test('words about it may come in any order: the newest stands, and what was stopped does not run again', () => {
  const next = { ...two, id: 'two', elapsedMs: 20 * minuteMs }
  expect(newerThinking(null, two)).toBe(two)
  expect(newerThinking(two, stopped)).toBe(stopped)
  expect(newerThinking(stopped, two)).toBe(stopped)
  expect(newerThinking(stopped, next)).toBe(next)
  expect(newerThinking(next, stopped)).toBe(next)
})
