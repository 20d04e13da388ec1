import { expect, test } from 'vitest'
import { minuteMs } from '#lib/base/time'
import {
  budgetMsOf,
  isQuestionId,
  nextStep,
  type PlanStep,
  planSteps,
  questionIds,
  stageOf,
  stages,
  stockDimensions,
  titleOf,
} from '#lib/interview/catalogue'
import { agendaSteps, languages, plans, stageIds, stockDimensionIds } from '#lib/interview/model'

test('the ten stages stand in the order of the model', () => {
  expect(stages.map(({ id }) => id)).toEqual(stageIds)
  expect(stages).toHaveLength(10)
})

test.each(plans)('the blocks of the %i-minute plan add up to it', (plan) => {
  const totalMs = planSteps.reduce((sum, step) => sum + budgetMsOf(step, plan), 0)
  expect(totalMs).toBe(plan * minuteMs)
})

test('thirty minutes leave the last stage no time, and no plan leaves another block without', () => {
  const without = plans.flatMap((plan) =>
    planSteps.filter((step) => budgetMsOf(step, plan) === 0).map((step) => [plan, step]),
  )
  expect(without).toEqual([[30, 'extra']])
})

test('question ids are unique, carry their stage and are recognised', () => {
  expect(new Set(questionIds).size).toBe(questionIds.length)
  for (const stage of stages) {
    expect(stage.questions.length).toBeGreaterThan(0)
    for (const { id } of stage.questions) {
      expect(id.startsWith(`${stage.id}.`)).toBe(true)
      expect(isQuestionId(id)).toBe(true)
    }
  }
  for (const stranger of ['', 'clarify', 'clarify.unknown', 'constructor']) expect(isQuestionId(stranger)).toBe(false)
})

test('every title and question is there in both languages, Russian in Cyrillic', () => {
  const texts = [
    ...planSteps.map(titleOf),
    ...stages.flatMap(({ questions }) => questions.map(({ text }) => text)),
    ...stockDimensions.map(({ title }) => title),
  ]
  for (const text of texts) {
    for (const language of languages) expect(text[language].trim()).not.toBe('')
    expect(text.en).not.toMatch(/\p{Script=Cyrillic}/u)
    expect(text.ru).toMatch(/\p{Script=Cyrillic}/u)
  }
})

test('the dimensions stand in the order of the model, and delivery alone stays out of the total', () => {
  expect(stockDimensions.map(({ id }) => id)).toEqual(stockDimensionIds)
  expect(stockDimensions.filter(({ inTotal }) => !inTotal).map(({ id }) => id)).toEqual(['delivery'])
})

test('going on from the intro visits every stage and ends after the summary', () => {
  const walked: PlanStep[] = []
  for (let step = nextStep('intro'); step !== null; step = nextStep(step)) walked.push(step)
  expect(walked).toEqual(agendaSteps)
})

test('a stage is found by its id', () => {
  for (const id of stageIds) expect(stageOf(id).id).toBe(id)
})
