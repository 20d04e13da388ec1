import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { PackedState } from '#lib/document/packed-state'
import { readStructure } from '#lib/document/update-structure'

/** What several people do to one document, as the updates they send, in an order that respects what each knew. */
function aHistory(moves: readonly (readonly [number, number, string])[]): { updates: Uint8Array[]; doc: Y.Doc } {
  const docs = [11, 7_000_000, 4_294_967_295].map((client) => {
    const doc = new Y.Doc()
    doc.clientID = client
    return doc
  })
  const updates: Uint8Array[] = []
  for (const doc of docs) {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'theirs') updates.push(update)
    })
  }
  const catchUp = (doc: Y.Doc) => {
    for (const update of updates) Y.applyUpdate(doc, update, 'theirs')
  }
  for (const [who, what, text] of moves) {
    const doc = docs[who % 3] as Y.Doc
    const elements = doc.getMap<Y.Map<unknown>>('elements')
    const notes = doc.getText('notes')
    const names = [...elements.keys()].sort()
    const one = elements.get(names[what % Math.max(1, names.length)] ?? '')
    doc.transact(() => {
      if (what % 8 === 0) catchUp(doc)
      else if (what % 8 <= 2 || !one)
        elements.set(
          `e${what % 5}`,
          new Y.Map<unknown>([
            ['type', 'rectangle'],
            ['x', what],
          ]),
        )
      else if (what % 8 === 3) one.set('x', what)
      else if (what % 8 === 4) elements.delete(names[0] ?? '')
      else if (what % 8 === 5) notes.insert(what % (notes.length + 1), text)
      else if (what % 8 === 6 && notes.length > 0) notes.delete(what % notes.length, 1)
      else if (!(one.get('points') instanceof Y.Array)) one.set('points', Y.Array.from([what, 2, 3]))
      else (one.get('points') as Y.Array<number>).push([what, 1])
    })
    if (what % 8 === 0) catchUp(doc)
  }
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return { updates, doc }
}

const histories = fc.array(
  fc.tuple(fc.nat(2), fc.nat(1_000), fc.string({ unit: 'binary', minLength: 1, maxLength: 6 })),
  { minLength: 1, maxLength: 60 },
)
const seen = (doc: Y.Doc) => [
  doc.getMap('elements').toJSON(),
  doc.getText('notes').toString(),
  doc.getMap('agenda').toJSON(),
]

function docOf(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return doc
}

describe('a packed state is the document', () => {
  test('whatever was done, its update gives what applying the log gives', () => {
    fc.assert(
      fc.property(histories, (moves) => {
        const { updates, doc } = aHistory(moves)
        const state = new PackedState()
        for (const update of updates) {
          const structure = readStructure(update)
          expect(structure && state.isPlaced(update, structure)).toBe(true)
          state.load(update)
        }
        const made = docOf(state.encode())
        expect(seen(made)).toEqual(seen(doc))
        expect(made.store.pendingStructs).toBeNull()
        expect(new Map(Y.decodeStateVector(state.encodeVector()))).toEqual(
          new Map(Y.decodeStateVector(Y.encodeStateVector(doc))),
        )
      }),
      { numRuns: 100 },
    )
  })

  test('for a reader that has a part, the rest is enough', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (moves, cut) => {
        const { updates, doc } = aHistory(moves)
        const state = new PackedState()
        for (const update of updates) state.load(update)
        const reader = new Y.Doc()
        for (const update of updates.slice(0, cut % (updates.length + 1))) Y.applyUpdate(reader, update)
        Y.applyUpdate(reader, state.encode(Y.encodeStateVector(reader)))
        expect(seen(reader)).toEqual(seen(doc))
      }),
      { numRuns: 100 },
    )
  })

  test('the same again is stale, folded or not; a later one alone is missing something', () => {
    fc.assert(
      fc.property(histories, (moves) => {
        const { updates, doc } = aHistory(moves)
        const state = new PackedState()
        for (const update of updates) state.load(update)
        // Two who set one key at once: merging deletes the loser, and no update says so but the merged state.
        state.load(Y.encodeStateAsUpdate(doc))
        for (const update of [...updates, Y.encodeStateAsUpdate(doc)]) {
          const structure = readStructure(update)
          expect(structure && state.standingOf(structure)).toBe('stale')
        }
        const folded = new PackedState()
        folded.load(Y.encodeStateAsUpdate(doc))
        for (const update of updates) {
          const structure = readStructure(update)
          expect(structure && folded.standingOf(structure)).toBe('stale')
        }
      }),
      { numRuns: 60 },
    )
  })
})

test('an update is taken in after what it needs, and not before', () => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  doc.getText('notes').insert(0, 'first')
  doc.getText('notes').insert(5, ' second')
  const state = new PackedState()
  const second = readStructure(updates[1] as Uint8Array)
  expect(second && state.standingOf(second)).toBe('missing')
  state.load(updates[0] as Uint8Array)
  expect(second && state.standingOf(second)).toBe('fresh')
})

test('what comes once more, cut differently, is taken in from where it is new', () => {
  fc.assert(
    fc.property(histories, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), (moves, cuts) => {
      const { updates, doc } = aHistory(moves)
      const state = new PackedState()
      // Each state is written whole, its structs merged as Yjs merges them: it begins inside what is known already.
      for (const cut of [...cuts.map((at) => at % updates.length).sort((a, b) => a - b), updates.length]) {
        const reader = new Y.Doc({ gc: cut % 2 === 0 })
        for (const update of updates.slice(0, cut)) Y.applyUpdate(reader, update)
        state.load(Y.encodeStateAsUpdate(reader))
      }
      const made = docOf(state.encode())
      expect(made.store.pendingStructs).toBeNull()
      expect(seen(made)).toEqual(seen(doc))
    }),
    { numRuns: 100 },
  )
})

describe('what no client of Yjs writes', () => {
  /** One client's structs from `clock` on, as bytes, and what is deleted of that client. */
  const forged = (client: number, clock: number, structs: readonly (readonly number[])[], deletes: number[] = []) => {
    const update = Uint8Array.of(
      ...[1, structs.length, client, clock, ...structs.flat()],
      ...(deletes.length > 0 ? [1, client, 1, ...deletes] : [0]),
    )
    const structure = readStructure(update)
    if (!structure) throw new Error('malformed')
    return { update, structure }
  }
  const words = (text: string) => [text.length, ...new TextEncoder().encode(text)]
  const aState = () => {
    const doc = new Y.Doc()
    doc.clientID = 1
    doc.getText('notes').insert(0, 'abc')
    doc.getMap('elements').set('e', new Y.Map([['x', 1]]))
    const state = new PackedState()
    state.load(Y.encodeStateAsUpdate(doc))
    return { doc, state }
  }

  test('a frame that repeats the end of what is known with other bytes counts from where it is new, for everybody alike', () => {
    const { doc, state } = aState()
    // Clocks 0–2 are the notes, 3 is the element, 4 its x. This one says that 4 is the letter y, after the c, and 5 is z.
    const { update, structure } = forged(1, 4, [[4 | 128, 1, 2, ...words('yz')]])
    expect(state.standingOf(structure)).toBe('fresh')
    const fresh = state.freshPart(update, structure)
    const freshStructure = fresh && readStructure(fresh)
    if (!fresh || !freshStructure) throw new Error('nothing fresh')
    expect(freshStructure.blocks).toMatchObject([{ client: 1, clock: 5, end: 6 }])
    // What is left hangs on the element's x: a letter is no value of a key.
    expect(state.isPlaced(fresh, freshStructure)).toBe(false)
    expect(state.freshPart(fresh, freshStructure)).toBeNull()
    expect(doc.getText('notes').toString()).toBe('abc')
  })

  test.each<[string, readonly number[]]>([
    ['between two lists', [4 | 192, 1, 2, 1, 4, ...words('y')]],
    ['words as the value of a new key', [4 | 32, 1, 6, ...new TextEncoder().encode('agenda'), 1, 97, ...words('y')]],
    ['words as the value of a key', [4 | 128, 1, 4, ...words('y')]],
    ['a value before another', [8 | 64, 1, 4, 1, 126]],
    ['two values of one key at once', [8 | 128, 1, 4, 2, 126, 126]],
  ])('%s is not placed', (_what, struct) => {
    const { state } = aState()
    const { update, structure } = forged(1, 5, [struct])
    expect(state.standingOf(structure)).toBe('fresh')
    expect(state.isPlaced(update, structure)).toBe(false)
  })

  test('several values of one key are what undo kept of them: deleted, or not placed', () => {
    const { state } = aState()
    const run = [8 | 128, 1, 4, 2, 126, 126]
    const kept = forged(1, 5, [run])
    const deleted = forged(1, 5, [run], [5, 2])
    expect(state.isPlaced(kept.update, kept.structure)).toBe(false)
    expect(state.isPlaced(deleted.update, deleted.structure)).toBe(true)
  })

  test('an item is found however long its author has written', () => {
    const doc = new Y.Doc()
    const state = new PackedState()
    doc.on('update', (update: Uint8Array) => {
      const structure = readStructure(update)
      expect(structure && state.standingOf(structure)).toBe('fresh')
      expect(structure && state.isPlaced(update, structure)).toBe(true)
      state.load(update)
    })
    const notes = doc.getText('notes')
    for (let i = 0; i < 300; i++) notes.insert((i * 7) % (notes.length + 1), 'ab')
    doc.getMap('elements').set('e', 1)
    expect(state.clockOf(doc.clientID)).toBe(601)
  })
})

describe('the stage of the agenda', () => {
  const said = (change: (agenda: Y.Map<unknown>, doc: Y.Doc) => void, doc: Y.Doc) => {
    const before = Y.encodeStateVector(doc)
    let update: Uint8Array = Y.encodeStateAsUpdate(doc, before)
    const take = (bytes: Uint8Array) => {
      update = bytes
    }
    doc.on('update', take)
    doc.transact(() => change(doc.getMap('agenda'), doc))
    doc.off('update', take)
    return update
  }
  const moves = (state: PackedState, update: Uint8Array) => {
    const structure = readStructure(update)
    return structure !== null && state.movesStage(structure)
  }

  test('its moves are noticed: the first, a next one, a deletion, from the log and from a fold', () => {
    const doc = new Y.Doc()
    const log = [said((agenda) => agenda.set('tick:a', true), doc)]
    const fromLog = new PackedState()
    fromLog.load(log[0] as Uint8Array)
    const first = said((agenda) => agenda.set('stage', 'data'), doc)
    expect(moves(fromLog, first)).toBe(true)
    fromLog.load(first)
    const other = said((_, { clientID }) => {
      doc.getMap('elements').set('e', new Y.Map([['type', `data${clientID}`]]))
      doc.getMap('agenda').delete('tick:a')
    }, doc)
    expect(moves(fromLog, other)).toBe(false)
    fromLog.load(other)
    for (const step of ['features', 'no such stage', 'model']) {
      const next = said((agenda) => agenda.set('stage', step), doc)
      expect(moves(fromLog, next)).toBe(true)
      fromLog.load(next)
    }
    const fromFold = new PackedState()
    fromFold.load(Y.encodeStateAsUpdate(doc))
    const other2 = said(() => (doc.getMap('elements').get('e') as Y.Map<unknown>).set('type', 'data'), doc)
    for (const state of [fromLog, fromFold]) {
      expect(moves(state, other2)).toBe(false)
      state.load(other2)
    }
    const gone = said((agenda) => agenda.delete('stage'), doc)
    for (const state of [fromLog, fromFold]) expect(moves(state, gone)).toBe(true)
  })
})
