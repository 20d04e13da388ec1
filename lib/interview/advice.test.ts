import { describe, expect, test } from 'vitest'
import { minuteMs, secondMs } from '#lib/base/time'
import { adviceFor, type Situation, timeAdviceFor } from './advice'
import { budgetMsOf, type PlanStep, planSteps, type QuestionId, stageOf } from './catalogue'
import { bySubject, hazardSubject, type MarkView, questionSubject } from './marks'
import { plans, type StageId, stageIds } from './model'

const none = Object.fromEntries(planSteps.map((step) => [step, 0])) as Record<PlanStep, number>
const asked = (...ids: readonly QuestionId[]): MarkView[] =>
  ids.map((id) => ({ subject: questionSubject(id), state: 'asked', note: '', elapsedMs: 0 }))
const metric = asked('clarify.metric')

/** On time in `stage`, so long into it; everything before took its own minutes. */
function inStage(stage: StageId, usedMs: number, given: Partial<Situation> = {}): Situation {
  const before = planSteps.slice(0, planSteps.indexOf(stage))
  const used = { ...none, ...Object.fromEntries(before.map((step) => [step, budgetMsOf(step, 45)])), [stage]: usedMs }
  return {
    plan: 45,
    step: stage,
    usedMs: used,
    elapsedMs: Object.values(used).reduce((sum, ms) => sum + ms, 0),
    marks: bySubject(metric),
    ticks: new Set(),
    hazardIds: [],
    twistStage: null,
    ...given,
  }
}

const allOf = (stage: StageId) => stageOf(stage).questions.map(({ id }) => id)

describe('the introduction', () => {
  const intro = (elapsedMs: number): Situation => ({
    ...inStage('clarify', 0),
    step: 'intro',
    elapsedMs,
    usedMs: { ...none, intro: elapsedMs },
  })
  test('has its minutes', () => expect(adviceFor(intro(90 * secondMs))).toEqual({ kind: 'on-time' }))
  test('then the stages begin', () =>
    expect(adviceFor(intro(2 * minuteMs))).toEqual({ kind: 'begin', next: 'clarify' }))
})

test('a business metric that nobody named comes before everything else of a later stage', () => {
  expect(adviceFor(inStage('training', minuteMs, { marks: new Map() }))).toEqual({ kind: 'metric' })
  expect(
    adviceFor(inStage('training', minuteMs, { marks: new Map(), ticks: new Set(['clarify.metric']) })).kind,
  ).not.toBe('metric')
  expect(adviceFor(inStage('clarify', minuteMs, { marks: new Map() }))).toEqual({
    kind: 'next',
    question: 'clarify.metric',
  })
})

describe('a question that has not come up', () => {
  const budgetMs = budgetMsOf('data', 45)
  test('is what to ask next, the one that matters most first', () => {
    expect(adviceFor(inStage('data', minuteMs))).toEqual({ kind: 'next', question: 'data.split' })
    const marks = bySubject([...metric, ...asked('data.split')])
    expect(adviceFor(inStage('data', minuteMs, { marks }))).toEqual({ kind: 'next', question: 'data.available' })
  })
  test('is pressing from three fifths of the stage on', () => {
    const at = Math.ceil(budgetMs * 0.6)
    expect(adviceFor(inStage('data', at))).toEqual({ kind: 'ask', stage: 'data', question: 'data.split', usedMs: at })
    expect(adviceFor(inStage('data', at - secondMs)).kind).toBe('next')
  })
  test('a missed one has been judged, and one ticked on the agenda was raised', () => {
    const marks = bySubject([...metric, { ...(asked('data.split')[0] as MarkView), state: 'missed' }])
    const ticks = new Set(['data.available', 'data.collect', 'data.quirks'])
    expect(adviceFor(inStage('data', minuteMs, { marks, ticks }))).toEqual({
      kind: 'done',
      stage: 'data',
      next: 'training',
    })
  })
  test('a mark that was cleared is none', () => {
    const cleared = bySubject([...metric, { ...(asked('data.split')[0] as MarkView), state: null }])
    expect(adviceFor(inStage('data', minuteMs, { marks: cleared }))).toEqual({ kind: 'next', question: 'data.split' })
  })
})

describe('a stage over its minutes', () => {
  const budgetMs = budgetMsOf('framing', 45)
  test('moves on at once when all was raised', () => {
    const marks = bySubject([...metric, ...asked(...allOf('framing'))])
    expect(adviceFor(inStage('framing', budgetMs, { marks }))).toEqual({
      kind: 'move-on',
      stage: 'framing',
      next: 'data',
      overMs: 0,
    })
  })
  test('and after half a minute whatever is still open', () => {
    expect(adviceFor(inStage('framing', budgetMs + 30 * secondMs)).kind).toBe('ask')
    expect(adviceFor(inStage('framing', budgetMs + 31 * secondMs))).toMatchObject({ kind: 'move-on', overMs: 31_000 })
  })
})

test('the twist comes at its stage, once, when that has got going', () => {
  const early = inStage('deploy', 30 * secondMs, { twistStage: 'deploy' })
  expect(adviceFor(early).kind).not.toBe('twist')
  expect(adviceFor(inStage('deploy', minuteMs, { twistStage: 'deploy' }))).toEqual({ kind: 'twist' })
  expect(adviceFor(inStage('deploy', minuteMs)).kind).not.toBe('twist')
})

test('behind the plan says by how much, counting the rest of this stage', () => {
  const situation = inStage('data', minuteMs)
  const late = { ...situation, elapsedMs: situation.elapsedMs + 3 * minuteMs }
  expect(adviceFor(late)).toEqual({ kind: 'late', behindMs: 3 * minuteMs, next: 'training' })
})

test('the hazard that matters most and was not raised, from half of a stage where it should be', () => {
  const marks = bySubject([
    ...metric,
    ...asked(...allOf('data')),
    { subject: hazardSubject('typos'), state: 'unprompted', note: '', elapsedMs: 0 },
  ])
  const given = { marks, hazardIds: ['typos', 'cold-items'] }
  expect(adviceFor(inStage('data', 4 * minuteMs, given))).toEqual({ kind: 'hazard', hazardId: 'cold-items' })
  expect(adviceFor(inStage('data', minuteMs, given))).toEqual({ kind: 'done', stage: 'data', next: 'training' })
})

test('the end: the summary while there is time for it, then that the time is over', () => {
  const at = (elapsedMs: number, step: PlanStep = 'deploy') => ({ ...inStage('deploy', minuteMs), elapsedMs, step })
  expect(adviceFor(at(44 * minuteMs))).toEqual({ kind: 'summary', leftMs: minuteMs })
  expect(adviceFor(at(44 * minuteMs, 'summary'))).toEqual({ kind: 'on-time' })
  expect(adviceFor(at(47 * minuteMs))).toEqual({ kind: 'over', overMs: 2 * minuteMs })
})

describe('[SO4] alone, only the clock advises', () => {
  const inSolo = (stage: StageId, usedMs: number) => timeAdviceFor(inStage(stage, usedMs, { marks: new Map() }))
  test('never which question, hazard or twist is open', () => {
    const kinds = new Set(
      plans.flatMap((plan) =>
        stageIds.flatMap((stage) =>
          Array.from({ length: 40 }, (_, at) => {
            const given = { plan, marks: new Map(), hazardIds: ['x'], twistStage: stage }
            return timeAdviceFor(inStage(stage, at * 20 * secondMs, given)).kind
          }),
        ),
      ),
    )
    expect([...kinds].sort()).toEqual(['late', 'move-on', 'on-time', 'over', 'summary'])
  })
  test('that a stage has had its minutes, from their end on', () => {
    const budgetMs = budgetMsOf('framing', 45)
    expect(inSolo('framing', budgetMs - secondMs)).toEqual({ kind: 'on-time' })
    expect(inSolo('framing', budgetMs)).toEqual({ kind: 'move-on', stage: 'framing', next: 'data', overMs: 0 })
  })
  test('that the plan is behind, that the summary is due, that the time is over', () => {
    const data = inStage('data', minuteMs)
    expect(timeAdviceFor({ ...data, elapsedMs: data.elapsedMs + 3 * minuteMs })).toEqual({
      kind: 'late',
      behindMs: 3 * minuteMs,
      next: 'training',
    })
    const at = (elapsedMs: number, step: PlanStep = 'deploy') =>
      timeAdviceFor({ ...inStage('deploy', minuteMs), elapsedMs, step })
    expect(at(44 * minuteMs)).toEqual({ kind: 'summary', leftMs: minuteMs })
    expect(at(44 * minuteMs, 'summary')).toEqual({ kind: 'on-time' })
    expect(at(47 * minuteMs)).toEqual({ kind: 'over', overMs: 2 * minuteMs })
    expect(
      timeAdviceFor({ ...data, step: 'intro', elapsedMs: 2 * minuteMs, usedMs: { ...none, intro: 2 * minuteMs } }),
    ).toEqual({ kind: 'begin', next: 'clarify' })
  })
})

test('there is advice for every stage of every plan at every second', () => {
  for (const plan of plans) {
    for (const stage of stageIds) {
      for (let usedMs = 0; usedMs <= 12 * minuteMs; usedMs += 20 * secondMs) {
        const advice = adviceFor(inStage(stage, usedMs, { plan, elapsedMs: usedMs, hazardIds: ['x'] }))
        expect(advice.kind).toMatch(/^[a-z-]+$/)
      }
    }
  }
})
