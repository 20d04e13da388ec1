import { equalityDeep } from 'lib0/function'
import * as Y from 'yjs'
import { elementId, elementProperties, type Property } from '#lib/document/element-properties'
import { boardElements } from '#lib/document/room-document'
import { type Point, packPoints, packPressures, writePacked } from '#lib/document/strokes'

/**
 * One Excalidraw element is one Y.Map with a key per property, so two people who change two properties of one element
 * both stand. Not in the document, because they follow from it or concern one screen only:
 * - `version`, `versionNonce`, `updated`, `status`: how one Excalidraw tells its own changes;
 * - `boundElements`: the reader derives it from the arrows' bindings and the texts' containers. Stored, it would be
 *   one list for all, and of two people who attach an arrow to one box at once one would lose theirs;
 * - width and height of a stroke or line: they follow from its points.
 *
 * **Deletion is a tombstone** (`isDeleted: true`), not a removal. Undoing a deletion then sets one key back, and what
 * others changed in the meantime is still there; a removed Y.Map comes back as a new one, without their changes, and
 * edits on their way to the old one would be lost. For the same reason an undone creation leaves the empty Y.Map in
 * place (`undoFilter`) for its redo to fill again. A map without `type` and position is no element.
 */
export type ElementType = keyof typeof elementProperties
type ValueOf<P> = P extends Property<infer T> ? T : never
type PropertiesOf<T extends ElementType> = {
  readonly [K in keyof (typeof elementProperties)[T]]: ValueOf<(typeof elementProperties)[T][K]>
}
type BoundElement = Readonly<{ id: string; type: 'arrow' | 'text' }>
type Derived = Readonly<{ width: number; height: number; boundElements: readonly BoundElement[] | null }>
export type ElementOf<T extends ElementType> = T extends ElementType
  ? Readonly<{ id: string; type: T; isDeleted: boolean }> & PropertiesOf<T> & Derived
  : never
/** An element as every reader sees it: checked, complete, its bindings repaired. */
export type BoardElement = ElementOf<ElementType>
export type LinearElement = ElementOf<'line'> | ElementOf<'arrow'>

/** Property → value as it stands in the document; strokes packed. What two states are compared and merged by. */
export type StoredElement = Readonly<Record<string, unknown>>

/** One element of the document, or null if there is none under this id or no canvas could draw it. */
export function readElement(elements: Y.Map<unknown>, id: string): BoardElement | null {
  const map = elements.get(id)
  return map instanceof Y.Map ? parseElement(id, plainOf(map)) : null
}

/** The board in drawing order: what is deleted, forbidden or malformed left out, dangling references repaired. */
export function readBoard(doc: Y.Doc): readonly BoardElement[] {
  const elements = boardElements(doc)
  const found: BoardElement[] = []
  for (const id of elements.keys()) {
    const element = readElement(elements, id)
    if (element) found.push(element)
  }
  return arrangeBoard(found)
}

/**
 * Sorts by fractional index, ties by id (two people may insert at one place at once), and repairs what one side's
 * edit left hanging in the other's: bindings to what is gone, a second label in a box, frames in frames. The repair
 * is the reader's, never written back: an undo that brings the box back brings its arrows' ends back too.
 */
export function arrangeBoard(found: readonly BoardElement[]): readonly BoardElement[] {
  const live = new Map<string, BoardElement>()
  for (const element of found) if (!element.isDeleted) live.set(element.id, element)
  const sorted = [...live.values()].sort(byOrder)
  const boundTo = new Map<string, BoundElement[]>()
  const labelled = new Set<string>()
  const repaired = sorted.map((element) => {
    const hasFrame = element.frameId === null || (isFrame(live.get(element.frameId)) && element.type !== 'frame')
    const next = hasFrame ? element : { ...element, frameId: null }
    if (next.type === 'text') return repairText(next, live, labelled, boundTo)
    return next.type === 'arrow' || next.type === 'line' ? repairEnds(next, live, boundTo) : next
  })
  // What needs no repair stays the same object: a binding then compares 1,000 elements by identity.
  return repaired.map((element) => {
    const bound = boundTo.get(element.id)?.sort(byId) ?? null
    return bound === element.boundElements ? element : { ...element, boundElements: bound }
  })
}

/** Checks raw properties (from a document, or from Excalidraw with strokes packed); null if it is no element we know. */
export function parseElement(id: string, raw: StoredElement): BoardElement | null {
  if (elementId(id) === undefined || !isElementType(raw.type)) return null
  const values: Record<string, unknown> = {}
  for (const [key, property] of propertiesOf(raw.type)) {
    const value = property.parse(raw[key]) ?? property.fallback
    if (value === undefined && property.parse(raw[key]) === undefined) return null
    values[key] = value
  }
  const isDeleted = raw.isDeleted === true
  // The table has just checked every property of this type; TypeScript cannot follow a loop over it.
  return settle({ ...values, id, type: raw.type, isDeleted, boundElements: null } as unknown as BoardElement)
}

/** An element of a canvas, as Excalidraw holds it. */
export function parseCanvasElement(raw: Readonly<Record<string, unknown>>): BoardElement | null {
  if (typeof raw.id !== 'string') return null
  if (raw.type !== 'freedraw') return parseElement(raw.id, raw)
  const points = Array.isArray(raw.points) ? packPoints(raw.points) : null
  const pressures = Array.isArray(raw.pressures) ? packPressures(raw.pressures) : []
  return parseElement(raw.id, { ...raw, points, pressures })
}

/** The form in which an element is stored and compared. */
export function storedOf(element: BoardElement): StoredElement {
  const stored: Record<string, unknown> = { type: element.type, isDeleted: element.isDeleted }
  const values: Readonly<Record<string, unknown>> = element
  for (const [key, property] of propertiesOf(element.type)) {
    stored[key] = property.pack ? property.pack(values[key]) : values[key]
  }
  return stored
}

/** The keys in which `next` differs from `before`, by value. */
export function changedKeys(before: StoredElement, next: StoredElement): readonly string[] {
  return Object.keys(next).filter((key) => !equalityDeep(before[key], next[key]))
}

/** Writes the named properties, and only those; creates the element if need be. Call inside a transaction. */
export function writeElement(elements: Y.Map<unknown>, id: string, next: StoredElement, keys: readonly string[]): void {
  const found = elements.get(id)
  const map: Y.Map<unknown> = found instanceof Y.Map ? found : elements.set(id, new Y.Map<unknown>())
  // An element undone away (or emptied) by someone is written whole: a few keys alone would draw nothing.
  const wanted = map.has('type') ? keys : Object.keys(next)
  for (const key of wanted) {
    const value = next[key]
    if (next.type === 'freedraw' && (key === 'points' || key === 'pressures')) writePacked(map, key, asIntegers(value))
    else map.set(key, value)
  }
}

/** For `Y.UndoManager`'s `deleteFilter`: undoing a creation empties the element's map and leaves it in place. */
export function undoFilter(elements: Y.Map<unknown>): (item: Y.Item) => boolean {
  return (item) => item.parent !== elements
}

/** Drawing order. Elements without a valid index come last. */
export function byOrder(a: BoardElement, b: BoardElement): number {
  if (a.index === b.index) return byId(a, b)
  if (a.index === null) return 1
  if (b.index === null) return -1
  return a.index < b.index ? -1 : 1
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

function plainOf(map: Y.Map<unknown>): StoredElement {
  const plain: Record<string, unknown> = {}
  for (const [key, value] of map.entries()) {
    if (value instanceof Y.Array) plain[key] = value.toArray()
    else if (!(value instanceof Y.AbstractType)) plain[key] = value
  }
  return plain
}

function isElementType(type: unknown): type is ElementType {
  return typeof type === 'string' && Object.hasOwn(elementProperties, type)
}

function propertiesOf(type: ElementType): [string, Property<unknown>][] {
  return Object.entries(elementProperties[type]) as [string, Property<unknown>][]
}

/** Makes the parts agree that per-property merging may have set apart. */
function settle(element: BoardElement): BoardElement {
  switch (element.type) {
    case 'freedraw': {
      const isComplete = element.pressures.length === element.points.length
      const pressures = element.simulatePressure ? [] : element.pressures
      const simulatePressure = element.simulatePressure || !isComplete
      return { ...element, ...sizeOf(element.points), pressures: isComplete ? pressures : [], simulatePressure }
    }
    case 'line':
      return { ...element, ...sizeOf(element.points) }
    case 'arrow':
      return { ...element, ...sizeOf(element.points), ...elbowOf(element) }
    case 'text':
      return { ...element, originalText: element.originalText || element.text }
    default:
      return element
  }
}

/** Excalidraw asserts that an elbow arrow runs along the axes and its fixed segments exist; else it is a plain arrow. */
function elbowOf(
  arrow: ElementOf<'arrow'>,
): Pick<ElementOf<'arrow'>, 'elbowed' | 'fixedSegments' | 'startIsSpecial' | 'endIsSpecial'> {
  const none = { elbowed: false, fixedSegments: null, startIsSpecial: null, endIsSpecial: null }
  if (!arrow.elbowed) return none
  const isSquare = arrow.points.every((point, i) => {
    const last = arrow.points[i - 1]
    return !last || Math.abs(point[0] - last[0]) < 1 || Math.abs(point[1] - last[1]) < 1
  })
  if (!isSquare) return none
  const { startIsSpecial, endIsSpecial } = arrow
  const hasSegments = arrow.fixedSegments?.every(({ index }) => index > 0 && index < arrow.points.length) ?? false
  return { elbowed: true, fixedSegments: hasSegments ? arrow.fixedSegments : null, startIsSpecial, endIsSpecial }
}

function sizeOf(points: readonly Point[]): { width: number; height: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { width: right - left, height: bottom - top }
}

function isFrame(element: BoardElement | undefined): boolean {
  return element?.type === 'frame'
}

const bindableTypes: readonly ElementType[] = ['rectangle', 'diamond', 'ellipse', 'text', 'image', 'frame']
const containerTypes: readonly ElementType[] = ['rectangle', 'diamond', 'ellipse', 'arrow']

function repairText(
  text: ElementOf<'text'>,
  live: ReadonlyMap<string, BoardElement>,
  labelled: Set<string>,
  boundTo: Map<string, BoundElement[]>,
): ElementOf<'text'> {
  if (text.containerId === null) return text
  const container = live.get(text.containerId)
  if (!container || !containerTypes.includes(container.type) || labelled.has(container.id)) {
    return { ...text, containerId: null }
  }
  labelled.add(container.id)
  remember(boundTo, container.id, { id: text.id, type: 'text' })
  return text
}

function repairEnds<T extends LinearElement>(
  line: T,
  live: ReadonlyMap<string, BoardElement>,
  boundTo: Map<string, BoundElement[]>,
): T {
  const isBound = (end: T['startBinding']) => {
    const target = live.get(end?.elementId ?? '')
    return line.type === 'arrow' && target !== undefined && bindableTypes.includes(target.type)
  }
  const startBinding = isBound(line.startBinding) ? line.startBinding : null
  const endBinding = isBound(line.endBinding) ? line.endBinding : null
  for (const target of new Set([startBinding?.elementId, endBinding?.elementId])) {
    if (target !== undefined) remember(boundTo, target, { id: line.id, type: 'arrow' })
  }
  const isWhole = startBinding === line.startBinding && endBinding === line.endBinding
  return isWhole ? line : { ...line, startBinding, endBinding }
}

function remember(boundTo: Map<string, BoundElement[]>, id: string, bound: BoundElement): void {
  const known = boundTo.get(id)
  if (known) known.push(bound)
  else boundTo.set(id, [bound])
}

function asIntegers(value: unknown): number[] {
  return Array.isArray(value) ? value.filter((entry): entry is number => Number.isInteger(entry)) : []
}
