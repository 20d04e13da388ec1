import { expect, test } from 'vitest'
import * as Y from 'yjs'
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

test('a deletion of nothing is malformed: Yjs would keep one beyond what it knows for later', () => {
  expect(readStructure(Uint8Array.of(0, 1, 5, 1, 25, 1))?.deletes).toEqual([5, 25, 26])
  expect(readStructure(Uint8Array.of(0, 1, 5, 1, 25, 0))).toBeNull()
})
