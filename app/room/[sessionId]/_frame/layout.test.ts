import { expect, test } from 'vitest'
import { clampStep, defaultLayout, notesSteps, readLayout, withFold, writeLayout } from './layout'

test('what was written is read back', () => {
  const layout = { folded: ['agenda', 'notes'] as const, notesStep: 5, hasSingleKeys: false }
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
  expect(once.folded).toEqual(['notes'])
  expect(withFold(once, 'notes', false).folded).toEqual([])
})
