import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ProblemDraft } from '#lib/interview/problem-draft'
import { emptyDraft } from '#lib/interview/problem-text'
import { type SaveAnswer as AnyAnswer, Autosave } from './autosave'

type SaveAnswer = AnyAnswer<ProblemDraft>

const draftOf = (title: string) => ({ ...emptyDraft(), title: { en: title, ru: '' } })

/** An editor whose server answers what the test says, and the sendings it has seen. */
function anEditor() {
  const sent: { title: string; sinceMs: number; answer: (answer: SaveAnswer) => Promise<void> }[] = []
  const autosave = new Autosave<ProblemDraft>({ draft: draftOf('first'), updatedAtMs: 1 }, (draft, sinceMs) => {
    const { promise, resolve } = deferred()
    const answer = async (given: SaveAnswer) => {
      resolve(given)
      await vi.advanceTimersByTimeAsync(0)
    }
    sent.push({ title: draft.title.en, sinceMs, answer })
    return promise
  })
  const last = () => {
    const request = sent.at(-1)
    if (!request) throw new Error('nothing was sent')
    return request
  }
  return {
    autosave,
    sent,
    last,
    step: () => autosave.getView().save.step,
    title: () => autosave.getView().draft.title.en,
  }
}

/** A promise and what fulfils it. */
function deferred() {
  let resolve: (answer: SaveAnswer) => void = () => undefined
  const promise = new Promise<SaveAnswer>((fulfil) => {
    resolve = fulfil
  })
  return { promise, resolve }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('a pause in typing sends what is there, and what is typed meanwhile goes next', async () => {
  const { autosave, sent, last, step } = anEditor()
  autosave.change(draftOf('a'))
  autosave.change(draftOf('ab'))
  expect([step(), sent]).toEqual(['saving', []])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(last()).toMatchObject({ title: 'ab', sinceMs: 1 })
  autosave.change(draftOf('abc'))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(sent).toHaveLength(1)
  await last().answer({ kind: 'saved', updatedAtMs: 2 })
  expect(step()).toBe('saving')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(last()).toMatchObject({ title: 'abc', sinceMs: 2 })
  await last().answer({ kind: 'saved', updatedAtMs: 3 })
  expect([step(), autosave.isDirty, autosave.lastSaved.updatedAtMs]).toEqual(['saved', false, 3])
})

test('without an answer the very same goes again, and only then what is newer', async () => {
  const { autosave, sent, last, step, title } = anEditor()
  autosave.change(draftOf('a'))
  await vi.advanceTimersByTimeAsync(1_000)
  await last().answer({ kind: 'unreachable' })
  expect(step()).toBe('offline')
  await vi.advanceTimersByTimeAsync(2_000)
  await last().answer({ kind: 'unreachable' })
  autosave.change(draftOf('ab'))
  autosave.retry()
  await vi.advanceTimersByTimeAsync(0)
  await last().answer({ kind: 'saved', updatedAtMs: 2 })
  await vi.advanceTimersByTimeAsync(1_000)
  await last().answer({ kind: 'saved', updatedAtMs: 3 })
  expect(sent.map(({ title, sinceMs }) => [title, sinceMs])).toEqual([
    ['a', 1],
    ['a', 1],
    ['a', 1],
    ['ab', 2],
  ])
  expect([step(), title()]).toEqual(['saved', 'ab'])
})

test('a change by somebody else stops the sending; one goes on with mine, or with theirs and has mine back', async () => {
  const theirs = { draft: draftOf('theirs'), updatedAtMs: 5 }
  const { autosave, sent, last, step, title } = anEditor()
  autosave.change(draftOf('mine'))
  await vi.advanceTimersByTimeAsync(1_000)
  await last().answer({ kind: 'changed', theirs })
  autosave.change(draftOf('mine still'))
  autosave.retry()
  await vi.advanceTimersByTimeAsync(60_000)
  expect([sent.length, step(), title()]).toEqual([1, 'changed', 'mine still'])

  autosave.keepMine()
  await vi.advanceTimersByTimeAsync(0)
  expect(last()).toMatchObject({ title: 'mine still', sinceMs: 5 })
  await last().answer({ kind: 'changed', theirs: { ...theirs, updatedAtMs: 6 } })
  const mine = autosave.takeTheirs()
  expect([step(), title(), autosave.isDirty]).toEqual(['saved', 'theirs', false])
  if (mine) autosave.change(mine)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(last()).toMatchObject({ title: 'mine still', sinceMs: 6 })
})

test('a refusal keeps what was typed, and the next letter tries again', async () => {
  const { autosave, last, step, title } = anEditor()
  autosave.change(draftOf('a'))
  await vi.advanceTimersByTimeAsync(1_000)
  await last().answer({ kind: 'refused', code: 'signed-out' })
  expect([step(), title()]).toEqual(['refused', 'a'])
  autosave.change(draftOf('ab'))
  await vi.advanceTimersByTimeAsync(1_000)
  await last().answer({ kind: 'saved', updatedAtMs: 2 })
  expect(step()).toBe('saved')
})

test('a flush sends at once; a state read anew replaces only what is saved', async () => {
  const { autosave, last, title } = anEditor()
  autosave.change(draftOf('a'))
  autosave.arrive({ draft: draftOf('elsewhere'), updatedAtMs: 9 })
  expect(title()).toBe('a')
  const flushed = autosave.flush()
  await vi.advanceTimersByTimeAsync(0)
  await last().answer({ kind: 'saved', updatedAtMs: 2 })
  await flushed
  autosave.arrive({ draft: draftOf('older'), updatedAtMs: 1 })
  expect(title()).toBe('a')
  autosave.arrive({ draft: draftOf('elsewhere'), updatedAtMs: 9 })
  expect(title()).toBe('elsewhere')
})
