import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { PackedState } from '#lib/document/packed-state'
import { splitUpdate } from '#lib/document/split-update'
import { readStructure } from '#lib/document/update-structure'

/** One of three page loads does one thing; `meet`: then all exchange what they have. */
const step = fc.oneof(
  fc.record({
    kind: fc.constant('type' as const),
    who: fc.nat(2),
    at: fc.nat(400),
    text: fc.string({ unit: 'grapheme', maxLength: 60 }),
  }),
  fc.record({ kind: fc.constant('erase' as const), who: fc.nat(2), at: fc.nat(400), length: fc.nat(30) }),
  fc.record({
    kind: fc.constant('draw' as const),
    who: fc.nat(2),
    id: fc.nat(5),
    steps: fc.array(fc.integer({ min: -90, max: 90 }), { maxLength: 80 }),
  }),
  fc.record({ kind: fc.constant('set' as const), who: fc.nat(2), id: fc.nat(5), x: fc.integer() }),
)
const steps = (most: number) => fc.array(fc.tuple(step, fc.boolean()), { minLength: 1, maxLength: most })
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

function playAll(docs: readonly Y.Doc[], script: readonly (readonly [Step, boolean])[]): void {
  for (const [each, meet] of script) {
    play(docs, each)
    if (!meet) continue
    for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from))
  }
  for (const from of docs) Y.applyUpdate(docs[0] as Y.Doc, Y.encodeStateAsUpdate(from))
}

function play(docs: readonly Y.Doc[], step: Step): void {
  const doc = docs[step.who] as Y.Doc
  const notes = doc.getText('notes')
  const elements = doc.getMap<Y.Map<unknown>>('elements')
  switch (step.kind) {
    case 'type':
      return notes.insert(step.at % (notes.length + 1), step.text)
    case 'erase': {
      const at = step.at % (notes.length + 1)
      return notes.delete(at, Math.min(step.length, notes.length - at))
    }
    case 'draw': {
      const id = `e${step.id}`
      const element = elements.get(id) ?? elements.set(id, new Y.Map<unknown>())
      const points = element.get('points')
      if (points instanceof Y.Array) points.push(step.steps)
      else element.set('points', Y.Array.from(step.steps))
      return
    }
    case 'set':
      elements.get(`e${step.id}`)?.set('x', step.x)
      return
  }
}

const plain = (doc: Y.Doc) => ({ notes: doc.getText('notes').toString(), elements: doc.getMap('elements').toJSON() })

/** Applies piece by piece as the server does: none may leave anything waiting. */
function applyInOrder(server: Y.Doc, pieces: readonly Uint8Array[]): void {
  for (const piece of pieces) {
    Y.applyUpdate(server, piece)
    expect(server.store.pendingStructs).toBeNull()
    expect(server.store.pendingDs).toBeNull()
  }
}

describe('splitUpdate', () => {
  test('pieces are small, apply in their order without waiting, and make the same document', () => {
    fc.assert(
      fc.property(steps(20), steps(40), fc.integer({ min: 120, max: 900 }), (online, offline, limit) => {
        const docs = [1, 7, 4_000_000_000].map((clientID) => {
          const doc = new Y.Doc()
          doc.clientID = clientID
          return doc
        })
        const own = docs[0] as Y.Doc
        playAll(docs, online)
        const server = new Y.Doc()
        Y.applyUpdate(server, Y.encodeStateAsUpdate(own))
        playAll(docs, offline)
        const pieces = splitUpdate(Y.encodeStateAsUpdate(own, Y.encodeStateVector(server)), limit)
        for (const piece of pieces) expect(piece.byteLength).toBeLessThanOrEqual(limit)
        applyInOrder(server, pieces)
        expect(plain(server)).toEqual(plain(own))
        expect(Y.encodeStateVector(server)).toEqual(Y.encodeStateVector(own))
      }),
      { numRuns: 150 },
    )
  })

  test('deletions come after everything that was written', () => {
    const doc = new Y.Doc()
    const notes = doc.getText('notes')
    for (let i = 0; i < 200; i++) notes.insert(0, `line ${i}\n`)
    for (let i = 0; i < 60; i++) notes.delete(i * 3, 2)
    const pieces = splitUpdate(Y.encodeStateAsUpdate(doc), 300).map((piece) => Y.decodeUpdate(piece))
    const firstDelete = pieces.findIndex(({ ds }) => ds.clients.size > 0)
    expect(firstDelete).toBeGreaterThan(0)
    const lastStruct = pieces.findLastIndex(({ structs }) => structs.length > 0)
    expect(lastStruct).toBeLessThanOrEqual(firstDelete)
  })

  test('a paste larger than a piece is cut, never inside a character', () => {
    const doc = new Y.Doc()
    const text = '🦊x'.repeat(4_000)
    doc.getText('notes').insert(0, text)
    const pieces = splitUpdate(Y.encodeStateAsUpdate(doc), 1_000)
    expect(pieces.length).toBeGreaterThan(20)
    const server = new Y.Doc()
    applyInOrder(server, pieces)
    expect(server.getText('notes').toString()).toBe(text)
    // And what both write afterwards still fits together.
    doc.getText('notes').insert(5_000, 'here')
    Y.applyUpdate(server, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server)))
    expect(server.getText('notes').toString()).toBe(doc.getText('notes').toString())
  })

  test('one value that is too long stays whole, in a piece of its own', () => {
    const doc = new Y.Doc()
    doc.getMap('elements').set('a', 'x'.repeat(5_000))
    doc.getMap('elements').set('b', 'y')
    const pieces = splitUpdate(Y.encodeStateAsUpdate(doc), 1_000)
    expect(pieces.filter((piece) => piece.byteLength > 1_000)).toHaveLength(1)
    const server = new Y.Doc()
    applyInOrder(server, pieces)
    expect(plain(server)).toEqual(plain(doc))
  })

  test('what hangs on a missing part is left out, the rest goes', () => {
    const writer = new Y.Doc()
    const lost: Uint8Array[] = []
    writer.on('update', (update: Uint8Array) => lost.push(update))
    writer.getText('notes').insert(0, 'a')
    writer.getText('notes').insert(1, 'b')
    writer.getText('notes').insert(2, 'c')
    const reader = new Y.Doc()
    Y.applyUpdate(reader, lost[0] as Uint8Array)
    Y.applyUpdate(reader, lost[2] as Uint8Array)
    reader.getMap('agenda').set('stage', 'data')
    const server = new Y.Doc()
    applyInOrder(server, splitUpdate(Y.encodeStateAsUpdate(reader), 1_000))
    expect(server.getText('notes').toString()).toBe('a')
    expect(server.getMap('agenda').get('stage')).toBe('data')
  })

  test('an empty update is one piece: the greeting counts', () => {
    const empty = Y.encodeStateAsUpdate(new Y.Doc())
    expect(splitUpdate(empty, 1_000)).toEqual([empty])
  })
})

test('what undo kept of a key’s former values goes as deleted, so that every piece passes the gate', () => {
  const doc = new Y.Doc()
  const elements = doc.getMap('elements')
  doc.transact(() => elements.set('e', new Y.Map([['isDeleted', false]])))
  const undo = new Y.UndoManager(elements, { captureTimeout: 0, trackedOrigins: new Set(['own']) })
  const element = elements.get('e') as Y.Map<unknown>
  for (const isDeleted of [true, false, true]) doc.transact(() => element.set('isDeleted', isDeleted), 'own')
  doc.getText('notes').insert(0, 'x'.repeat(3_000))
  undo.stopCapturing()
  const state = new PackedState()
  for (const piece of splitUpdate(Y.encodeStateAsUpdate(doc), 600)) {
    const structure = readStructure(piece)
    expect(structure && state.standingOf(structure)).toBe('fresh')
    expect(structure && state.isPlaced(piece, structure)).toBe(true)
    state.load(piece)
  }
  const made = new Y.Doc()
  Y.applyUpdate(made, state.encode())
  expect(made.getMap('elements').toJSON()).toEqual({ e: { isDeleted: true } })
})
