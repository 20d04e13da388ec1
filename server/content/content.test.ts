import { expect, test } from 'vitest'
import {
  type Bilingual,
  difficulties,
  domains,
  languages,
  levels,
  stageIds,
  stockDimensionIds,
} from '#lib/interview/model'
import { rubricDraft } from '#lib/interview/rubric'
import { findingsIn } from '#lib/interview/rubric-text'
import { commonHazards, guide } from '#server/content/guide'
import { stockProblems } from '#server/content/problems'
import { rubric, rubricVersion } from '#server/content/rubric'
import { stockDraft } from '#server/rubric/present'

// The compiler can prove that a text has both languages, not that they say anything. The guide is checked from the day
// it is written, though the panel that reads it out comes later.

test('the stock rubric is one that somebody could have written, complete, every weight the normal one', () => {
  const draft = stockDraft()
  expect(rubricDraft.parse(draft)).toEqual(draft)
  expect(findingsIn(draft)).toEqual([])
  expect(new Set(draft.dimensions.map(({ weight }) => weight))).toEqual(new Set([1]))
  expectBilingual(draft.name)
})

test('the rubric has its four anchors for every dimension, and stages that bear on it', () => {
  expect(rubricVersion).toBe(1)
  expect(Object.keys(rubric)).toEqual([...stockDimensionIds])
  for (const dimension of stockDimensionIds) {
    const { anchors, stages } = rubric[dimension]
    for (const level of levels) expectBilingual(anchors[level])
    expect(new Set(levels.map((level) => anchors[level].ru)).size).toBe(4)
    expect(stages).toEqual(stageIds.filter((id) => stages.includes(id)))
    expect(stages.length).toBeGreaterThan(0)
  }
})

test('the guide has something to listen for and a pitfall for every stage', () => {
  expect(Object.keys(guide)).toEqual([...stageIds])
  for (const stage of stageIds) {
    expect(guide[stage].listenFor.length).toBeGreaterThan(0)
    expect(guide[stage].pitfalls.length).toBeGreaterThan(0)
    for (const text of [...guide[stage].listenFor, ...guide[stage].pitfalls]) expectBilingual(text)
  }
  expect(commonHazards).toHaveLength(9)
  for (const hazard of commonHazards) expectBilingual(hazard)
})

test('there are twelve problems, one a domain, of every difficulty, each with its own slug', () => {
  expect(stockProblems.map(({ domain }) => domain)).toEqual(domains)
  expect(new Set(stockProblems.map(({ slug }) => slug)).size).toBe(12)
  for (const { slug } of stockProblems) expect(slug).toMatch(/^[a-z]+(-[a-z]+)+$/)
  expect(new Set(stockProblems.map(({ difficulty }) => difficulty))).toEqual(new Set(difficulties))
})

test.each(stockProblems)('$slug is complete in both languages', ({ title, statement, brief, hazards }) => {
  for (const text of [title, statement, brief, ...hazards]) expectBilingual(text)
  expect(hazards.length).toBeGreaterThanOrEqual(3)
  expect(cyrillicShare(statement.ru)).toBeGreaterThan(0.95)
  for (const language of languages) {
    const sentences = statement[language].match(/[.?](\s|$)/g) ?? []
    expect(sentences.length).toBeGreaterThanOrEqual(3)
    expect(sentences.length).toBeLessThanOrEqual(5)
  }
})

test.each(stockProblems)('the statement of $slug gives nothing of the brief away', ({ statement, brief, hazards }) => {
  for (const language of languages) {
    const said = wordsOf(statement[language])
    expect(statement[language]).not.toMatch(/\p{N}/u)
    expect(said.filter((word) => constraintWords[language].test(word))).toEqual([])
    expect(sharedRuns(said, wordsOf(brief[language]))).toEqual([])
    for (const hazard of hazards)
      expect(` ${said.join(' ')} `).not.toContain(` ${wordsOf(hazard[language]).join(' ')} `)
  }
})

test('the check of the statements would see a leak', () => {
  expect(sharedRuns(wordsOf('We rank a catalogue for a query.'), wordsOf('Rank a catalogue in time'))).not.toEqual([])
  expect(constraintWords.en.test('milliseconds') && constraintWords.ru.test('секунд')).toBe(true)
})

/** Words by which a figure or a limit would slip in without a digit. */
const constraintWords = {
  en: /^(rps|latency|millisecond.*|seconds?|hundreds?|thousands?|millions?|hourly|daily|weeks?|labels?|conversion|retention|margin|calibrat.*|auction)$/u,
  ru: /^(rps|мс|миллисекунд.*|секунд.*|сотн.*|тысяч.*|миллион.*|ежечасн.*|ежедневн.*|недел.*|разметк.*|конверси.*|удержани.*|марж.*|калибр.*|аукцион.*)$/u,
} as const

function expectBilingual({ en, ru }: Bilingual): void {
  expect(en.trim()).not.toBe('')
  expect(ru.trim()).not.toBe('')
  expect(en).not.toMatch(/\p{Script=Cyrillic}/u)
  expect(ru).toMatch(/\p{Script=Cyrillic}/u)
}

function cyrillicShare(text: string): number {
  const letters = text.match(/\p{L}/gu) ?? []
  return letters.filter((letter) => /\p{Script=Cyrillic}/u.test(letter)).length / letters.length
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Runs of three words that occur in both. */
function sharedRuns(left: readonly string[], right: readonly string[]): string[] {
  const runsOf = (words: readonly string[]) => words.slice(2).map((_, at) => words.slice(at, at + 3).join(' '))
  const known = new Set(runsOf(right))
  return runsOf(left).filter((run) => known.has(run))
}
