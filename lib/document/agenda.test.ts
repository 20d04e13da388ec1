import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { moveToStep, readAgenda, setLocked, setTick } from '#lib/document/agenda'

test('a new document is in the intro, nothing ticked, nothing locked', () => {
  expect(readAgenda(new Y.Doc())).toEqual({ step: null, ticks: new Set(), isLocked: false })
})

test('stage, ticks and lock are read as written, and taken back', () => {
  const doc = new Y.Doc()
  moveToStep(doc, 'data', null)
  setTick(doc, 'data-split', true, null)
  setTick(doc, 'data-quirks', true, null)
  setTick(doc, 'data-quirks', false, null)
  setLocked(doc, true, null)
  expect(readAgenda(doc)).toEqual({ step: 'data', ticks: new Set(['data-split']), isLocked: true })
  moveToStep(doc, null, null)
  setLocked(doc, false, null)
  expect(readAgenda(doc)).toEqual({ step: null, ticks: new Set(['data-split']), isLocked: false })
})

test('values no client of ours writes read as absent', () => {
  const doc = new Y.Doc()
  const map = doc.getMap<unknown>('agenda')
  map.set('stage', 'lunch')
  map.set('tick:a', 'true')
  map.set('tick:b', new Y.Map())
  map.set('locked', 1)
  map.set('other', true)
  expect(readAgenda(doc)).toEqual({ step: null, ticks: new Set(), isLocked: false })
})

test('saying again what already holds writes nothing', () => {
  const doc = new Y.Doc()
  moveToStep(doc, 'summary', null)
  setTick(doc, 'q', true, null)
  let updates = 0
  doc.on('update', () => {
    updates += 1
  })
  moveToStep(doc, 'summary', null)
  setTick(doc, 'q', true, null)
  setLocked(doc, false, null)
  expect(updates).toBe(0)
})

test('two people who tick two questions at once both stand', () => {
  const [one, two] = [new Y.Doc(), new Y.Doc()]
  setTick(one, 'a', true, null)
  setTick(two, 'b', true, null)
  Y.applyUpdate(one, Y.encodeStateAsUpdate(two))
  Y.applyUpdate(two, Y.encodeStateAsUpdate(one))
  expect(readAgenda(one).ticks).toEqual(new Set(['a', 'b']))
  expect(readAgenda(two)).toEqual(readAgenda(one))
})
