import { describe, expect, test } from 'vitest'
import { languages, stageIds } from '#lib/interview/model'
import { figuresIn, spelledOut, type TextKind, textsOf } from '#server/content/problem-guide'
import { stockProblems } from '#server/content/problems'

/** How long each may be: a guide is read at a glance, by somebody who listens. */
const longest: Readonly<Record<TextKind, number>> = {
  fact: 260,
  name: 60,
  hazard: 260,
  sketch: 480,
  'trade-off': 280,
  hint: 200,
  twist: 320,
  'strong answer': 420,
  'weak answer': 220,
  why: 260,
}

test('every guide has all ten stages', () => {
  for (const { guide } of stockProblems) expect(Object.keys(guide.stages)).toEqual([...stageIds])
})

describe.each(stockProblems)('$slug', ({ guide, statement }) => {
  const texts = textsOf(guide)

  test('says everything in both languages, and briefly', () => {
    for (const {
      kind,
      where,
      text: { en, ru },
    } of texts) {
      for (const text of [en, ru]) {
        expect(text.trim(), where).toBe(text)
        expect(text.length, where).toBeGreaterThan(2)
        expect(text.length, `${where}: ${text}`).toBeLessThanOrEqual(longest[kind])
      }
      expect(en, where).not.toMatch(/\p{Script=Cyrillic}/u)
      expect(ru, where).toMatch(/\p{Script=Cyrillic}/u)
    }
  })

  test('says nothing twice', () => {
    for (const language of languages) expect(repeated(texts.map(({ text }) => text[language]))).toEqual([])
  })

  test('has enough facts, at the questions that are always asked, and hazards worth a radar', () => {
    const asked = guide.facts.map(({ question }) => question)
    expect(guide.facts.length).toBeGreaterThanOrEqual(8)
    expect(guide.facts.length).toBeLessThanOrEqual(14)
    for (const question of ['clarify.metric', 'clarify.latency', 'clarify.load', 'data.available'] as const) {
      expect(asked).toContain(question)
    }
    expect(repeated(guide.facts.map(({ id }) => id))).toEqual([])
    expect(repeated(guide.hazards.map(({ id }) => id))).toEqual([])
    for (const { id } of [...guide.facts, ...guide.hazards]) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(guide.hazards.length).toBeGreaterThanOrEqual(4)
    expect(guide.hazards.length).toBeLessThanOrEqual(7)
    expect(guide.weakAnswers.length).toBeGreaterThanOrEqual(5)
    expect(guide.weakAnswers.length).toBeLessThanOrEqual(10)
  })

  test('declares every figure once, and those that follow from others follow', () => {
    const used = new Set<string>()
    for (const { where, text } of texts) {
      expect(figuresIn(text.en).sort(), where).toEqual(figuresIn(text.ru).sort())
      for (const language of languages) {
        // A digit that is no part of a name (p99, F1, top-1) and no single one is a figure, and figures are declared.
        expect(
          text[language].replace(/\{[a-zA-Z]+\}/g, '').match(/(?<![\p{L}\d@.,-])\d{2,}|\d+[.,]\d+/gu),
          where,
        ).toBeNull()
        spelledOut(text[language], language, guide.numbers)
      }
      for (const name of figuresIn(text.en)) used.add(name)
    }
    for (const name of Object.keys(guide.numbers)) {
      const isBasis = Object.values(guide.derived).some((of) => of.toString().includes(name))
      expect(used.has(name) || isBasis, `${name} is used`).toBe(true)
    }
    expect(Object.keys(guide.derived).length).toBeGreaterThanOrEqual(2)
    for (const [name, of] of Object.entries(guide.derived)) {
      const ratio = (guide.numbers[name] as number) / of(guide.numbers)
      expect(Math.abs(ratio - 1), `${name} should be ${of(guide.numbers)}`).toBeLessThanOrEqual(0.15)
    }
  })

  test('the statement gives no figure away', () => {
    for (const language of languages) expect(statement[language]).not.toMatch(/\p{N}/u)
  })
})

test('no two problems share a hint, a sketch or a weak answer', () => {
  for (const language of languages) {
    expect(
      repeated(stockProblems.flatMap(({ guide }) => textsOf(guide).map(({ text }) => text[language])).filter(isLong)),
    ).toEqual([])
  }
})

test('figures are written as the language writes them, and an unknown one is an error', () => {
  expect(spelledOut('{users} users, {share} %', 'en', { users: 1_200_000, share: 0.2 })).toBe(
    '1,200,000\u00a0users, 0.2\u00a0%',
  )
  expect(spelledOut('{users}', 'ru', { users: 12_000 })).toBe('12\u00a0000')
  expect(() => spelledOut('{other}', 'en', {})).toThrow('other')
})

/** Names of hazards may recur: drift is drift. */
const isLong = (text: string) => text.length > 60

function repeated(texts: readonly string[]): string[] {
  const seen = new Set<string>()
  return texts.filter((text) => seen.size === seen.add(text.toLowerCase()).size)
}
