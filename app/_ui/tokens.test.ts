import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const roles = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
    name as string,
    { light: light as string, dark: dark as string },
  ]),
)

const grounds = ['surface', 'surface-raised', 'surface-sunken'] as const
const tinted = ['interviewer', 'candidate', 'observer', 'good', 'warn', 'bad'] as const

const textPairs: [string, string][] = [
  ...grounds.flatMap((ground): [string, string][] => [
    ['ink', ground],
    ['ink-muted', ground],
    ...tinted.map((role): [string, string] => [role, ground]),
  ]),
  ...tinted.flatMap((role): [string, string][] => [
    [role, `${role}-soft`],
    ['ink', `${role}-soft`],
    ['ink-muted', `${role}-soft`],
  ]),
  ['on-ink', 'ink'],
  ['on-ink', 'ink-hover'],
  ...(['interviewer', 'candidate', 'observer'] as const).map((corner): [string, string] => ['on-corner', corner]),
]

const markPairs: [string, string][] = grounds.flatMap((ground): [string, string][] => [
  ['interviewer', ground],
  ['candidate', ground],
  ['observer', ground],
  ['line-strong', ground],
  ['focus', ground],
])

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  test.each(textPairs)('%s can be read on %s (4.5 : 1)', (text, ground) => {
    expect(contrast(value(text, theme), value(ground, theme))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(markPairs)('%s can be seen on %s (3 : 1)', (mark, ground) => {
    expect(contrast(value(mark, theme), value(ground, theme))).toBeGreaterThanOrEqual(3)
  })
})

test('every role is given for both themes', () => {
  const declared = [...css.matchAll(/^ {2}--([\w-]+):.*;$/gm)]
    .map(([line]) => line)
    .filter((line) => /#|rgb/.test(line))
  expect(declared.filter((line) => !line.includes('light-dark('))).toEqual([])
  expect(roles.size).toBeGreaterThan(20)
})

function value(role: string, theme: 'light' | 'dark'): string {
  const found = roles.get(role)
  if (found === undefined) throw new Error(`no colour for the role ${role}`)
  return found[theme]
}

/** WCAG 2.2, 1.4.3: from the relative luminance of two #rrggbb. */
function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
