import { expect, test } from 'vitest'
import { cn } from './cn'

test.each([
  ['h-10 px-4 text-sm', 'px-0 w-10', 'h-10 text-sm px-0 w-10'],
  ['text-sm text-ink', 'text-bad', 'text-sm text-bad'],
  ['text-sm text-ink', 'text-lg', 'text-ink text-lg'],
  ['border border-line', 'border-ink', 'border border-ink'],
  ['border-l-2 border-line', 'border', 'border-l-2 border-line border'],
  ['shrink-0 inline-flex', 'shrink hidden', 'shrink hidden'],
  ['px-2 py-1', 'p-4', 'p-4'],
  ['hover:bg-ink bg-ink', 'bg-bad', 'hover:bg-ink bg-bad'],
  ['font-mono font-semibold', 'font-normal', 'font-mono font-normal'],
  ['flex flex-col', 'flex-1 flex-row', 'flex flex-1 flex-row'],
  ['size-4 min-w-0', 'size-10 -ml-1', 'min-w-0 size-10 -ml-1'],
  ['rounded', 'rounded-full', 'rounded-full'],
])('of %j and %j remains %j', (base, more, result) => {
  expect(cn(base, more)).toBe(result)
})

test('what is false is left out', () => {
  expect(cn('p-1', false, undefined, ['m-1', { hidden: false }])).toBe('p-1 m-1')
})
