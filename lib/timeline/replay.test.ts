import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Random, seeded } from '#lib/base/random'
import { moveToStep, readAgenda, setTick } from '#lib/document/agenda'
import { type BoardElement, parseElement, readBoard, storedOf, writeElement } from '#lib/document/elements'
import { boardElements, notesText } from '#lib/document/room-document'
import { type Point, packPoints } from '#lib/document/strokes'
import { questionIds } from '#lib/interview/catalogue'
import { stageIds, userId } from '#lib/interview/model'
import type { ReplayLog, ReplayUpdate } from '#lib/protocol/replay-log'
import { ReplayTimeline } from '#lib/timeline/replay'

const authors = [
  { userId: userId('a'), name: 'A', seat: 'interviewer' as const },
  { userId: userId('b'), name: 'B', seat: 'candidate' as const },
]

function stroke(id: string, points: readonly Point[]): BoardElement {
  const element = parseElement(id, { type: 'freedraw', x: 10, y: 10, points: packPoints(points), pressures: [] })
  if (!element) throw new Error('no stroke')
  return element
}

function pick<T>(items: readonly T[], random: Random): T {
  return items[Math.floor(random() * items.length)] as T
}

/** Two people draw, type, tick and move on; their strokes grow point by point, interleaved, each over a copy of its own. */
function recordedRound(seed: number, steps: number): ReplayLog {
  const random = seeded(seed)
  const updates: ReplayUpdate[] = []
  const docs = authors.map(() => new Y.Doc())
  const open = new Map<string, Point[]>()
  let elapsedMs = 0
  docs.forEach((doc, author) => {
    doc.clientID = seed * 10 + author + 1
    doc.on('update', (data: Uint8Array, origin: unknown) => {
      if (origin === 'other') return
      updates.push({ seq: updates.length + 1, elapsedMs, author, data })
      for (const other of docs) if (other !== doc) Y.applyUpdate(other, data, 'other')
    })
  })
  for (let step = 0; step < steps; step++) {
    // Some updates share their moment, as those of one tick do.
    elapsedMs += pick([0, 0, 40, 180, 6_000], random)
    const doc = pick(docs, random)
    const kind = random()
    if (kind < 0.6) drawOn(doc, open, random)
    else if (kind < 0.8) type(doc, random)
    else if (kind < 0.9) setTick(doc, pick(questionIds, random), random() < 0.8, 'own')
    else if (kind < 0.95) moveToStep(doc, pick(stageIds, random), 'own')
    else erase(doc, random)
  }
  return { authors, updates }
}

function drawOn(doc: Y.Doc, open: Map<string, Point[]>, random: Random): void {
  const isNew = open.size === 0 || random() < 0.1
  const id = isNew ? `stroke-${open.size}` : pick([...open.keys()], random)
  const points = open.get(id) ?? []
  points.push([Math.round(random() * 800) / 8, Math.round(random() * 800) / 8])
  open.set(id, points)
  const next = storedOf(stroke(id, points))
  doc.transact(() => writeElement(boardElements(doc), id, next, isNew ? Object.keys(next) : ['points']), 'own')
}

function type(doc: Y.Doc, random: Random): void {
  const notes = notesText(doc)
  const at = Math.floor(random() * (notes.length + 1))
  if (random() < 0.2 && at < notes.length) notes.delete(at, 1)
  else notes.insert(at, pick(['metric ', 'ж', '\n- '], random))
}

function erase(doc: Y.Doc, random: Random): void {
  const id = pick([...boardElements(doc).keys(), 'none'], random)
  if (id !== 'none') doc.transact(() => writeElement(boardElements(doc), id, { isDeleted: true }, ['isDeleted']), 'own')
}

/** All of the document that anyone can read. */
function contentOf(doc: Y.Doc) {
  return { board: readBoard(doc), notes: notesText(doc).toString(), agenda: readAgenda(doc), raw: doc.toJSON() }
}

/** The definition the timeline is measured by: the log applied from zero, up to the last update of that moment. */
function folded(log: ReplayLog, elapsedMs: number) {
  const doc = new Y.Doc()
  for (const update of log.updates) if (update.elapsedMs <= elapsedMs) Y.applyUpdate(doc, update.data)
  for (const root of ['elements', 'agenda'] as const) doc.getMap(root)
  doc.getText('notes')
  return contentOf(doc)
}

describe.each([1, 2, 3])('recorded round %i', (seed) => {
  const log = recordedRound(seed, 300)
  const endMs = log.updates.at(-1)?.elapsedMs ?? 0

  test('at any moment, visited in any order, the document is the log applied up to there', () => {
    const random = seeded(seed + 100)
    const timeline = new ReplayTimeline(log, { keyframeEvery: 23 })
    const moments = [0, endMs, ...Array.from({ length: 24 }, () => random() * endMs), 0, endMs]
    for (const moment of moments) expect(contentOf(timeline.documentAt(moment))).toEqual(folded(log, moment))
    timeline.close()
  })

  test('played forward it is one document that only grows, exact at every update', () => {
    const timeline = new ReplayTimeline(log, { keyframeEvery: 50 })
    const doc = timeline.documentAt(0)
    for (const { elapsedMs } of log.updates) {
      expect(timeline.documentAt(elapsedMs)).toBe(doc)
      expect(timeline.count).toBe(log.updates.filter((update) => update.elapsedMs <= elapsedMs).length)
    }
    expect(contentOf(doc)).toEqual(folded(log, endMs))
  })
})

test('a stroke grows as it was drawn', () => {
  const doc = new Y.Doc()
  const updates: ReplayUpdate[] = []
  doc.on('update', (data: Uint8Array) => {
    updates.push({ seq: updates.length + 1, elapsedMs: updates.length * 50, author: 0, data })
  })
  const points: Point[] = []
  for (let i = 0; i < 30; i++) {
    points.push([i * 3, (i * i) % 17])
    const next = storedOf(stroke('s', points))
    doc.transact(() => writeElement(boardElements(doc), 's', next, i === 0 ? Object.keys(next) : ['points']))
  }
  const timeline = new ReplayTimeline({ authors, updates })
  for (const shown of [29, 3, 17, 0, 28]) {
    const board = readBoard(timeline.documentAt(shown * 50))
    expect(board.map((element) => (element.type === 'freedraw' ? element.points : null))).toEqual([
      points.slice(0, shown + 1),
    ])
  }
})

test('clocks of two nodes that differ make no update appear before the ones it was committed after', () => {
  const doc = new Y.Doc()
  const updates: ReplayUpdate[] = []
  doc.on('update', (data: Uint8Array) => {
    updates.push({ seq: updates.length + 1, elapsedMs: [500, 480, 900][updates.length] ?? 0, author: 0, data })
  })
  for (const word of ['one ', 'two ', 'three']) notesText(doc).insert(notesText(doc).length, word)
  const timeline = new ReplayTimeline({ authors, updates })
  expect(notesText(timeline.documentAt(490)).toString()).toBe('')
  expect(notesText(timeline.documentAt(500)).toString()).toBe('one two ')
  expect(notesText(timeline.documentAt(900)).toString()).toBe('one two three')
})
