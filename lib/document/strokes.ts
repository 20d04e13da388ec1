import * as Y from 'yjs'

/**
 * A freehand stroke is stored as integers: dx and dy of each point from the one before, in eighths of a unit. An
 * eighth is a power of two (no drift: each point is rounded where it stands, not added up), at most 1/16 off, which
 * no one sees below 800 % zoom, and keeps the step of an ordinary hand (< 8 units a sample) within two bytes each.
 * Because a packed point depends only on itself and the one before, a longer stroke always begins with the bytes of
 * the shorter one, so drawing appends and never rewrites.
 *
 * A pen's pressures (only where Excalidraw does not simulate them) are a second array, one entry a point, in 1/255.
 */
const stepsPerUnit = 8
const pressureSteps = 255
/** Longer ones are cut by the reader: Excalidraw starts to lag long before. */
const maxPoints = 20_000
const maxCoordinate = 1_000_000

export type Point = readonly [x: number, y: number]

export function packPoints(points: readonly Point[]): number[] {
  const packed: number[] = []
  let lastX = 0
  let lastY = 0
  for (const [x, y] of points) {
    // `+ 0` makes −0 zero: the two compare equal and yet would be written as different numbers.
    const stepX = Math.round(x * stepsPerUnit) + 0
    const stepY = Math.round(y * stepsPerUnit) + 0
    packed.push(stepX - lastX, stepY - lastY)
    lastX = stepX
    lastY = stepY
  }
  return packed
}

/** The points of a packed stroke, or null if it is none: hostile values never reach the canvas. */
export function unpackPoints(packed: unknown): Point[] | null {
  if (!Array.isArray(packed) || packed.length < 2 || packed.length % 2 !== 0) return null
  const points: Point[] = []
  const end = Math.min(packed.length, maxPoints * 2)
  let x = 0
  let y = 0
  for (let i = 0; i < end; i += 2) {
    x += Number.isInteger(packed[i]) ? packed[i] : Number.NaN
    y += Number.isInteger(packed[i + 1]) ? packed[i + 1] : Number.NaN
    const isSane = Math.abs(x) <= maxCoordinate * stepsPerUnit && Math.abs(y) <= maxCoordinate * stepsPerUnit
    if (!isSane) return null
    points.push([x / stepsPerUnit, y / stepsPerUnit])
  }
  return points
}

export function packPressures(pressures: readonly number[]): number[] {
  return pressures.map((pressure) => Math.round(Math.min(1, Math.max(0, pressure)) * pressureSteps))
}

export function unpackPressures(packed: unknown): number[] | null {
  if (!Array.isArray(packed)) return null
  const isSane = packed.every((step) => Number.isInteger(step) && step >= 0 && step <= pressureSteps)
  return isSane ? packed.slice(0, maxPoints).map((step) => step / pressureSteps) : null
}

/**
 * Brings the packed array under `key` to `next`: appends what is new if the stored one is its beginning, else puts a
 * new array in its place (a stroke that was resized). Call inside a transaction.
 */
export function writePacked(map: Y.Map<unknown>, key: string, next: readonly number[]): void {
  const stored = map.get(key)
  if (stored instanceof Y.Array && isPrefix(stored.toArray(), next)) {
    if (next.length > stored.length) stored.push(next.slice(stored.length))
    return
  }
  map.set(key, Y.Array.from([...next]))
}

function isPrefix(stored: readonly unknown[], next: readonly number[]): boolean {
  return stored.length <= next.length && stored.every((step, i) => step === next[i])
}
