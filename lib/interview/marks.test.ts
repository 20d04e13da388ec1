import { expect, test } from 'vitest'
import { bySubject, isOnlyNote, isStateOf, isSubject, type MarkView, momentOfChange, questionStateOf } from './marks'

const mark: MarkView = { subject: 'question:data.split', state: 'asked', note: '', elapsedMs: 60_000 }

test('a subject is a question of the plan or a hazard by its id', () => {
  for (const subject of ['question:data.split', 'hazard:cold-start', 'hazard:typos'])
    expect(isSubject(subject)).toBe(true)
  for (const subject of ['question:data.charm', 'hazard:', 'hazard:A b', 'data.split', 'note:x']) {
    expect(isSubject(subject)).toBe(false)
  }
})

test('questions and hazards have their own states, and each can be cleared', () => {
  expect(isStateOf('question:data.split', 'assumed')).toBe(true)
  expect(isStateOf('question:data.split', 'unprompted')).toBe(false)
  expect(isStateOf('hazard:typos', 'unprompted')).toBe(true)
  expect(isStateOf('hazard:typos', 'asked')).toBe(false)
  expect(isStateOf('hazard:typos', null)).toBe(true)
})

test('while the round runs a change has its own moment; afterwards it corrects, and the moment stays', () => {
  expect(momentOfChange(mark, 90_000, true)).toBe(90_000)
  expect(momentOfChange(mark, 90_000, false)).toBe(60_000)
  expect(momentOfChange(undefined, 90_000, false)).toBe(90_000)
  expect(momentOfChange({ ...mark, state: null }, 90_000, false)).toBe(90_000)
})

test('the same state again is a change of the note only', () => {
  expect(isOnlyNote(mark, 'asked')).toBe(true)
  expect(isOnlyNote(mark, 'missed')).toBe(false)
  expect(isOnlyNote(undefined, null)).toBe(false)
})

test('a question without a mark has no state', () => {
  const marks = bySubject([mark])
  expect(questionStateOf(marks, 'data.split')).toBe('asked')
  expect(questionStateOf(marks, 'data.quirks')).toBeNull()
})
