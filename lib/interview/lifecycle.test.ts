import { expect, test } from 'vitest'
import { hourMs, minuteMs, secondMs } from '#lib/base/time'
import { canResume, elapsedMsAt, type SessionFacts, sessionState, undoWindowMs } from '#lib/interview/lifecycle'

const startedAtMs = Date.UTC(2026, 10, 12, 18)
const endedAtMs = startedAtMs + 40 * minuteMs
const live = { phase: 'live', startedAtMs, endedAtMs: null } as const
const ended = { phase: 'ended', startedAtMs, endedAtMs } as const

test('[PH2] the round’s clock stands at 0 while waiting, runs while live, stops at the end', () => {
  expect(elapsedMsAt({ phase: 'waiting', startedAtMs: null, endedAtMs: null }, startedAtMs)).toBe(0)
  expect(elapsedMsAt(live, startedAtMs)).toBe(0)
  expect(elapsedMsAt(live, startedAtMs + 90 * secondMs)).toBe(90 * secondMs)
  expect(elapsedMsAt(ended, endedAtMs + hourMs)).toBe(40 * minuteMs)
})

test('[PH2] a reader whose clock is behind the start sees 0, nothing negative', () => {
  expect(elapsedMsAt(live, startedAtMs - secondMs)).toBe(0)
})

test('[PH3] the end is taken back up to ten seconds after it, the tenth included', () => {
  expect(canResume(ended, false, endedAtMs)).toBe(true)
  expect(canResume(ended, false, endedAtMs + undoWindowMs)).toBe(true)
  expect(canResume(ended, false, endedAtMs + undoWindowMs + 1)).toBe(false)
})

test('[PH3] what has not ended, is released or has been swapped is not taken back', () => {
  expect(canResume(live, false, endedAtMs)).toBe(false)
  expect(canResume({ ...ended, phase: 'released' }, false, endedAtMs)).toBe(false)
  expect(canResume(ended, true, endedAtMs)).toBe(false)
})

test.each<[string, Partial<SessionFacts>, string]>([
  ['for now', { phases: ['waiting'] }, 'lobby'],
  ['planned in 15 minutes', { phases: ['waiting'], scheduledAtMs: startedAtMs + 15 * minuteMs }, 'lobby'],
  ['planned later', { phases: ['waiting'], scheduledAtMs: startedAtMs + 15 * minuteMs + 1 }, 'scheduled'],
  ['planned, started early', { phases: ['live'], scheduledAtMs: startedAtMs + hourMs }, 'live'],
  ['running', { phases: ['live'] }, 'live'],
  ['ended', { phases: ['ended'] }, 'feedback'],
  ['released', { phases: ['released'] }, 'released'],
  ['called off', { phases: ['waiting'], isCancelled: true }, 'cancelled'],
  ['peer: between the rounds', { kind: 'peer', phases: ['ended', 'waiting'] }, 'live'],
  ['peer: first half opened by its deadline', { kind: 'peer', phases: ['released', 'waiting'] }, 'live'],
  ['peer: both ended', { kind: 'peer', phases: ['ended', 'ended'] }, 'feedback'],
  ['peer: one half open', { kind: 'peer', phases: ['released', 'ended'] }, 'feedback'],
  ['peer: both open', { kind: 'peer', phases: ['released', 'released'] }, 'released'],
])('[PH8] where a session stands: %s', (_, facts, state) => {
  const whole: SessionFacts = {
    kind: 'hosted',
    scheduledAtMs: null,
    isCancelled: false,
    phases: [],
    currentRound: 0,
    ...facts,
  }
  expect(sessionState(whole, startedAtMs)).toBe(state)
})
