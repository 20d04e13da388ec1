import { expect, test } from 'vitest'
import { minuteMs } from '#lib/base/time'
import { planSteps } from '#lib/interview/catalogue'
import { plannedAgainstUsed, type StageVisit, usedMsByStep } from '#lib/interview/structure'

const visits: readonly StageVisit[] = [
  { step: 'clarify', elapsedMs: 2 * minuteMs },
  { step: 'framing', elapsedMs: 9 * minuteMs },
  { step: 'data', elapsedMs: 12 * minuteMs },
  { step: 'clarify', elapsedMs: 20 * minuteMs },
  { step: 'data', elapsedMs: 21 * minuteMs },
]

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

test('before the first visit all time is the intro', () => {
  const used = usedMsByStep([], 90_000)
  expect(used.intro).toBe(90_000)
  expect(sum(Object.values(used))).toBe(90_000)
})

test('each stage takes the time until the next visit, the current one until now', () => {
  const used = usedMsByStep(visits.slice(0, 3), 15 * minuteMs)
  expect(used).toMatchObject({
    intro: 2 * minuteMs,
    clarify: 7 * minuteMs,
    framing: 3 * minuteMs,
    data: 3 * minuteMs,
    training: 0,
    summary: 0,
  })
})

test('a stage visited twice takes the sum', () => {
  const used = usedMsByStep(visits, 25 * minuteMs)
  expect(used.clarify).toBe(8 * minuteMs)
  expect(used.data).toBe(12 * minuteMs)
})

test('visits after the moment asked for take nothing', () => {
  const used = usedMsByStep(visits, 10 * minuteMs)
  expect(used).toMatchObject({ intro: 2 * minuteMs, clarify: 7 * minuteMs, framing: minuteMs, data: 0 })
})

test('a stage chosen while waiting leaves the intro no time', () => {
  expect(usedMsByStep([{ step: 'clarify', elapsedMs: 0 }], minuteMs)).toMatchObject({ intro: 0, clarify: minuteMs })
})

test('going back to the intro counts as intro', () => {
  const used = usedMsByStep(
    [
      { step: 'clarify', elapsedMs: minuteMs },
      { step: 'intro', elapsedMs: 2 * minuteMs },
    ],
    5 * minuteMs,
  )
  expect(used).toMatchObject({ intro: 4 * minuteMs, clarify: minuteMs })
})

test('at any moment the used times add up to the clock', () => {
  for (let untilMs = 0; untilMs <= 30 * minuteMs; untilMs += 30_000) {
    expect(sum(plannedAgainstUsed(45, visits, untilMs).map(({ usedMs }) => usedMs))).toBe(untilMs)
  }
})

test('planned stands beside used, in the order of the plan', () => {
  const rows = plannedAgainstUsed(45, visits, 25 * minuteMs)
  expect(rows.map(({ step }) => step)).toEqual(planSteps)
  expect(rows.find(({ step }) => step === 'data')).toEqual({
    step: 'data',
    plannedMs: 7 * minuteMs,
    usedMs: 12 * minuteMs,
  })
  expect(sum(rows.map(({ plannedMs }) => plannedMs))).toBe(45 * minuteMs)
})
