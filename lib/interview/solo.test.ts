import { expect, test } from 'vitest'
import type { PlanStep } from '#lib/interview/catalogue'
import { stageIds } from '#lib/interview/model'
import { openedStages } from '#lib/interview/solo'

const visits = (...steps: readonly PlanStep[]) => steps.map((step, at) => ({ step, elapsedMs: (at + 1) * 60_000 }))

test('[SO3] a stage’s guide opens when the agenda leaves the stage, and not before', () => {
  expect([...openedStages([], 'live')]).toEqual([])
  expect([...openedStages(visits('clarify'), 'live')]).toEqual([])
  expect([...openedStages(visits('clarify', 'framing'), 'live')]).toEqual(['clarify'])
  expect([...openedStages(visits('clarify', 'framing', 'summary'), 'live')]).toEqual(['clarify', 'framing'])
})

test('[SO3] a stage that was left stays open when taken up again, and one that was skipped stays closed', () => {
  expect([...openedStages(visits('clarify', 'data', 'clarify'), 'live')]).toEqual(['clarify', 'data'])
  expect(openedStages(visits('clarify', 'data', 'training'), 'live').has('framing')).toBe(false)
})

test('[SO3] intro and summary have no guide, and the same stage again is no leaving', () => {
  expect([...openedStages(visits('clarify', 'intro', 'summary', 'clarify'), 'live')]).toEqual(['clarify'])
  expect([...openedStages(visits('clarify', 'clarify'), 'live')]).toEqual([])
})

test('[SO3] walking through the stages before the start opens nothing', () => {
  const tried = (['clarify', 'framing', 'data'] as const).map((step) => ({ step, elapsedMs: 0 }))
  expect([...openedStages(tried, 'waiting')]).toEqual([])
  expect([...openedStages(tried, 'live')]).toEqual([])
  expect([...openedStages([...tried, { step: 'training', elapsedMs: 90_000 }], 'live')]).toEqual(['data'])
})

test('[SO3] once the round is over everything lies open', () => {
  for (const phase of ['ended', 'released'] as const) expect([...openedStages([], phase)]).toEqual(stageIds)
})
