import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { seeded } from '#lib/base/random'
import { readAgenda } from '#lib/document/agenda'
import { orderKey } from '#lib/document/element-properties'
import { readBoard } from '#lib/document/elements'
import { notesText } from '#lib/document/room-document'
import { type Cue, rehearse } from '#lib/timeline/rehearsal'
import { orderKeyAt } from '#lib/timeline/rehearsal-shapes'

const cues: readonly Cue[] = [
  { at: '0:10', by: 'candidate', do: 'box', id: 'a', x: 0, y: 0, w: 200, h: 80, label: 'Orders' },
  { at: '0:10', by: 'candidate', do: 'box', id: 'b', x: 400, y: 0, w: 200, h: 80, label: 'Model', shape: 'ellipse' },
  { at: '0:12', by: 'interviewer', do: 'stage', step: 'data' },
  { at: '0:13', by: 'interviewer', do: 'note', text: 'Where from?\n' },
  { at: '0:30', by: 'candidate', do: 'arrow', id: 'a-b', from: 'a', to: 'b', label: 'nightly' },
  {
    at: '0:35',
    by: 'candidate',
    do: 'stroke',
    id: 's',
    colour: '#e03131',
    through: [
      [0, 0],
      [90, 40],
    ],
  },
  { at: '0:40', by: 'interviewer', do: 'tick', question: 'data.available' },
  { at: '0:41', by: 'candidate', do: 'move', id: 'b', dx: 50, dy: 10 },
  { at: '0:45', by: 'interviewer', do: 'erase', ids: ['a', 'a-label'] },
]
const rehearsal = rehearse(cues, seeded(1), 20)

function documentOf(updates: readonly { data: Uint8Array }[]): Y.Doc {
  const doc = new Y.Doc()
  for (const { data } of updates) Y.applyUpdate(doc, data)
  return doc
}

test('the log, applied from zero, is what the script says', () => {
  const doc = documentOf(rehearsal.updates)
  const board = new Map(readBoard(doc).map((element) => [element.id, element]))
  expect([...board.keys()].sort()).toEqual(['a-b', 'a-b-label', 'b', 'b-label', 's'])
  expect(board.get('b')).toMatchObject({ x: 450, y: 10, width: 200, height: 80 })
  expect(board.get('b-label')).toMatchObject({ text: 'Model', containerId: 'b' })
  expect(board.get('a-b')).toMatchObject({ startBinding: null, endBinding: { elementId: 'b' } })
  expect(notesText(doc).toString()).toBe('Where from?\n')
  expect(readAgenda(doc)).toMatchObject({ step: 'data', ticks: new Set(['data.available']) })
})

test('it comes in many updates, in order, no hand doing two things at once', () => {
  expect(rehearsal.updates.length).toBeGreaterThan(50)
  expect(rehearsal.updates.map(({ seq }) => seq)).toEqual(rehearsal.updates.map((_, at) => at + 1))
  for (const hand of ['interviewer', 'candidate'] as const) {
    const moments = rehearsal.updates.filter(({ by }) => by === hand).map(({ elapsedMs }) => elapsedMs)
    expect(moments).toEqual([...moments].sort((a, b) => a - b))
  }
  expect(rehearsal.visits).toEqual([{ seq: expect.any(Number), elapsedMs: 12_000, by: 'interviewer', step: 'data' }])
})

test('a keyframe is the document after its update', () => {
  expect(rehearsal.keyframes.map(({ seq }) => seq % 20)).toEqual(rehearsal.keyframes.map(() => 0))
  for (const { seq, state } of rehearsal.keyframes) {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, state)
    expect(readBoard(doc)).toEqual(readBoard(documentOf(rehearsal.updates.slice(0, seq))))
  }
})

test('the same script and seed give the same bytes', () => {
  expect(rehearse(cues, seeded(1), 20)).toEqual(rehearsal)
})

describe('order keys', () => {
  const keys = Array.from({ length: 500 }, (_, n) => orderKeyAt(n))
  test('are valid', () => expect(keys.map(orderKey)).toEqual(keys))
  test('ascend', () => expect([...keys].sort((a, b) => (a < b ? -1 : 1))).toEqual(keys))
})
