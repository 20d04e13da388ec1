import { expect, test } from 'vitest'
import { clampStep, defaultLayout, notesSteps, openingLayout, readLayout, withFold, writeLayout } from './layout'

test('what was written is read back', () => {
  const layout = { folded: ['agenda', 'notes', 'marks'] as const, notesStep: 5, hasSingleKeys: false }
  expect(readLayout(writeLayout(layout))).toEqual(layout)
  expect(readLayout(writeLayout(defaultLayout))).toEqual(defaultLayout)
})

test('anything else is the default', () => {
  for (const value of [undefined, '', 'x.1.1', 'a.1', 'a.12.1', 'a.1.2', '{"folded":[]}']) {
    expect(readLayout(value)).toEqual(defaultLayout)
  }
})

test('a height beyond the last step is the last step', () => {
  expect(readLayout('.9.1').notesStep).toBe(notesSteps - 1)
  expect(clampStep(-3)).toBe(0)
  expect(clampStep(2.6)).toBe(3)
})

test('folding twice folds once, opening forgets it', () => {
  const once = withFold(withFold(defaultLayout, 'notes', true), 'notes', true)
  expect(once.folded).toEqual(['notes', 'scorecard'])
  expect(withFold(once, 'notes', false).folded).toEqual(['scorecard'])
})

test('the interviewer’s column shows guide and marks, or the scorecard', () => {
  const scoring = withFold(defaultLayout, 'scorecard', false)
  expect(scoring.folded).toEqual(['guide', 'marks'])
  expect(withFold(scoring, 'scorecard', true)).toEqual(defaultLayout)
  expect(withFold(scoring, 'marks', false)).toEqual(defaultLayout)
  expect(withFold(scoring, 'guide', false)).toEqual(defaultLayout)
  expect(withFold(defaultLayout, 'guide', true).folded).toEqual(['guide', 'scorecard'])
})

test('after the round the scorecard lies open', () => {
  expect(openingLayout(defaultLayout, true).folded).toEqual(['guide', 'marks'])
  expect(openingLayout(defaultLayout, false)).toBe(defaultLayout)
})
