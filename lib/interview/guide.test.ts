import { expect, test } from 'vitest'
import { hintKey, hintOf } from './guide'

test('a hint is named by its stage and rung, and nothing else names one', () => {
  expect(hintOf(hintKey('data', 2))).toEqual({ stage: 'data', rung: 2 })
  for (const key of ['', 'data', 'data:0', 'data:4', 'data:02', 'charm:1', 'data:1:1']) expect(hintOf(key)).toBeNull()
})
