import { expect, test } from 'vitest'
import { arrangeBoard, type BoardElement, parseElement } from '#lib/document/elements'
import { outlineOf } from '#lib/document/outline'

function board(...raw: (Record<string, unknown> & { id: string })[]): readonly BoardElement[] {
  return arrangeBoard(raw.flatMap((entry) => parseElement(entry.id, { x: 0, y: 0, ...entry }) ?? []))
}

const label = (id: string, containerId: string, text: string) => ({ id, type: 'text', text, containerId })
const line = [
  [0, 0],
  [9, 9],
]
const to = (elementId: string) => ({ elementId, focus: 0, gap: 1 })

test('labelled boxes are listed by frame, in reading order', () => {
  const outline = outlineOf(
    board(
      { id: 'f', type: 'frame', name: 'Offline' },
      { id: 'b', type: 'rectangle', frameId: 'f', x: 300 },
      { id: 'a', type: 'rectangle', frameId: 'f', x: 10, y: 5 },
      label('la', 'a', 'Event\n log'),
      label('lb', 'b', 'Features'),
      { id: 'free', type: 'text', text: 'p99 < 100 ms' },
      { id: 's', type: 'freedraw', points: [0, 0, 8, 8] },
    ),
  )
  expect(outline).toEqual({
    groups: [
      {
        id: 'f',
        label: 'Offline',
        items: [
          { id: 'a', kind: 'rectangle', label: 'Event log' },
          { id: 'b', kind: 'rectangle', label: 'Features' },
        ],
      },
      { id: null, label: '', items: [{ id: 'free', kind: 'text', label: 'p99 < 100 ms' }] },
    ],
    links: [],
    strokeCount: 1,
  })
})

test('arrows read from what they leave to what they reach, with their label', () => {
  const { links } = outlineOf(
    board(
      { id: 'a', type: 'ellipse' },
      { id: 'b', type: 'diamond' },
      label('la', 'a', 'Logs'),
      { id: 'there', type: 'arrow', points: line, startBinding: to('a'), endBinding: to('b'), endArrowhead: 'arrow' },
      label('lt', 'there', 'daily'),
      { id: 'back', type: 'arrow', points: line, startBinding: to('a'), endBinding: to('b'), startArrowhead: 'arrow' },
      { id: 'half', type: 'arrow', points: line, startBinding: to('a'), endArrowhead: 'arrow' },
      { id: 'free', type: 'arrow', points: line },
    ),
  )
  const names = links.map(({ id, from, to, label }) => [id, from?.id, to?.id, label])
  expect(names).toEqual([
    ['back', 'b', 'a', ''],
    ['half', 'a', undefined, ''],
    ['there', 'a', 'b', 'daily'],
  ])
})
