import { type ClassValue, clsx } from 'clsx'
import { createTailwindMerge } from 'tailwind-merge'

const anything = () => true
const sizes = ['xs', 'sm', 'base', 'lg', 'xl', '2xl']
const sides = ['t', 'r', 'b', 'l', 'x', 'y', 's', 'e']
const width = (value: string) => value === '' || /^\d+$/.test(value)

/** Groups `prefix-anything`, one group a prefix. */
const byPrefix = (...prefixes: string[]) =>
  Object.fromEntries(prefixes.map((prefix) => [prefix, [prefix, { [prefix]: [anything] }]]))

/**
 * The library's engine with only the classes our tokens allow: its own table knows all of Tailwind and costs every page
 * 6 kB. What is in no group is simply kept.
 */
const merge = createTailwindMerge(() => ({
  cacheSize: 500,
  theme: {},
  orderSensitiveModifiers: ['before', 'after', 'backdrop', 'placeholder'],
  classGroups: {
    ...byPrefix('p', 'px', 'py', 'pt', 'pr', 'pb', 'pl', 'm', 'mx', 'my', 'mt', 'mr', 'mb', 'ml'),
    ...byPrefix('size', 'w', 'h', 'min-w', 'min-h', 'max-w', 'max-h', 'basis', 'grow', 'shrink'),
    ...byPrefix(
      'gap',
      'gap-x',
      'gap-y',
      'inset',
      'top',
      'right',
      'bottom',
      'left',
      'z',
      'opacity',
      'cursor',
      'rounded',
    ),
    ...byPrefix(
      'items',
      'self',
      'content',
      'whitespace',
      'overflow',
      'leading',
      'tracking',
      'duration',
      'bg',
      'animate',
    ),
    display: ['block', 'inline-block', 'inline', 'flex', 'inline-flex', 'grid', 'contents', 'hidden'],
    position: ['static', 'relative', 'absolute', 'fixed', 'sticky'],
    direction: [{ flex: ['row', 'col', 'row-reverse', 'col-reverse'] }],
    wrap: [{ flex: ['wrap', 'nowrap'] }],
    flex: [{ flex: ['1', 'auto', 'none', 'initial'] }],
    justify: [{ justify: [anything] }],
    'text-size': [{ text: sizes }],
    'text-align': [{ text: ['left', 'center', 'right', 'start', 'end'] }],
    'text-wrap': [{ text: ['balance', 'pretty', 'wrap', 'nowrap'] }],
    'text-color': [{ text: [anything] }],
    'font-weight': [{ font: ['normal', 'semibold'] }],
    'font-family': [{ font: ['sans', 'mono'] }],
    'border-width': [{ border: ['', width] }],
    ...Object.fromEntries(sides.map((side) => [`border-${side}`, [{ [`border-${side}`]: ['', width] }]])),
    'border-style': [{ border: ['solid', 'dashed', 'none'] }],
    'border-color': [{ border: [anything] }],
  },
  conflictingClassGroups: {
    p: ['px', 'py', 'pt', 'pr', 'pb', 'pl'],
    px: ['pr', 'pl'],
    py: ['pt', 'pb'],
    m: ['mx', 'my', 'mt', 'mr', 'mb', 'ml'],
    mx: ['mr', 'ml'],
    my: ['mt', 'mb'],
    size: ['w', 'h'],
    gap: ['gap-x', 'gap-y'],
    inset: ['top', 'right', 'bottom', 'left'],
    'text-size': ['leading'],
  },
  conflictingClassGroupModifiers: {},
}))

/** Joins class names; of two that set the same property the later one stands. */
export function cn(...values: ClassValue[]): string {
  return merge(clsx(values))
}
