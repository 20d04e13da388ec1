import { AsyncLocalStorage } from 'node:async_hooks'
import { generateKeyBetween } from 'fractional-indexing'
import { WebSocket } from 'ws'
import type * as Y from 'yjs'
import { parseCanvasElement } from '#lib/document/elements'
import { plainElement } from '#lib/document/plain-element'
import { cookieFor } from '#server/testing/live-server'
import { BoardBinding, type CanvasElement, type CanvasState } from '../../app/room/[sessionId]/_board/board-binding'
import { DocumentConnection } from '../../app/room/[sessionId]/_live/document-connection'
import type { RoughNetwork } from './rough-network'

/** What a browser gives a page, as far as our connection asks for it. Each page of a session has its own. */
type Browser = Readonly<{ host: string; cookie: string; events: EventTarget }>

const browsers = new AsyncLocalStorage<Browser>()

function browser(): Browser {
  const current = browsers.getStore()
  if (!current) throw new Error('something of a page ran outside of it')
  return current
}

/** Once a process: the globals of a page, which lead to the page whose code asks. */
export function installBrowser(): void {
  class PageSocket extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie: browser().cookie } })
      // Ours listens for the close alone, as a browser's page may.
      this.on('error', () => {})
    }
  }
  const listening = (target: () => EventTarget) => ({
    addEventListener: (type: string, listener: EventListener) => target().addEventListener(type, listener),
    removeEventListener: (type: string, listener: EventListener) => target().removeEventListener(type, listener),
  })
  Object.assign(globalThis, {
    WebSocket: PageSocket,
    window: listening(() => browser().events),
    document: { ...listening(() => new EventTarget()), visibilityState: 'visible' },
  })
  Object.defineProperty(globalThis, 'location', {
    configurable: true,
    get: () => ({ protocol: 'http:', host: browser().host }),
  })
}

const plain = {
  x: 0,
  y: 0,
  width: 100,
  height: 50,
  ...plainElement,
  roundness: null,
  seed: 1,
  boundElements: null,
}

type Element = Record<string, unknown>

/** One open tab: our connection, our board binding, and a canvas that behaves as Excalidraw does towards it. */
export class Page {
  readonly userId: string
  readonly network: RoughNetwork
  readonly canWrite: boolean
  readonly connection: DocumentConnection
  readonly binding: BoardBinding
  elements: Element[] = []
  /** The server put this page's work aside: that must not happen to honest work. */
  setAside: string | null = null
  readonly #browser: Browser
  #state: CanvasState = { isPointerDown: false, openIds: [] }
  #nonce = 0

  private constructor(roundId: string, userId: string, canWrite: boolean, network: RoughNetwork, given: Browser) {
    this.userId = userId
    this.network = network
    this.canWrite = canWrite
    this.#browser = given
    this.connection = this.run(
      () =>
        new DocumentConnection({
          roundId,
          userId,
          canWrite,
          // There is no IndexedDB here: what a device keeps is proven in a real browser (e2e).
          isWriter: false,
          onState: () => {},
          onRightsChanged: () => {},
          onSetAside: ({ reason }) => {
            this.setAside = reason
          },
          onDevice: () => {},
        }),
    )
    const canvas = {
      elements: () => this.elements as unknown as CanvasElement[],
      state: () => this.#state,
      replace: (elements: readonly CanvasElement[]) => this.#replace(elements),
    }
    this.binding = this.run(() => new BoardBinding(canvas, this.connection.doc, canWrite))
  }

  static async open(
    seat: Readonly<{ roundId: string; userId: string; canWrite: boolean }>,
    network: RoughNetwork,
    host: string,
  ): Promise<Page> {
    const cookie = await cookieFor({ id: seat.userId })
    return new Page(seat.roundId, seat.userId, seat.canWrite, network, { host, cookie, events: new EventTarget() })
  }

  get doc(): Y.Doc {
    return this.connection.doc
  }

  /** Whatever a page does it does in its own browser. */
  run<T>(act: () => T): T {
    return browsers.run(this.#browser, act)
  }

  tell(event: 'online' | 'offline'): void {
    this.run(() => this.#browser.events.dispatchEvent(new Event(event)))
  }

  live(): Element[] {
    return this.elements.filter((element) => element.isDeleted !== true)
  }

  step(act: () => void): void {
    this.run(() => {
      this.binding.beginStep()
      act()
      this.binding.flush()
    })
  }

  add(id: string, type: string, changes: Element = {}): void {
    const last = this.elements.at(-1)?.index
    const index = generateKeyBetween(typeof last === 'string' ? last : null, null)
    this.elements = [
      ...this.elements,
      { ...plain, id, type, index, version: 1, versionNonce: ++this.#nonce, ...measured(changes) },
    ]
    this.binding.handleCanvasChange()
  }

  edit(id: string, changes: Element): void {
    const element = this.elements.find((candidate) => candidate.id === id)
    if (!element) return
    this.#mutate(element, measured(changes))
    this.binding.handleCanvasChange()
  }

  /** Ties an arrow or a label to its box as Excalidraw does: on both. */
  attach(id: string, type: 'arrow' | 'text', to: string | undefined, changes: Element): void {
    const end = to === undefined ? null : { elementId: to, focus: 0, gap: 1 }
    this.add(id, type, type === 'arrow' ? { ...changes, startBinding: end } : { ...changes, containerId: to ?? null })
    const target = this.elements.find((element) => element.id === to)
    const bound = Array.isArray(target?.boundElements) ? target.boundElements : []
    if (to !== undefined && !bound.some((entry) => entry.id === id))
      this.edit(to, { boundElements: [...bound, { id, type }] })
  }

  press(isDown: boolean): void {
    this.run(() => {
      if (isDown) this.binding.beginStep()
      this.#state = { ...this.#state, isPointerDown: isDown }
      this.binding.handleCanvasChange()
    })
  }

  /** What this person sees: everything but versions and the canvas's own numbering. */
  picture(): readonly string[] {
    return this.live().map((element) => {
      const bound = Array.isArray(element.boundElements) ? element.boundElements.map(({ id }) => id).sort() : []
      const seen = { ...parseCanvasElement(element), index: null, boundElements: bound }
      return JSON.stringify(Object.entries(seen).sort(([a], [b]) => (a < b ? -1 : 1)))
    })
  }

  close(): void {
    this.run(() => {
      this.binding.close()
      this.connection.close()
    })
  }

  /** Gives those that stand in the wrong place, or in one that is taken, another, as Excalidraw does. */
  #replace(elements: readonly CanvasElement[]): void {
    this.elements = elements.map((element) => element as Element)
    let last: string | null = null
    for (const [at, element] of this.elements.entries()) {
      if (!isAbove(element.index, last)) {
        const next = this.elements.slice(at + 1).find(({ index }) => isAbove(index, last))
        this.#mutate(element, { index: generateKeyBetween(last, next ? String(next.index) : null) })
      }
      last = String(element.index)
    }
    this.binding.handleCanvasChange()
  }

  #mutate(element: Element, changes: Element): void {
    Object.assign(element, changes, { version: Number(element.version) + 1, versionNonce: ++this.#nonce })
  }
}

function isAbove(index: unknown, last: string | null): boolean {
  return typeof index === 'string' && (last === null || index > last)
}

/** A line's size is that of its points, as Excalidraw keeps it. */
function measured(changes: Element): Element {
  if (!Array.isArray(changes.points)) return changes
  const size = (axis: 0 | 1) => {
    const values = (changes.points as [number, number][]).map((point) => point[axis])
    return Math.max(...values) - Math.min(...values)
  }
  return { ...changes, width: size(0), height: size(1) }
}
