import { expect, test } from 'vitest'
import { minuteMs } from '#lib/base/time'
import { questionIds } from '#lib/interview/catalogue'
import {
  bearingOn,
  type Citable,
  citablesOf,
  coverageOf,
  isEvidenceKey,
  isEvidenceTarget,
  missingEvidence,
  needsEvidence,
  type Taken,
} from '#lib/interview/evidence'
import { scoreAnswers } from '#lib/interview/model'

const decision = { alternative: '', reason: '', wouldChangeIf: '' }
const taken: Taken = {
  marks: [
    { subject: 'question:data.split', state: 'asked', note: 'by time', elapsedMs: 12 * minuteMs },
    { subject: 'question:clarify.goal', state: 'assumed', note: '', elapsedMs: 2 * minuteMs },
    { subject: 'question:data.quirks', state: null, note: 'cleared', elapsedMs: 13 * minuteMs },
    { subject: 'question:data.collect', state: 'na', note: '', elapsedMs: 14 * minuteMs },
    { subject: 'hazard:cold-start', state: 'unprompted', note: '', elapsedMs: 15 * minuteMs },
  ],
  decisions: [
    { id: 'decision-1', elapsedMs: 11 * minuteMs, choice: 'Split by time', ...decision },
    { id: 'decision-2', elapsedMs: minuteMs, choice: 'Rank, not classify', ...decision },
  ],
  notes: [
    { id: 'note-1', elapsedMs: 16 * minuteMs, text: 'Calm' },
    { id: 'note-2', elapsedMs: 3 * minuteMs, text: 'Leak named early #data #hazards.' },
  ],
  hazards: [
    { id: 'cold-start', name: { en: 'Cold start', ru: 'Холодный старт' } },
    { id: 'feedback-loop', name: { en: 'Feedback loop', ru: 'Обратная связь' } },
  ],
}
const citables = citablesOf(taken)
const visits = [
  { step: 'clarify', elapsedMs: minuteMs },
  { step: 'data', elapsedMs: 10 * minuteMs },
] as const
const keys = (found: readonly Citable[]) => found.map(({ key }) => key)

test('[EV1] what stands is in the order of its moments; a cleared mark is not there, a hazard has the problem’s name', () => {
  expect(keys(citables)).toEqual([
    'decision-2',
    'clarify.goal',
    'note-2',
    'decision-1',
    'data.split',
    'data.collect',
    'cold-start',
    'note-1',
  ])
  expect(citables.find(({ key }) => key === 'cold-start')).toMatchObject({ name: { en: 'Cold start' } })
})

test('[EV2] levels 1, 2 and 4 need a citation that stands; 3, "not observed" and nothing do not', () => {
  expect(scoreAnswers.filter(needsEvidence)).toEqual(['1', '2', '4'])
  const split = { kind: 'question', key: 'data.split' } as const
  const gone = { kind: 'question', key: 'data.quirks' } as const
  const scores = [
    { dimension: 'structure', answer: '1', evidence: [] },
    { dimension: 'business', answer: '2', evidence: [gone] },
    { dimension: 'tradeoffs', answer: '4', evidence: [gone, split] },
    { dimension: 'hazards', answer: '3', evidence: [] },
    { dimension: 'evaluation', answer: 'not-observed', evidence: [] },
    { dimension: 'production', answer: 'unscored', evidence: [] },
  ] as const
  expect(missingEvidence(scores, citables)).toEqual(['structure', 'business'])
})

test('a dimension’s own comes first, then marks and notes by their stage, decisions made in it last', () => {
  const dimension = { id: 'hazards', stages: ['data', 'training', 'offline', 'deploy'] } as const
  expect(keys(bearingOn(dimension, citables, visits))).toEqual([
    'note-2',
    'cold-start',
    'data.split',
    'data.collect',
    'note-1',
    'decision-1',
  ])
})

test('every decision bears on trade-offs, by its moment; hazards bear on nothing but hazards', () => {
  const found = keys(bearingOn({ id: 'tradeoffs', stages: ['data'] }, citables, visits))
  expect(found).toEqual(['decision-2', 'decision-1', 'data.split', 'data.collect', 'note-1'])
})

test('what is cited comes first, whatever it would bear on', () => {
  const cited = [
    { kind: 'note', key: 'note-1' },
    { kind: 'hazard', key: 'cold-start' },
  ] as const
  const found = bearingOn({ id: 'business', stages: ['clarify', 'data'] }, citables, visits, cited)
  expect(keys(found).slice(0, 3)).toEqual(['cold-start', 'note-1', 'clarify.goal'])
})

test('the coverage counts states and never makes a level of them; what is out of scope is not counted', () => {
  expect(coverageOf({ id: 'business', stages: ['clarify', 'data'] }, citables, taken.hazards)).toEqual({
    of: 'questions',
    counts: [
      { state: 'assumed', count: 1 },
      { state: 'asked', count: 1 },
    ],
    total: 9,
  })
  expect(coverageOf({ id: 'hazards', stages: ['data'] }, citables, taken.hazards)).toEqual({
    of: 'hazards',
    counts: [{ state: 'unprompted', count: 1 }],
    total: 2,
  })
  expect(coverageOf({ id: 'hazards', stages: ['data'] }, citables, [])).toMatchObject({ of: 'questions', total: 3 })
})

test('a reference names a question of the plan, a hazard’s name or a row’s id; a target a dimension or an item', () => {
  for (const id of questionIds) expect(isEvidenceKey('question', id)).toBe(true)
  expect(isEvidenceKey('question', 'data.charm')).toBe(false)
  expect(isEvidenceKey('hazard', 'cold-start')).toBe(true)
  expect(isEvidenceKey('hazard', 'Cold start')).toBe(false)
  expect(isEvidenceKey('note', 'a\u0000b')).toBe(false)
  expect(['delivery', 'dimension-1k', `item:${'x'.repeat(22)}`].every(isEvidenceTarget)).toBe(true)
  expect(['Charm', 'two  words', '-x', 'x'.repeat(33), 'item:', 'item:short', ''].some(isEvidenceTarget)).toBe(false)
})
