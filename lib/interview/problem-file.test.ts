import { describe, expect, test } from 'vitest'
import { stageIds } from '#lib/interview/model'
import { type ProblemDraft, problemDraft } from '#lib/interview/problem-draft'
import { readProblemFile, writeProblemFile } from '#lib/interview/problem-file'
import { emptyDraft, problemLimits as limits } from '#lib/interview/problem-text'

const both = (text: string) => ({ en: text, ru: '' })

function aDraft(): ProblemDraft {
  return {
    ...emptyDraft(),
    title: both('Parcel sizes'),
    statement: both('Guess how large a parcel is before it is packed.'),
    guide: {
      brief: both('Sizes from an order’s lines'),
      facts: [{ id: 'load', question: 'clarify.load', text: both('40 orders a second') }],
      hazards: [
        { id: 'drift', name: both('Drift'), why: both('New boxes'), detect: both(''), fix: both(''), cost: both('') },
      ],
      stages: {
        data: { sketch: both('Scans'), tradeoff: both(''), hints: [both('Who measures?'), both(''), both('')] },
      },
      twist: { stage: 'deploy', says: both('No scanners'), strongAnswer: both('') },
      weakAnswers: [{ stage: 'data', says: both('A random split'), why: both('It leaks') }],
    },
  }
}

/** As large as a problem may be, in an alphabet of two bytes a letter. */
function theLargest(): ProblemDraft {
  const full = (length: number) => ({ en: 'ё'.repeat(length), ru: 'ё'.repeat(length) })
  const text = () => full(limits.text)
  const of = <Part>(count: number, make: (index: number) => Part) => Array.from({ length: count }, (_, at) => make(at))
  return {
    ...emptyDraft(),
    title: full(limits.title),
    statement: full(limits.statement),
    guide: {
      brief: text(),
      facts: of(limits.facts, (at) => ({ id: `f-${at}`, question: 'clarify.load' as const, text: full(limits.fact) })),
      hazards: of(limits.hazards, (at) => ({
        ...{ id: `h-${at}`, name: full(limits.title), why: text(), detect: text(), fix: text(), cost: text() },
      })),
      stages: Object.fromEntries(
        stageIds.map((id) => [
          id,
          { sketch: text(), tradeoff: text(), hints: of(3, () => full(limits.hint)) as [never, never, never] },
        ]),
      ),
      twist: { stage: 'deploy', says: text(), strongAnswer: text() },
      weakAnswers: of(limits.weakAnswers, () => ({ stage: 'data' as const, says: text(), why: text() })),
    },
  }
}

/** The file with something in its problem changed. */
function fileWith(change: (problem: Record<string, unknown>, guide: Record<string, unknown>) => void): string {
  const file = JSON.parse(writeProblemFile(aDraft()))
  change(file.problem, file.problem.guide)
  return JSON.stringify(file)
}

test('[OP5] a problem comes back from its file as it was, the largest one too', () => {
  for (const draft of [emptyDraft(), aDraft(), theLargest()]) {
    expect(readProblemFile(writeProblemFile(draft))).toEqual({ state: 'read', problem: draft })
  }
})

test('a file written by hand needs no more than is there to say', () => {
  const problem = { domain: 'eta', difficulty: 'hard', title: { ru: 'Посылки' }, statement: { ru: 'Оцените размер.' } }
  const reading = readProblemFile(`\u{feff}${JSON.stringify({ format: 'sparring-problem', version: 1, problem })}`)
  expect(reading).toMatchObject({ state: 'read', problem: { title: { en: '', ru: 'Посылки' }, guide: { facts: [] } } })
})

test.each([
  ['not-json', 'Parcel sizes'],
  ['not-json', ''],
  ['not-ours', 'null'],
  ['not-ours', '[]'],
  ['not-ours', '{"format":"another","version":1}'],
  ['not-ours', '{"format":"sparring-problem"}'],
  ['not-ours', '{"format":"sparring-problem","version":"1"}'],
  ['future-version', '{"format":"sparring-problem","version":2,"problem":{"new":true}}'],
  ['too-large', ' '.repeat(limits.file + 1)],
] as const)('%s: %.40s', (reason, text) => {
  expect(readProblemFile(text)).toEqual({ state: 'refused', reason })
})

describe('[OP6] a half-valid file', () => {
  function faulty(text: string) {
    const reading = readProblemFile(text)
    if (reading.state !== 'faulty') throw new Error(`read as ${reading.state}`)
    if (reading.valid) expect(problemDraft.safeParse(reading.valid).success).toBe(true)
    return reading
  }

  test('says of every broken part where it is and what is wrong, and leaves out no other', () => {
    const { findings, valid } = faulty(
      fileWith((problem, guide) => {
        problem.domain = 'gardening'
        problem.author = 'Mira'
        problem.title = { en: 'x'.repeat(limits.title + 1), ru: 'Посылки' }
        guide.facts = [
          { id: 'load', question: 'clarify.load', text: { en: 'Kept' } },
          { id: 'long', question: 'clarify.load', text: { en: 'x'.repeat(limits.fact + 1) } },
          { id: 'Not a slug', question: 'clarify.weather' },
          { id: 'load', question: 'data.available' },
          { question: 'data.available' },
          'nothing',
        ]
        guide.stages = { data: { sketch: 7, hints: [{ en: 'Kept' }, { en: 1 }, {}] }, coffee: {} }
        guide.weakAnswers = 'none'
      }),
    )
    expect(findings).toEqual(
      expect.arrayContaining([
        { path: ['domain'], kind: 'unknown-value' },
        { path: ['author'], kind: 'unknown-field' },
        { path: ['title', 'en'], kind: 'too-long', limit: limits.title },
        { path: ['guide', 'facts', 1, 'text', 'en'], kind: 'too-long', limit: limits.fact },
        { path: ['guide', 'facts', 2, 'id'], kind: 'bad-id' },
        { path: ['guide', 'facts', 2, 'question'], kind: 'unknown-value' },
        { path: ['guide', 'facts', 3, 'id'], kind: 'repeated-id' },
        { path: ['guide', 'facts', 4, 'id'], kind: 'missing' },
        { path: ['guide', 'facts', 5], kind: 'wrong-type' },
        { path: ['guide', 'stages', 'data', 'sketch'], kind: 'wrong-type' },
        { path: ['guide', 'stages', 'data', 'hints', 1, 'en'], kind: 'wrong-type' },
        { path: ['guide', 'stages', 'coffee'], kind: 'unknown-field' },
        { path: ['guide', 'weakAnswers'], kind: 'wrong-type' },
      ]),
    )
    expect(findings).toHaveLength(13)
    expect(valid).toMatchObject({
      domain: 'search',
      title: { en: '', ru: 'Посылки' },
      statement: aDraft().statement,
      guide: {
        facts: [{ id: 'load', text: { en: 'Kept', ru: '' } }],
        hazards: aDraft().guide.hazards,
        stages: { data: { sketch: both(''), hints: [both('Kept'), both(''), both('')] } },
        twist: aDraft().guide.twist,
        weakAnswers: [],
      },
    })
  })

  test('too many of something: the first ones stay', () => {
    const facts = Array.from({ length: limits.facts + 3 }, (_, at) => ({ id: `f-${at}`, question: 'clarify.load' }))
    const { findings, valid } = faulty(fileWith((_, guide) => Object.assign(guide, { facts })))
    expect(findings).toEqual([{ path: ['guide', 'facts'], kind: 'too-many', limit: limits.facts }])
    expect(valid?.guide.facts).toHaveLength(limits.facts)
  })

  test('with nothing in it that could be taken, nothing is offered', () => {
    for (const problem of [undefined, null, 7, [], {}, { title: 'Parcels' }, { domain: 'eta', guide: { facts: [{}] } }])
      expect(faulty(JSON.stringify({ format: 'sparring-problem', version: 1, problem })).valid).toBeNull()
  })

  test('a key of the language itself is only an unknown field', () => {
    const text = '{"format":"sparring-problem","version":1,"problem":{"__proto__":{"title":1},"constructor":2}}'
    expect(faulty(text).valid).toBeNull()
    expect(({} as Record<string, unknown>).title).toBeUndefined()
  })
})

test('what Postgres cannot hold is taken out of a text', () => {
  const draft = { ...aDraft(), title: { en: 'Par\0cel \ud800', ru: '' } }
  expect(problemDraft.parse(draft).title.en).toBe('Parcel \u{fffd}')
})
