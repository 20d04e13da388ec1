import { expect, test } from 'vitest'
import {
  clampStep,
  defaultLayout,
  isInColumn,
  layoutAfter,
  layoutIn,
  notesSteps,
  readLayout,
  withColumnOf,
  withFold,
  writeLayout,
} from './layout'

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

test('a shadow scorer’s panel lies open, and is folded by itself', () => {
  const folded = withFold(defaultLayout, 'shadow', true)
  expect(folded.folded).toEqual(['scorecard', 'shadow'])
  expect(readLayout(writeLayout(folded))).toEqual(folded)
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

test('the column turns with the round: reading ahead, listening, scoring, and back when the end is taken back', () => {
  const waiting = layoutIn('waiting', defaultLayout)
  expect(waiting.folded).toEqual(['marks', 'scorecard'])
  const live = layoutAfter('waiting', 'live', waiting)
  expect(live.folded).toEqual(['scorecard'])
  const scoring = withFold(waiting, 'scorecard', false)
  expect(layoutAfter('waiting', 'live', scoring)).toBe(scoring)
  const ended = layoutAfter('live', 'ended', live)
  expect(ended.folded).toEqual(['guide', 'marks'])
  expect(layoutAfter('ended', 'live', ended)).toEqual(live)
  expect(layoutIn('live', ended)).toBe(ended)
})

test('what the round turned is not what the person chose: only their own folding of the column is remembered', () => {
  const ended = withFold(layoutIn('ended', defaultLayout), 'notes', true)
  expect(withColumnOf(ended, defaultLayout).folded).toEqual(['notes', 'scorecard'])
  expect(isInColumn('guide') && isInColumn('marks') && isInColumn('scorecard') && !isInColumn('notes')).toBe(true)
})
