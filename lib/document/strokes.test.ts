import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { packPoints, packPressures, unpackPoints, unpackPressures, writePacked } from '#lib/document/strokes'

const coordinate = fc.double({ min: -50_000, max: 50_000, noNaN: true })
const stroke = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 200 })

test('a packed stroke comes back within a sixteenth of a unit, however long', () => {
  fc.assert(
    fc.property(stroke, (points) => {
      const back = unpackPoints(packPoints(points)) ?? []
      expect(back).toHaveLength(points.length)
      back.forEach(([x, y], i) => {
        expect(Math.abs(x - (points[i]?.[0] ?? 0))).toBeLessThanOrEqual(1 / 16)
        expect(Math.abs(y - (points[i]?.[1] ?? 0))).toBeLessThanOrEqual(1 / 16)
      })
    }),
  )
})

test('packing what was unpacked changes nothing, so a reader never writes', () => {
  fc.assert(
    fc.property(stroke, (points) => {
      const packed = packPoints(points)
      expect(packPoints(unpackPoints(packed) ?? [])).toEqual(packed)
    }),
  )
})

test('a longer stroke begins with the entries of the shorter one', () => {
  fc.assert(
    fc.property(stroke, fc.nat(), (points, cut) => {
      const shorter = packPoints(points.slice(0, cut % points.length))
      expect(packPoints(points).slice(0, shorter.length)).toEqual(shorter)
    }),
  )
})

test('pressures keep to within 1/510', () => {
  const back = unpackPressures(packPressures([0, 0.5, 0.123, 1, 1.5])) ?? []
  expect(back.map((pressure) => Math.round(pressure * 100) / 100)).toEqual([0, 0.5, 0.12, 1, 1])
})

test.each([
  [null],
  ['1,2'],
  [[]],
  [[1]],
  [[1, 2, 3]],
  [[1, 'x']],
  [[0.5, 1]],
  [[Number.NaN, 0]],
  [[9e9, 0]],
  [new Array(4000).fill(2 ** 40)],
])('what is no stroke reads as none: %j', (packed) => {
  expect(unpackPoints(packed)).toBeNull()
})

test('appending writes only the new entries; a resized stroke is replaced', () => {
  const doc = new Y.Doc()
  const map = doc.getMap<unknown>('stroke')
  writePacked(map, 'points', [0, 0, 8, 8])
  const array = map.get('points')
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  writePacked(map, 'points', [0, 0, 8, 8, 3, 4])
  expect(map.get('points')).toBe(array)
  expect(updates[0]?.byteLength).toBeLessThan(30)
  writePacked(map, 'points', [0, 0, 16, 16, 6, 8])
  expect(map.get('points')).not.toBe(array)
  expect((map.get('points') as Y.Array<number>).toArray()).toEqual([0, 0, 16, 16, 6, 8])
})

test('500 points drawn at 60 Hz and sent at 23 Hz cost at most 8 KB of updates', () => {
  const doc = new Y.Doc()
  const map = doc.getMap<unknown>('stroke')
  writePacked(map, 'points', [0, 0])
  let bytes = 0
  doc.on('update', (update: Uint8Array) => {
    bytes += update.byteLength
  })
  const points = Array.from({ length: 500 }, (_, i): [number, number] => [
    Math.round(300 * Math.sin(i / 40)),
    Math.round(200 * Math.sin(i / 23)),
  ]).map(([x, y]): [number, number] => [x, y])
  for (let sent = 2; sent <= points.length; sent += 3)
    writePacked(map, 'points', packPoints([[0, 0], ...points.slice(1, sent)]))
  expect(bytes).toBeGreaterThan(1_000)
  expect(bytes).toBeLessThan(8_000)
})
