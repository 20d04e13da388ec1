import type { Random } from '#lib/base/random'
import type { BoardElement } from '#lib/document/elements'
import type { Point } from '#lib/document/strokes'

/** What an arrow needs to know of the shape it ends at. */
export type Box = Readonly<{ id: string; x: number; y: number; width: number; height: number; isRound: boolean }>

/** Room between a shape and an arrow's end. */
const arrowGap = 6
const lineHeight = 1.25
/** The hand-drawn face is about this wide on average; a little more, so that nothing is cut off. */
const letterWidth = 0.56

export function boxOf(element: BoardElement): Box {
  const { id, x, y, width, height, type } = element
  return { id, x, y, width, height, isRound: type === 'ellipse' }
}

export function sizeOfText(text: string, fontSize: number): Readonly<{ width: number; height: number }> {
  const lines = text.split('\n')
  const longest = Math.max(...lines.map((line) => line.length), 1)
  return { width: Math.ceil(longest * fontSize * letterWidth), height: lines.length * fontSize * lineHeight }
}

/** Where a label stands so that its middle is its container's. */
export function labelPlace(container: Box, text: string, fontSize: number) {
  const { width, height } = sizeOfText(text, fontSize)
  const x = container.x + (container.width - width) / 2
  return { x, y: container.y + (container.height - height) / 2, width, height }
}

/** An arrow from one shape's edge to the other's by the corners in between, pulled out to `part` of its way. */
export function arrowBetween(from: Box, to: Box, via: readonly Point[], part: number) {
  const start = edgeTowards(from, via[0] ?? centreOf(to))
  const end = edgeTowards(to, via.at(-1) ?? centreOf(from))
  const way = pulledOut([start, ...via, end], part)
  return { x: start[0], y: start[1], points: way.map(([x, y]): [number, number] => [x - start[0], y - start[1]]) }
}

/** Many points along a line through these, as an unsteady hand would set them: evenly fast, never quite straight. */
export function strokeAlong(through: readonly Point[], wobble: number, random: Random): readonly Point[] {
  const stepLength = 6
  const points: Point[] = []
  let strayX = 0
  let strayY = 0
  for (let leg = 1; leg < through.length; leg++) {
    const [fromX, fromY] = through[leg - 1] as Point
    const [toX, toY] = through[leg] as Point
    const steps = Math.max(1, Math.round(Math.hypot(toX - fromX, toY - fromY) / stepLength))
    for (let step = 0; step < steps; step++) {
      strayX = strayX * 0.8 + (random() - 0.5) * wobble
      strayY = strayY * 0.8 + (random() - 0.5) * wobble
      const part = step / steps
      points.push([fromX + (toX - fromX) * part + strayX, fromY + (toY - fromY) * part + strayY])
    }
  }
  points.push(through.at(-1) as Point)
  return points
}

/** Places around a thing, for a stroke that circles it a little more than once. */
export function ringAround(x: number, y: number, width: number, height: number): readonly Point[] {
  return Array.from({ length: 30 }, (_, at): Point => {
    const angle = -2 + (at / 29) * Math.PI * 2.12
    return [x + width / 2 + (width / 2) * Math.cos(angle), y + height / 2 + (height / 2) * Math.sin(angle)]
  })
}

/** The n-th fractional index of Excalidraw's order: `a0`…`az`, then `b00`…`bzz`. */
export function orderKeyAt(n: number): string {
  const digit = (value: number) => digits[value] ?? '0'
  if (n < 62) return `a${digit(n)}`
  const rest = n - 62
  return `b${digit(Math.floor(rest / 62))}${digit(rest % 62)}`
}

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

function centreOf(box: Box): Point {
  return [box.x + box.width / 2, box.y + box.height / 2]
}

/** Where the line from a shape's middle towards `target` leaves it, a little outside. */
function edgeTowards(box: Box, target: Point): Point {
  const [x, y] = centreOf(box)
  const dx = target[0] - x
  const dy = target[1] - y
  const length = Math.hypot(dx, dy)
  if (length === 0) return [x, y]
  const halfWidth = box.width / 2
  const halfHeight = box.height / 2
  const part = box.isRound
    ? 1 / Math.hypot(dx / halfWidth, dy / halfHeight)
    : Math.min(halfWidth / Math.max(1e-9, Math.abs(dx)), halfHeight / Math.max(1e-9, Math.abs(dy)))
  const reach = part + arrowGap / length
  return [x + dx * reach, y + dy * reach]
}

/** The first `part` of a way, by its length; two points at least. */
function pulledOut(way: readonly Point[], part: number): readonly Point[] {
  const lengths = way.slice(1).map(([x, y], at) => Math.hypot(x - (way[at]?.[0] ?? x), y - (way[at]?.[1] ?? y)))
  let left = lengths.reduce((sum, length) => sum + length, 0) * part
  const shown: Point[] = [way[0] as Point]
  for (const [at, length] of lengths.entries()) {
    const from = way[at] as Point
    const to = way[at + 1] as Point
    const here = length === 0 ? 1 : Math.min(1, left / length)
    shown.push([from[0] + (to[0] - from[0]) * here, from[1] + (to[1] - from[1]) * here])
    left -= length
    if (left <= 0) break
  }
  return shown
}
