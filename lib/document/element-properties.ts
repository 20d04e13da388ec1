import { type Point, packPoints, packPressures, unpackPoints, unpackPressures } from '#lib/document/strokes'

/**
 * What each property of an element may hold. A document may come from any member's own client, so every value is
 * checked before Excalidraw sees it: a bad optional value reads as its fallback, a bad required one drops the
 * element. Limits are there to keep a canvas alive (a hachure of 10⁹ lines would hang it), not to please.
 */
export type Property<T> = Readonly<{
  parse: (value: unknown) => T | undefined
  /** `undefined`: required. */
  fallback: T | undefined
  /** The form in the document, where it differs from the value. */
  pack?: (value: T) => unknown
}>

export const maxElementCoordinate = 1_000_000
const maxTextLength = 20_000
const maxLinearPoints = 5_000

const base = {
  x: required(within(-maxElementCoordinate, maxElementCoordinate)),
  y: required(within(-maxElementCoordinate, maxElementCoordinate)),
  width: optional(within(-100_000, 100_000), 0),
  height: optional(within(-100_000, 100_000), 0),
  angle: optional(within(-100, 100), 0),
  strokeColor: optional(colour, '#1e1e1e'),
  backgroundColor: optional(colour, 'transparent'),
  fillStyle: optional(oneOf(['hachure', 'cross-hatch', 'solid', 'zigzag']), 'solid'),
  strokeWidth: optional(within(0.5, 64), 2),
  strokeStyle: optional(oneOf(['solid', 'dashed', 'dotted']), 'solid'),
  roundness: optional(nullable(roundness), null),
  roughness: optional(within(0, 4), 1),
  opacity: optional(within(0, 100), 100),
  seed: optional(within(0, 2 ** 32), 1),
  index: optional(nullable(orderKey), null),
  groupIds: optional(idList, []),
  frameId: optional(nullable(elementId), null),
  link: optional(nullable(safeLink), null),
  locked: optional(truth, false),
} as const

const bound = {
  points: required(linearPoints),
  startBinding: optional(nullable(binding), null),
  endBinding: optional(nullable(binding), null),
  startArrowhead: optional(nullable(arrowhead), null),
  endArrowhead: optional(nullable(arrowhead), null),
} as const

/** Every type of element the board knows, with its own properties. What is not here is not shown. */
export const elementProperties = {
  rectangle: base,
  diamond: base,
  ellipse: base,
  text: {
    ...base,
    text: required(words),
    originalText: optional(words, ''),
    fontSize: optional(within(1, 2_000), 20),
    fontFamily: optional(within(1, 9), 5),
    textAlign: optional(oneOf(['left', 'center', 'right']), 'left'),
    verticalAlign: optional(oneOf(['top', 'middle', 'bottom']), 'top'),
    containerId: optional(nullable(elementId), null),
    autoResize: optional(truth, true),
    lineHeight: optional(within(0.5, 5), 1.25),
  },
  line: { ...base, ...bound },
  arrow: {
    ...base,
    ...bound,
    elbowed: optional(truth, false),
    fixedSegments: optional(nullable(fixedSegments), null),
    startIsSpecial: optional(nullable(truth), null),
    endIsSpecial: optional(nullable(truth), null),
  },
  freedraw: {
    ...withoutSize(base),
    points: packed(unpackPoints, packPoints, undefined),
    pressures: packed(unpackPressures, packPressures, [] as number[]),
    simulatePressure: optional(truth, true),
  },
  image: {
    ...base,
    fileId: required(elementId),
    scale: optional(scale, [1, 1] as [number, number]),
    crop: optional(nullable(crop), null),
  },
  frame: { ...base, name: optional(nullable(shortText), null) },
} as const

function required<T>(parse: (value: unknown) => T | undefined): Property<T> {
  return { parse, fallback: undefined }
}

function optional<T>(parse: (value: unknown) => T | undefined, fallback: T): Property<T> {
  return { parse, fallback }
}

function packed<T>(
  parse: (value: unknown) => T | null,
  pack: (value: T) => number[],
  fallback: T | undefined,
): Property<T> {
  return { parse: (value) => parse(value) ?? undefined, pack, fallback }
}

/** A stroke's size follows from its points; storing it would cost two more properties with every point drawn. */
function withoutSize(properties: typeof base): Omit<typeof base, 'width' | 'height'> {
  const { width: _, height: __, ...rest } = properties
  return rest
}

function within(low: number, high: number) {
  return (value: unknown): number | undefined =>
    typeof value === 'number' && Number.isFinite(value) ? Math.min(high, Math.max(low, value)) : undefined
}

function oneOf<const T extends string>(choices: readonly T[]) {
  return (value: unknown): T | undefined => choices.find((choice) => choice === value)
}

function nullable<T>(parse: (value: unknown) => T | undefined) {
  return (value: unknown): T | null | undefined => (value === null ? null : parse(value))
}

function truth(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}

function words(value: unknown): string | undefined {
  return typeof value === 'string' ? value.slice(0, maxTextLength) : undefined
}

function shortText(value: unknown): string | undefined {
  return typeof value === 'string' ? value.slice(0, 200) : undefined
}

function colour(value: unknown): string | undefined {
  return typeof value === 'string' && /^(#[0-9a-f]{3,8}|[a-z]{3,24})$/i.test(value) ? value : undefined
}

export function elementId(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w:-]{1,64}$/.test(value) ? value : undefined
}

function idList(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined
  return value.filter((id): id is string => elementId(id) !== undefined).slice(0, 50)
}

/** Only what a person can safely follow: `javascript:` and its kin read as no link. */
export function safeLink(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 2_000) return undefined
  return /^(https?:\/\/|mailto:)[^\s]+$/i.test(value) ? value : undefined
}

function roundness(value: unknown): { type: 1 | 2 | 3; value?: number } | undefined {
  if (!isRecord(value)) return undefined
  const type = ([1, 2, 3] as const).find((candidate) => candidate === value.type)
  if (type === undefined) return undefined
  const amount = within(0, 10_000)(value.value)
  return amount === undefined ? { type } : { type, value: amount }
}

/**
 * A fractional index by the rules of the `fractional-indexing` package, on which Excalidraw throws for any other.
 * The first letter says how long the integer part is: `a` two characters up to `z` 27, `Z` two down to `A` 27.
 */
export function orderKey(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 200 || !/^[A-Za-z][0-9A-Za-z]+$/.test(value)) return undefined
  const head = value.charCodeAt(0)
  const integerLength = head >= 97 ? head - 97 + 2 : 90 - head + 2
  if (value.length < integerLength || value === `A${'0'.repeat(26)}`) return undefined
  return value.length > integerLength && value.endsWith('0') ? undefined : value
}

function linearPoints(value: unknown): Point[] | undefined {
  if (!Array.isArray(value) || value.length < 2 || value.length > maxLinearPoints) return undefined
  const points = value.map(pair)
  return points.every((point) => point !== undefined) ? points : undefined
}

function pair(value: unknown): [number, number] | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined
  const coordinate = within(-maxElementCoordinate, maxElementCoordinate)
  const x = coordinate(value[0])
  const y = coordinate(value[1])
  return x === undefined || y === undefined ? undefined : [x, y]
}

type Binding = { elementId: string; focus: number; gap: number; fixedPoint?: [number, number] }

function binding(value: unknown): Binding | undefined {
  if (!isRecord(value)) return undefined
  const target = elementId(value.elementId)
  if (target === undefined) return undefined
  const fixedPoint = pair(value.fixedPoint)
  const plain = { elementId: target, focus: within(-1e4, 1e4)(value.focus) ?? 0, gap: within(0, 1e4)(value.gap) ?? 1 }
  return fixedPoint ? { ...plain, fixedPoint } : plain
}

function arrowhead(value: unknown): string | undefined {
  return oneOf([
    'arrow',
    'bar',
    'dot',
    'circle',
    'circle_outline',
    'triangle',
    'triangle_outline',
    'diamond',
    'diamond_outline',
    'crowfoot_one',
    'crowfoot_many',
    'crowfoot_one_or_many',
  ])(value)
}

type FixedSegment = { start: [number, number]; end: [number, number]; index: number }

function fixedSegments(value: unknown): FixedSegment[] | undefined {
  if (!Array.isArray(value)) return undefined
  const segments: FixedSegment[] = []
  for (const entry of value.slice(0, 100)) {
    const start = isRecord(entry) ? pair(entry.start) : undefined
    const end = isRecord(entry) ? pair(entry.end) : undefined
    if (!isRecord(entry) || !start || !end || !Number.isInteger(entry.index)) return undefined
    segments.push({ start, end, index: Number(entry.index) })
  }
  return segments
}

function scale(value: unknown): [number, number] | undefined {
  const factors = pair(value)
  return factors && factors[0] !== 0 && factors[1] !== 0 ? factors : undefined
}

const cropKeys = ['x', 'y', 'width', 'height', 'naturalWidth', 'naturalHeight'] as const

function crop(value: unknown): Record<(typeof cropKeys)[number], number> | undefined {
  if (!isRecord(value)) return undefined
  const sizes = cropKeys.map((key) => within(0, 100_000)(value[key]))
  const [x, y, width, height, naturalWidth, naturalHeight] = sizes
  if (x === undefined || y === undefined || !width || !height || !naturalWidth || !naturalHeight) return undefined
  return { x, y, width, height, naturalWidth, naturalHeight }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
