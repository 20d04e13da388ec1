import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  changedKeys,
  parseCanvasElement,
  parseElement,
  readBoard,
  readElement,
  type StoredElement,
  storedOf,
  undoFilter,
  writeElement,
} from '#lib/document/elements'
import { plainElement } from '#lib/document/plain-element'
import { boardElements, clearDocument, forbiddenElementTypes } from '#lib/document/room-document'

const canvasBase = {
  x: 10,
  y: 20,
  width: 100,
  height: 50,
  ...plainElement,
  roundness: { type: 3 },
  seed: 7,
  index: 'a1',
}

function stored(type: string, changes: Record<string, unknown> = {}): StoredElement {
  const element = parseCanvasElement({ ...canvasBase, id: 'any', type, ...changes })
  if (!element) throw new Error(`the test's ${type} is malformed`)
  return storedOf(element)
}

const arrowOf = (changes: Record<string, unknown>) =>
  stored('arrow', {
    points: [
      [0, 0],
      [50, 50],
    ],
    ...changes,
  })
const textOf = (changes: Record<string, unknown>) => stored('text', { text: 'label', ...changes })

function put(doc: Y.Doc, id: string, element: StoredElement, origin: unknown = null): void {
  doc.transact(() => writeElement(boardElements(doc), id, element, Object.keys(element)), origin)
}

function change(doc: Y.Doc, id: string, changes: Record<string, unknown>, origin: unknown = null): void {
  doc.transact(
    () => writeElement(boardElements(doc), id, { type: 'rectangle', ...changes }, Object.keys(changes)),
    origin,
  )
}

function exchange(one: Y.Doc, two: Y.Doc): void {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(two, Y.encodeStateVector(one)))
  Y.applyUpdate(two, Y.encodeStateAsUpdate(one, Y.encodeStateVector(two)))
}

function pairWith(id: string, element: StoredElement): [Y.Doc, Y.Doc] {
  const docs: [Y.Doc, Y.Doc] = [new Y.Doc(), new Y.Doc()]
  put(docs[0], id, element)
  exchange(...docs)
  return docs
}

test('an element comes back as it was written', () => {
  const doc = new Y.Doc()
  put(doc, 'box', stored('rectangle'))
  expect(readElement(boardElements(doc), 'box')).toMatchObject({ ...canvasBase, id: 'box', type: 'rectangle' })
})

test('two people change colour and place of one element at once: both stand', () => {
  const [one, two] = pairWith('box', stored('rectangle'))
  change(one, 'box', { strokeColor: '#ff0000' })
  change(two, 'box', { x: 500, y: 600 })
  exchange(one, two)
  for (const doc of [one, two]) {
    expect(readElement(boardElements(doc), 'box')).toMatchObject({ strokeColor: '#ff0000', x: 500, y: 600 })
  }
})

test('two people attach an arrow to one box at once: both arrows are bound', () => {
  const [one, two] = pairWith('box', stored('rectangle'))
  put(one, 'a', arrowOf({ endBinding: { elementId: 'box', focus: 0, gap: 1 } }))
  put(two, 'b', arrowOf({ startBinding: { elementId: 'box', focus: 0, gap: 1 } }))
  exchange(one, two)
  const box = readBoard(one).find(({ id }) => id === 'box')
  expect(box?.boundElements).toEqual([
    { id: 'a', type: 'arrow' },
    { id: 'b', type: 'arrow' },
  ])
  expect(readBoard(two)).toEqual(readBoard(one))
})

test('two labels for one box at once: the first in order stays its label, the other becomes free text', () => {
  const [one, two] = pairWith('box', stored('rectangle'))
  put(one, 'l2', textOf({ containerId: 'box', index: 'a2' }))
  put(two, 'l1', textOf({ containerId: 'box', index: 'a2' }))
  exchange(one, two)
  const containers = readBoard(one).map((element) => [element.id, element.type === 'text' && element.containerId])
  expect(containers).toEqual([
    ['box', false],
    ['l1', 'box'],
    ['l2', null],
  ])
})

test('the same place in the order, taken twice, is settled by id on both sides', () => {
  const [one, two] = [new Y.Doc(), new Y.Doc()]
  put(one, 'z', stored('ellipse', { index: 'a5' }))
  put(two, 'm', stored('diamond', { index: 'a5' }))
  put(two, 'q', stored('diamond', { index: 'nonsense key' }))
  exchange(one, two)
  for (const doc of [one, two]) expect(readBoard(doc).map(({ id }) => id)).toEqual(['m', 'z', 'q'])
})

test('what hangs on a deleted box reads as free, and is bound again when the box returns', () => {
  const doc = new Y.Doc()
  put(doc, 'box', stored('rectangle'))
  put(doc, 'arrow', arrowOf({ endBinding: { elementId: 'box', focus: 0, gap: 1 } }))
  put(doc, 'label', textOf({ containerId: 'box' }))
  change(doc, 'box', { isDeleted: true })
  const found = Object.fromEntries(readBoard(doc).map((element) => [element.id, element]))
  expect(found).toMatchObject({ arrow: { endBinding: null }, label: { containerId: null } })
  change(doc, 'box', { isDeleted: false })
  expect(readBoard(doc).find(({ id }) => id === 'box')?.boundElements).toHaveLength(2)
})

test('undoing a deletion brings back the element with what others changed meanwhile', () => {
  const [one, two] = pairWith('box', stored('rectangle'))
  const undo = new Y.UndoManager(boardElements(one), {
    trackedOrigins: new Set(['one']),
    deleteFilter: undoFilter(boardElements(one)),
  })
  change(one, 'box', { isDeleted: true }, 'one')
  change(two, 'box', { backgroundColor: '#00ff00' })
  exchange(one, two)
  undo.undo()
  exchange(one, two)
  for (const doc of [one, two]) expect(readBoard(doc)).toMatchObject([{ id: 'box', backgroundColor: '#00ff00' }])
})

test('undoing a creation and redoing it keeps what others changed meanwhile', () => {
  const [one, two] = [new Y.Doc(), new Y.Doc()]
  const undo = new Y.UndoManager(boardElements(one), {
    trackedOrigins: new Set(['one']),
    deleteFilter: undoFilter(boardElements(one)),
  })
  put(
    one,
    'stroke',
    stored('freedraw', {
      points: [
        [0, 0],
        [5, 5],
      ],
      pressures: [],
      simulatePressure: true,
    }),
    'one',
  )
  exchange(one, two)
  change(two, 'stroke', { strokeColor: '#0000ff' })
  exchange(one, two)
  undo.undo()
  exchange(one, two)
  expect([readBoard(one), readBoard(two)]).toEqual([[], []])
  undo.redo()
  exchange(one, two)
  for (const doc of [one, two]) {
    expect(readBoard(doc)).toMatchObject([
      {
        id: 'stroke',
        strokeColor: '#0000ff',
        points: [
          [0, 0],
          [5, 5],
        ],
      },
    ])
  }
})

test.each(forbiddenElementTypes)('%s is never shown', (type) => {
  const doc = new Y.Doc()
  put(doc, 'page', { ...stored('rectangle'), type, link: 'https://example.com' })
  expect(readBoard(doc)).toEqual([])
})

test.each([
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  [' https://a.b', null],
  ['https://example.com/a?b=c', 'https://example.com/a?b=c'],
  ['mailto:mira@example.com', 'mailto:mira@example.com'],
])('link %s reads as %s', (link, expected) => {
  expect(parseElement('box', { ...stored('rectangle'), link })?.link).toBe(expected)
})

test.each([
  ['no place', { x: undefined }],
  ['a place that is no number', { y: 'left' }],
  ['a place at infinity', { x: Number.POSITIVE_INFINITY }],
  ['an unknown type', { type: 'hologram' }],
  ['a type from the prototype', { type: 'constructor' }],
  ['a line of one point', { type: 'line', points: [[0, 0]] }],
  [
    'a line of nonsense',
    {
      type: 'arrow',
      points: [
        [0, 0],
        [1, 'x'],
      ],
    },
  ],
  ['a stroke without points', { type: 'freedraw', points: [] }],
  ['an image of no file', { type: 'image', fileId: null }],
  ['a text of no words', { type: 'text', text: 7 }],
])('%s is dropped', (_, changes) => {
  expect(parseElement('x', { ...stored('rectangle'), ...changes })).toBeNull()
})

test('an elbow arrow that runs askew reads as a plain one', () => {
  const askew = parseElement('x', {
    ...arrowOf({}),
    elbowed: true,
    points: [
      [0, 0],
      [40, 30],
    ],
  })
  expect(askew).toMatchObject({ elbowed: false, fixedSegments: null })
  const square = parseElement('x', {
    ...arrowOf({}),
    elbowed: true,
    points: [
      [0, 0],
      [40, 0],
      [40, 30],
    ],
  })
  expect(square).toMatchObject({ elbowed: true, width: 40, height: 30 })
})

test('whatever a document holds, no reader throws, and what it returns reads the same again', () => {
  const keys = ['type', 'x', 'y', 'points', 'index', 'groupIds', 'startBinding', 'roundness', 'scale', 'link', 'text']
  const types = fc.constantFrom('rectangle', 'arrow', 'freedraw', 'text', 'image', 'frame', 'iframe', '__proto__')
  const value = fc.oneof(
    types,
    fc.jsonValue(),
    fc.double(),
    fc.constant([
      [0, 0],
      [1, 1],
    ]),
  )
  fc.assert(
    fc.property(fc.array(fc.dictionary(fc.constantFrom(...keys), value)), fc.jsonValue(), (maps, stray) => {
      const doc = new Y.Doc()
      const elements = boardElements(doc)
      elements.set('stray', stray)
      maps.forEach((entries, i) => {
        elements.set(`e${i}`, new Y.Map(Object.entries(entries)))
      })
      for (const element of readBoard(doc)) {
        const again = parseElement(element.id, storedOf(element))
        expect(again && changedKeys(storedOf(element), storedOf(again))).toEqual([])
      }
    }),
  )
})

test('random edits, exchanged in any order, end in one board', () => {
  const ids = fc.constantFrom('a', 'b', 'c', 'd')
  const edit = fc.oneof(
    fc.record({
      kind: fc.constant('put' as const),
      id: ids,
      x: fc.integer(),
      index: fc.constantFrom('a1', 'a2', 'a1V'),
    }),
    fc.record({ kind: fc.constant('move' as const), id: ids, x: fc.integer({ min: -999, max: 999 }) }),
    fc.record({ kind: fc.constant('paint' as const), id: ids, strokeColor: fc.constantFrom('#111111', '#222222') }),
    fc.record({ kind: fc.constant('draw' as const), id: ids, length: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ kind: fc.constant('drop' as const), id: ids, isDeleted: fc.boolean() }),
    fc.record({ kind: fc.constant('bind' as const), id: ids, to: ids }),
    fc.record({ kind: fc.constant('exchange' as const) }),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), edit), { maxLength: 40 }), (edits) => {
      const docs: [Y.Doc, Y.Doc] = [new Y.Doc(), new Y.Doc()]
      for (const [who, what] of edits) {
        const doc = docs[who === 0 ? 0 : 1]
        if (what.kind === 'exchange') exchange(...docs)
        else if (what.kind === 'put') put(doc, what.id, stored('rectangle', { x: what.x, index: what.index }))
        else if (what.kind === 'move') change(doc, what.id, { x: what.x, y: what.x })
        else if (what.kind === 'paint') change(doc, what.id, { strokeColor: what.strokeColor })
        else if (what.kind === 'drop') change(doc, what.id, { isDeleted: what.isDeleted })
        else if (what.kind === 'bind')
          put(doc, what.id, arrowOf({ endBinding: { elementId: what.to, focus: 0, gap: 1 } }))
        else {
          const points = Array.from({ length: what.length }, (_, i) => [i * 3, i * 2])
          put(doc, what.id, stored('freedraw', { points, pressures: [], simulatePressure: true }))
        }
      }
      exchange(...docs)
      expect(readBoard(docs[0])).toEqual(readBoard(docs[1]))
    }),
  )
})

test('an empty board to start with: elements, notes and agenda go in one update', () => {
  const doc = new Y.Doc()
  put(doc, 'box', stored('rectangle'))
  doc.getText('notes').insert(0, 'scratch')
  doc.getMap('agenda').set('tick:q', true)
  let updates = 0
  doc.on('update', () => {
    updates += 1
  })
  clearDocument(doc, null)
  expect([updates, readBoard(doc), doc.getText('notes').length, doc.getMap('agenda').size]).toEqual([1, [], 0, 0])
})
