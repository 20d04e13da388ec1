import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Random, seeded } from '#lib/base/random'
import { PackedState } from '#lib/document/packed-state'
import { readStructure } from '#lib/document/update-structure'

const edit = (change: (doc: Y.Doc) => void, doc = new Y.Doc()): Uint8Array => {
  const before = Y.encodeStateVector(doc)
  doc.transact(() => change(doc))
  return Y.encodeStateAsUpdate(doc, before)
}

test('blocks, dependencies and deletions are those that Yjs reads', () => {
  const doc = new Y.Doc()
  edit((d) => d.getMap('elements').set('e', new Y.Map([['label', 'Ж 😀 ё']])), doc)
  const update = edit((d) => {
    d.getText('notes').insert(0, 'Ж 😀 ё')
    d.getText('notes').delete(1, 3)
    ;(d.getMap('elements').get('e') as Y.Map<unknown>).set('label', 'other')
  }, doc)
  const structure = readStructure(update)
  const { structs, ds } = Y.decodeUpdate(update)
  const end = Math.max(...structs.map(({ id, length }) => id.clock + length))
  expect(structure?.blocks).toMatchObject([{ client: doc.clientID, end, count: structs.length }])
  const deletes = [...ds.clients].flatMap(([client, ranges]) =>
    ranges.flatMap(({ clock, len }) => [client, clock, clock + len]),
  )
  expect(structure?.deletes).toEqual(deletes)
})

test.each<[string, (doc: Y.Doc) => void]>([
  ['an unknown root', (doc) => doc.getMap('scorecard').set('a', 1)],
  ['a list where entries belong', (doc) => doc.getArray('elements').insert(0, [1])],
  ['an entry in the notes', (doc) => doc.getMap('notes').set('a', 1)],
  ['bytes', (doc) => doc.getMap('agenda').set('a', new Uint8Array(3))],
  ['a sub-document', (doc) => doc.getMap('elements').set('d', new Y.Doc())],
  ['XML', (doc) => doc.getMap('elements').set('x', new Y.XmlText())],
  ['an embed', (doc) => doc.getText('notes').insertEmbed(0, { a: 1 })],
  ['an iframe', (doc) => doc.getMap('elements').set('e', new Y.Map([['type', 'iframe']]))],
  ['an embeddable', (doc) => doc.getMap('elements').set('e', new Y.Map([['type', 'embeddable']]))],
])('forbidden: %s', (_name, change) => {
  expect(readStructure(edit(change))?.isForbidden).toBe(true)
})

test('a forbidden word that replaces something is doubtful, in a text of its own it is not', () => {
  const doc = new Y.Doc()
  edit((d) => d.getMap('elements').set('e', new Y.Map([['label', 'ifram']])), doc)
  const word = edit((d) => (d.getMap('elements').get('e') as Y.Map<unknown>).set('label', 'iframe'), doc)
  expect(readStructure(word)).toMatchObject({ isForbidden: false, isDoubtful: true })
  expect(readStructure(edit((d) => d.getText('notes').insert(0, 'iframe')))).toMatchObject({ isDoubtful: false })
})

test('V2, bytes after the end and a cut end are malformed', () => {
  const doc = new Y.Doc()
  doc.getText('notes').insert(0, 'words')
  const update = Y.encodeStateAsUpdate(doc)
  expect(readStructure(Y.encodeStateAsUpdateV2(doc))).toBeNull()
  expect(readStructure(Uint8Array.of(...update, 0))).toBeNull()
  for (let end = 0; end < update.length; end++) expect(readStructure(update.subarray(0, end))).toBeNull()
})

/** One byte changed, some cut out, some doubled, or a huge number put in: what a broken or hostile client sends. */
function mutate(update: Uint8Array, random: Random): Uint8Array {
  const at = Math.floor(random() * update.length)
  const size = 1 + Math.floor(random() * 6)
  switch (Math.floor(random() * 4)) {
    case 0: {
      const copy = update.slice()
      copy[at] = Math.floor(random() * 256)
      return copy
    }
    case 1:
      return Uint8Array.of(...update.subarray(0, at), ...update.subarray(at + size))
    case 2:
      return Uint8Array.of(...update.subarray(0, at + size), ...update.subarray(at))
    default:
      return Uint8Array.of(...update.subarray(0, at), 255, 255, 255, 255, 15, ...update.subarray(at + 1))
  }
}

test('whatever passes, Yjs can apply, and nothing stays pending', () => {
  const random = seeded(20_261_125)
  const doc = new Y.Doc({ gc: false })
  doc.clientID = 5
  edit((d) => {
    d.getMap('elements').set(
      'e',
      new Y.Map<unknown>([
        ['type', 'freedraw'],
        ['points', Y.Array.from([1, 2])],
      ]),
    )
    d.getText('notes').insert(0, 'some notes')
    d.getMap('agenda').set('stage', 'data')
  }, doc)
  const base = Y.encodeStateAsUpdate(doc)
  const update = edit((d) => {
    const element = d.getMap('elements').get('e') as Y.Map<unknown>
    element.set('x', 1.5)
    element.set('type', 'text')
    element.set('bound', { id: 'a', gap: -3, list: [true, null, 'Ж'] })
    ;(element.get('points') as Y.Array<number>).push([3, 4])
    d.getText('notes').insert(4, ' 😀 more')
    d.getText('notes').delete(0, 2)
    d.getMap('agenda').set('stage', 'features')
  }, doc)
  const state = new PackedState()
  state.load(base)
  let passed = 0
  for (let i = 0; i < 5_000; i++) {
    let mutant = mutate(update, random)
    if (random() < 0.3) mutant = mutate(mutant, random)
    const structure = readStructure(mutant)
    if (!structure || structure.isForbidden || state.standingOf(structure) !== 'fresh') continue
    passed++
    const reader = new Y.Doc()
    Y.applyUpdate(reader, base)
    Y.applyUpdate(reader, mutant)
    expect(reader.store.pendingStructs).toBeNull()
    expect(reader.store.pendingDs).toBeNull()
  }
  expect(passed).toBeGreaterThan(100)
})
