import { expect, test } from 'vitest'
import { stageIds } from '#lib/interview/model'
import { type RubricDraft, rubricDraft } from '#lib/interview/rubric'
import { copyOf, emptyDimension, findingsIn, readableRubric, rubricLimits, weights } from '#lib/interview/rubric-text'

const english = (text: string) => ({ en: text, ru: '' })

const leadership = {
  ...emptyDimension('leadership'),
  title: english('Leads the talk'),
  stages: ['data' as const],
  anchors: { 1: english('Follows'), 2: english('Waits'), 3: english('Leads'), 4: english('Leads and asks back') },
}
const draft: RubricDraft = { name: english('Seniors'), dimensions: [leadership] }
const withDimension = (change: object) => ({ ...draft, dimensions: [{ ...leadership, ...change }] })
const isDraft = (given: unknown) => rubricDraft.safeParse(given).success

test('[RB2] it can be used once name, titles, stages and all anchors are there, in one language', () => {
  expect(findingsIn(draft)).toEqual([])
  expect(findingsIn({ name: english(' '), dimensions: [] })).toEqual([{ part: 'name' }, { part: 'dimensions' }])
  expect(findingsIn({ ...draft, dimensions: [leadership, emptyDimension('pace')] })).toEqual([
    { part: 'title', dimension: 'pace' },
    { part: 'stages', dimension: 'pace' },
    { part: 'anchors', dimension: 'pace' },
  ])
  const gap = withDimension({ anchors: { ...leadership.anchors, 3: english('') } })
  expect(findingsIn(gap)).toEqual([{ part: 'anchors', dimension: 'leadership' }])
  expect(findingsIn(withDimension({ inTotal: false }))).toEqual([{ part: 'total' }])
})

test('what was begun can be kept: nothing but ids, and no dimension at all', () => {
  expect(isDraft({ name: english(''), dimensions: [] })).toBe(true)
  expect(isDraft({ name: english(''), dimensions: [emptyDimension('a')] })).toBe(true)
})

test('ids have a form and stand once; weights go by halves; texts and dimensions have an end', () => {
  for (const id of ['Leader', 'a b', '-a', 'a--b', '', 'a'.repeat(33), 'item:a']) {
    expect(isDraft(withDimension({ id }))).toBe(false)
  }
  expect(isDraft({ ...draft, dimensions: [leadership, leadership] })).toBe(false)
  expect(weights.every((weight) => isDraft(withDimension({ weight })))).toBe(true)
  for (const weight of [0, 0.7, 3.5, -1, '1', null]) expect(isDraft(withDimension({ weight }))).toBe(false)
  expect(isDraft(withDimension({ title: english('x'.repeat(rubricLimits.title + 1)) }))).toBe(false)
  expect(isDraft(withDimension({ anchors: { 1: english(''), 2: english(''), 3: english('') } }))).toBe(false)
  expect(isDraft(withDimension({ secret: 'x' }))).toBe(false)
  const many = (count: number) => Array.from({ length: count }, (_, at) => emptyDimension(`d-${at}`))
  expect(isDraft({ ...draft, dimensions: many(10) })).toBe(true)
  expect(isDraft({ ...draft, dimensions: many(11) })).toBe(false)
})

test('stages are put in the order of the interview; what Postgres cannot hold is taken out', () => {
  const given = withDimension({ stages: ['deploy', 'data', 'data'], title: english('Le\0ads \ud800') })
  expect(rubricDraft.parse(given).dimensions[0]).toMatchObject({
    stages: ['data', 'deploy'],
    title: { en: 'Leads \u{fffd}' },
  })
  expect(isDraft(withDimension({ stages: [...stageIds, 'lunch'] }))).toBe(false)
})

test('a text in one language is read in both', () => {
  const read = readableRubric(draft)
  expect(read.name).toEqual({ en: 'Seniors', ru: 'Seniors' })
  expect(read.dimensions[0]).toMatchObject({ title: { ru: 'Leads the talk' }, weight: 1, inTotal: true })
  expect(read.dimensions[0]?.anchors.map(({ level, text }) => [level, text.ru])).toEqual([
    [1, 'Follows'],
    [2, 'Waits'],
    [3, 'Leads'],
    [4, 'Leads and asks back'],
  ])
})

test('a copy says so in its name, in the languages that have one, and stays within the limit', () => {
  expect(copyOf(draft)).toEqual({ ...draft, name: english('Seniors (copy)') })
  const long = copyOf({ ...draft, name: { en: 'x'.repeat(rubricLimits.name), ru: 'Старшие' } })
  expect(long.name.en).toHaveLength(rubricLimits.name)
  expect(long.name.ru).toBe('Старшие (копия)')
  expect(isDraft(long)).toBe(true)
})
