import { equalityDeep } from 'lib0/function'
import * as Y from 'yjs'
import {
  arrangeBoard,
  type BoardElement,
  changedKeys,
  parseCanvasElement,
  readElement,
  type StoredElement,
  storedOf,
  undoFilter,
  writeElement,
} from '#lib/document/elements'
import { boardElements } from '#lib/document/room-document'
import { canvasOnly, nextVersion } from '../../../_interview/canvas-element'

/** An element as the canvas holds it: what the document knows of it, and how Excalidraw tells its own changes. */
export type CanvasElement = Readonly<
  Record<string, unknown> & { id: string; type: string; version: number; versionNonce: number; isDeleted: boolean }
>

/** What the user's hands are in the middle of. */
export type CanvasState = Readonly<{
  isPointerDown: boolean
  /** Elements whose objects Excalidraw itself holds on to: being drawn, or their text being typed. */
  openIds: readonly string[]
}>

/** The part of Excalidraw the binding needs. `replace` must not enter the canvas's own history. */
export type Canvas = Readonly<{
  elements: () => readonly CanvasElement[]
  state: () => CanvasState
  replace: (elements: readonly CanvasElement[]) => void
}>

/** At most 23 document frames a second: a stroke in progress still reaches the others at more than 20 Hz. */
const frameMs = 44
/** A drag of very many elements is a large frame; it is sent less often, so that it stays a stream and no flood. */
const largeFrameMs = 250
const largeFrameElements = 60

/**
 * Points that come less than 20 times a second go out in pairs: alone, each costs as much on the wire as the pair does. The
 * second is waited for this long at most.
 */
const slowPointMs = 50
const pairWithinMs = 250

/** Taken over from others even while the element is in our hands: it does not move under the pointer by them. */
const calmKeys: ReadonlySet<string> = new Set([
  'strokeColor',
  'backgroundColor',
  'fillStyle',
  'strokeWidth',
  'strokeStyle',
  'roughness',
  'opacity',
  'index',
  'link',
  'locked',
])

/**
 * What canvas and document last agreed on, per property. The canvas is compared with it to find the user's own
 * changes, the document to find the others'; so neither overwrites what it has not touched.
 */
type Known = {
  base: Record<string, unknown>
  /** The canvas's own fractional index: it differs from the document's where two elements took one place. */
  canvasIndex: unknown
  /** The canvas version last compared; null: compare again. */
  version: number | null
  versionNonce: number
}

/**
 * Ties one Excalidraw to the room document: the user's changes become transactions (origin: this binding), the
 * others' become scene updates. Owns its timer and the undo stack; `close()` flushes and lets go.
 */
export class BoardBinding {
  readonly undoManager: Y.UndoManager
  readonly #canvas: Canvas
  readonly #doc: Y.Doc
  readonly #elements: Y.Map<unknown>
  readonly #known = new Map<string, Known>()
  readonly #parsed = new Map<string, BoardElement>()
  #arranged = new Map<string, BoardElement>()
  /** Touched by the user since the gesture began: they keep their local geometry until it ends. */
  readonly #held = new Set<string>()
  /** Those of them that others changed meanwhile. */
  readonly #late = new Set<string>()
  readonly #stored = new WeakMap<BoardElement, StoredElement>()
  /** Origin of what the binding writes for itself. */
  readonly #healing = {}
  #isBusy = false
  #isApplying = false
  #isClosed = false
  #canWrite: boolean
  #timer: ReturnType<typeof setTimeout> | null = null
  /** What the timer waits for is the second point of a pair. */
  #isPairing = false
  /** Of the stroke being drawn. */
  #points = 0
  #sentPoints = 0
  #lastPointMs = 0
  #lastFlushMs = Number.NEGATIVE_INFINITY
  #spacingMs = frameMs

  constructor(canvas: Canvas, doc: Y.Doc, canWrite: boolean) {
    this.#canvas = canvas
    this.#doc = doc
    this.#canWrite = canWrite
    this.#elements = boardElements(doc)
    this.undoManager = new Y.UndoManager(this.#elements, {
      trackedOrigins: new Set([this]),
      deleteFilter: undoFilter(this.#elements),
      // Steps are cut where the user's hands begin something new (`beginStep`), not by a clock.
      captureTimeout: Number.POSITIVE_INFINITY,
    })
    this.#elements.observeDeep(this.#handleDocument)
    this.#takeOver([...this.#elements.keys()])
  }

  /** Takes or gives the right to write. What the canvas shows beyond the document goes with it. */
  setCanWrite(canWrite: boolean): void {
    if (this.#canWrite === canWrite) return
    this.#canWrite = canWrite
    if (canWrite) return
    this.undoManager.clear()
    this.#held.clear()
    this.#late.clear()
    this.#known.clear()
    this.#arranged.clear()
    this.#show([])
    this.#takeOver([...this.#elements.keys()])
  }

  /** To be called on every change of the canvas: elements or state, ours included. */
  handleCanvasChange(): void {
    if (this.#isClosed || this.#isApplying) return
    const state = this.#canvas.state()
    const isBusy = state.isPointerDown || state.openIds.length > 0
    const hasEnded = this.#isBusy && !isBusy
    // No flush: what is new now is the gesture's own beginning. What was waiting, the press itself has sent (`beginStep`).
    if (!this.#isBusy && isBusy) this.undoManager.stopCapturing()
    if (hasEnded) return this.#endGesture()
    this.#isBusy = isBusy
    this.#schedule(this.#isLonePoint(state.openIds))
  }

  /** The user starts something new (a key, a press): what follows is an undo step of its own. */
  beginStep(): void {
    if (this.#isBusy) return
    this.flush()
    this.undoManager.stopCapturing()
  }

  undo(): void {
    this.#step(() => this.undoManager.undo())
  }

  redo(): void {
    this.#step(() => this.undoManager.redo())
  }

  /** Writes now what the user has changed since the last time: one transaction, or none. */
  flush(): void {
    this.#stopTimer()
    if (this.#isClosed || !this.#canWrite) return
    this.#sentPoints = this.#points
    const writes = this.#collect()
    const lost = this.#isBusy ? [] : this.#missingIds(new Set(this.#canvas.elements().map(({ id }) => id)))
    if (lost.length > 0) this.#takeOver(lost)
    if (writes.length === 0) return
    this.#lastFlushMs = performance.now()
    this.#spacingMs = writes.length > largeFrameElements ? largeFrameMs : frameMs
    this.#doc.transact(() => {
      for (const { id, next, keys } of writes) writeElement(this.#elements, id, next, keys)
    }, this)
    // What our change leaves hanging (a label whose box is gone) reads as free here too, not only on the others' screens.
    if (this.#isBusy) for (const { id } of writes) this.#parse(id)
    else this.#takeOver(writes.map(({ id }) => id))
  }

  close(): void {
    if (this.#isClosed) return
    this.flush()
    this.#isClosed = true
    this.#elements.unobserveDeep(this.#handleDocument)
    this.undoManager.destroy()
  }

  readonly #handleDocument = (
    events: readonly Y.YEvent<Y.AbstractType<unknown>>[],
    transaction: Y.Transaction,
  ): void => {
    if (transaction.origin === this || transaction.origin === this.#healing) return
    const ids = new Set<string>()
    for (const event of events) {
      const [id] = event.path
      if (typeof id === 'string') ids.add(id)
      else for (const key of event.keys.keys()) ids.add(key)
    }
    this.#takeOver([...ids])
  }

  #schedule(isLonePoint: boolean): void {
    if (!this.#canWrite) return
    if (this.#isPairing && !isLonePoint) this.#stopTimer()
    if (this.#timer !== null) return
    const waitMs = isLonePoint ? pairWithinMs : this.#lastFlushMs + this.#spacingMs - performance.now()
    this.#isPairing = isLonePoint
    if (waitMs <= 0) this.flush()
    else this.#timer = setTimeout(() => this.flush(), waitMs)
  }

  #stopTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#isPairing = false
  }

  /** Whether all that is new is one point of a stroke that is drawn slowly. */
  #isLonePoint([openId]: readonly string[]): boolean {
    const stroke = openId === undefined ? undefined : this.#canvas.elements().findLast(({ id }) => id === openId)
    const points = stroke?.type === 'freedraw' && Array.isArray(stroke.points) ? stroke.points.length : 0
    if (points < this.#points) this.#sentPoints = 0
    const isSlow = points > this.#points ? performance.now() - this.#lastPointMs > slowPointMs : this.#isPairing
    if (points !== this.#points) this.#lastPointMs = performance.now()
    this.#points = points
    return isSlow && this.#sentPoints > 0 && points - this.#sentPoints === 1
  }

  #endGesture(): void {
    this.flush()
    this.#isBusy = false
    const late = [...this.#late]
    this.#held.clear()
    this.#late.clear()
    this.#takeOver(late)
  }

  #step(move: () => void): void {
    if (this.#isBusy || !this.#canWrite) return
    this.flush()
    move()
    this.undoManager.stopCapturing()
  }

  /** The user's changes since the last flush. Notes them as agreed on. */
  #collect(): { id: string; next: StoredElement; keys: readonly string[] }[] {
    const writes: { id: string; next: StoredElement; keys: readonly string[] }[] = []
    const seen = new Set<string>()
    const scene = this.#canvas.elements()
    for (const element of scene) {
      seen.add(element.id)
      const known = this.#known.get(element.id)
      if (known?.version === element.version && known.versionNonce === element.versionNonce) continue
      const next = this.#storedOfCanvas(element)
      if (!next || (!known && isUnborn(element))) continue
      const keys = known ? this.#ownChanges(known, next) : Object.keys(next)
      this.#agree(element, next, keys)
      if (keys.length > 0) writes.push({ id: element.id, next, keys })
      if (this.#isBusy && keys.length > 0) this.#held.add(element.id)
    }
    // Excalidraw drops an element altogether when a hand has made it too small to see. A scene that was swept away (a
    // dropped file replaces it) was not deleted by this user, and must not be deleted for all.
    const missing = this.#isBusy ? this.#missingIds(seen) : []
    for (const id of missing) {
      const known = this.#known.get(id)
      if (!known || (missing.length > 1 && !this.#held.has(id))) continue
      known.base = { ...known.base, isDeleted: true }
      writes.push({ id, next: known.base, keys: ['isDeleted'] })
    }
    if (writes.some(({ keys }) => keys.includes('index'))) this.#healOrder(scene)
    return writes
  }

  /**
   * Where two took one place in the order, Excalidraw has given the second another one, on this screen only. Now that
   * the user reorders, the document gets these places too, or the new one would be between the wrong two. Not a step
   * of the user's: an undo leaves it.
   */
  #healOrder(scene: readonly CanvasElement[]): void {
    this.#doc.transact(() => {
      for (const { id, index, isDeleted } of scene) {
        const known = this.#known.get(id)
        if (!known || isDeleted || known.base.index === index || known.canvasIndex !== index) continue
        known.base = { ...known.base, index }
        writeElement(this.#elements, id, known.base, ['index'])
        this.#parse(id)
      }
    }, this.#healing)
  }

  #missingIds(shown: ReadonlySet<string>): readonly string[] {
    return [...this.#known].flatMap(([id, { base }]) => (base.isDeleted === true || shown.has(id) ? [] : [id]))
  }

  #ownChanges(known: Known, next: StoredElement): readonly string[] {
    if (known.base.isDeleted === true && next.isDeleted === true) return []
    const keys = changedKeys(known.base, next).filter((key) => key !== 'index')
    return next.index === known.canvasIndex ? keys : [...keys, 'index']
  }

  #agree(element: CanvasElement, next: StoredElement, keys: readonly string[]): void {
    const base = { ...this.#known.get(element.id)?.base }
    for (const key of keys) base[key] = next[key]
    const { version, versionNonce, index } = element
    this.#known.set(element.id, { base, canvasIndex: index, version, versionNonce })
  }

  /** Brings what others changed (or an undo of ours) into the canvas. */
  #takeOver(ids: readonly string[]): void {
    for (const id of ids) this.#parse(id)
    const before = this.#arranged
    this.#arranged = this.#arrange()
    const wanted = new Set(ids)
    // A changed box may free an arrow's end or a label elsewhere: whatever reads differently now is looked at.
    for (const [id, element] of this.#arranged) if (before.get(id) !== element) wanted.add(id)
    for (const id of before.keys()) if (!this.#arranged.has(id)) wanted.add(id)
    const scene = new Map(this.#canvas.elements().map((element) => [element.id, element]))
    const openIds = this.#canvas.state().openIds
    const changed = new Map<string, CanvasElement>()
    for (const id of wanted) {
      const next = this.#merge(id, scene, openIds.includes(id))
      if (next) changed.set(id, next)
    }
    if (changed.size === 0) return
    this.#show(
      [...scene.keys(), ...[...changed.keys()].filter((id) => !scene.has(id))].flatMap(
        (id) => changed.get(id) ?? scene.get(id) ?? [],
      ),
    )
  }

  /** The element as the canvas should show it now, or null if it may stay as it is. */
  #merge(id: string, scene: ReadonlyMap<string, CanvasElement>, isOpen: boolean): CanvasElement | null {
    const wanted = this.#arranged.get(id)
    const shown = scene.get(id)
    const known = this.#known.get(id)
    if (!shown || !known) return wanted ? this.#adopt(wanted) : null
    const theirs = wanted ? this.#storedOf(wanted) : { ...known.base, isDeleted: true }
    // What the canvas has not changed since it was last compared holds nothing of ours.
    const isAgreed = known.version === shown.version && known.versionNonce === shown.versionNonce
    const ours = (isAgreed ? null : this.#storedOfCanvas(shown)) ?? known.base
    const patch: Record<string, unknown> = {}
    const base = { ...known.base }
    const isHeld = this.#held.has(id) || isOpen
    let isOurs = false
    // A deleted element is compared by nobody; when it returns, it returns as the document has it.
    const isBack = known.base.isDeleted === true && theirs.isDeleted === false
    for (const key of isBack ? Object.keys(theirs) : changedKeys(known.base, theirs)) {
      if (isHeld && (isOpen || !calmKeys.has(key))) {
        this.#late.add(id)
        continue
      }
      const isChangedByUs =
        !isAgreed && (key === 'index' ? ours.index !== known.canvasIndex : !equalityDeep(ours[key], known.base[key]))
      base[key] = theirs[key]
      if (isChangedByUs) isOurs = true
      else patch[key] = wanted && key !== 'isDeleted' ? propertyOf(wanted, key) : theirs[key]
    }
    if (wanted && 'points' in patch) Object.assign(patch, { width: wanted.width, height: wanted.height })
    const bound = wanted && !isOpen ? this.#boundOf(wanted, shown) : null
    if (bound) patch.boundElements = bound.list
    const isPatched = Object.keys(patch).length > 0
    const next = isPatched ? patched(shown, patch) : shown
    // Agreed before and theirs taken over: agreed again, and the canvas's own news of it needs no comparison.
    const stamp = isAgreed && !this.#late.has(id) ? next : known
    this.#known.set(id, { ...known, base, versionNonce: stamp.versionNonce, version: isOurs ? null : stamp.version })
    return isPatched ? next : null
  }

  #adopt(wanted: BoardElement): CanvasElement {
    const element = { ...wanted, ...canvasOnly(wanted), ...nextVersion(0) }
    this.#known.set(wanted.id, {
      base: { ...this.#storedOf(wanted) },
      canvasIndex: wanted.index,
      version: null,
      versionNonce: 0,
    })
    return element
  }

  /** Whom the reader says hangs on it, and what the user has just attached and not yet sent. */
  #boundOf(wanted: BoardElement, shown: CanvasElement): { list: unknown } | null {
    const current = Array.isArray(shown.boundElements) ? shown.boundElements : []
    const unsent = current.filter(({ id }) => !this.#known.has(id))
    const list = [...(wanted.boundElements ?? []), ...unsent]
    const isSame = list.length === current.length && list.every(({ id }) => current.some((bound) => bound.id === id))
    return isSame ? null : { list: list.length > 0 ? list : null }
  }

  /** Shows the elements in document order and notes what Excalidraw made of their places in it. */
  #show(elements: readonly CanvasElement[]): void {
    const moved = new Set<string>()
    const places = new Map<string, unknown>()
    for (const element of elements) {
      const known = this.#known.get(element.id)
      const isMoved = !known || this.#isMovedByUs(element, known)
      if (isMoved) moved.add(element.id)
      places.set(element.id, isMoved ? element.index : known.base.index)
    }
    const ordered = [...elements].sort(
      (a, b) => comparePlaces(places.get(a.id), places.get(b.id)) || (a.id < b.id ? -1 : 1),
    )
    this.#isApplying = true
    this.#canvas.replace(ordered)
    this.#isApplying = false
    for (const { id, index } of this.#canvas.elements()) {
      const known = this.#known.get(id)
      if (known && !moved.has(id)) known.canvasIndex = index
    }
  }

  #isMovedByUs(element: CanvasElement, known: Known): boolean {
    return element.index !== known.canvasIndex && element.index !== known.base.index
  }

  #parse(id: string): void {
    const element = readElement(this.#elements, id)
    if (element) this.#parsed.set(id, element)
    else this.#parsed.delete(id)
  }

  #arrange(): Map<string, BoardElement> {
    return new Map(arrangeBoard([...this.#parsed.values()]).map((element) => [element.id, element]))
  }

  #storedOf(element: BoardElement): StoredElement {
    const cached = this.#stored.get(element)
    if (cached) return cached
    const stored = storedOf(element)
    this.#stored.set(element, stored)
    return stored
  }

  #storedOfCanvas(element: CanvasElement): StoredElement | null {
    const parsed = parseCanvasElement(element)
    return parsed ? storedOf(parsed) : null
  }
}

/**
 * Excalidraw keeps what it has drawn of an element by the object. One that has only moved stays that object, as when its
 * own hands move it: 200 dragged by somebody else need not all be drawn anew.
 */
function patched(shown: CanvasElement, patch: Readonly<Record<string, unknown>>): CanvasElement {
  const changes = { ...patch, ...nextVersion(shown.version) }
  const hasMovedOnly = Object.keys(patch).every((key) => key === 'x' || key === 'y')
  return hasMovedOnly ? Object.assign(shown, changes) : { ...shown, ...changes }
}

/** Not to be shown to others yet: a shape without size (Excalidraw drops it on release), a text without words. */
function isUnborn(element: CanvasElement): boolean {
  if (element.isDeleted) return true
  if (element.type === 'text') return element.text === ''
  if (element.type === 'freedraw') return false
  return element.width === 0 && element.height === 0
}

function propertyOf(element: BoardElement, key: string): unknown {
  const values: Readonly<Record<string, unknown>> = element
  return values[key]
}

function comparePlaces(a: unknown, b: unknown): number {
  if (a === b) return 0
  if (typeof a !== 'string') return 1
  if (typeof b !== 'string') return -1
  return a < b ? -1 : 1
}
