import { setTimeout as wait } from 'node:timers/promises'
import { plainElement } from '#lib/document/plain-element'
import { BoardBinding, type CanvasElement } from '../app/room/[sessionId]/_board/board-binding'
import { BoardPresence } from '../app/room/[sessionId]/_board/board-presence'
import { Client, type Seat } from './client'

/** As much of Excalidraw as a hand with a pen needs: one element that grows in place, with a version. */
class Page {
  readonly binding: BoardBinding
  readonly presence: BoardPresence
  elements: CanvasElement[] = []
  #isDown = false

  constructor(client: Client, userId: string) {
    this.binding = new BoardBinding(
      {
        elements: () => this.elements,
        state: () => ({ isPointerDown: this.#isDown, openIds: this.#isDown ? this.elements.map(({ id }) => id) : [] }),
        replace: (elements) => {
          this.elements = [...elements]
        },
      },
      client.doc,
      true,
    )
    this.presence = new BoardPresence(client.awareness, userId)
  }

  press(element: CanvasElement): void {
    this.binding.beginStep()
    this.#isDown = true
    this.elements = [...this.elements, element]
    this.binding.handleCanvasChange()
  }

  /** Puts elements there at once, as a paste does. */
  add(elements: readonly CanvasElement[]): void {
    this.elements = [...this.elements, ...elements]
    this.binding.handleCanvasChange()
    this.binding.flush()
  }

  /** Drags everything a little further. */
  drag(by: number): void {
    this.#isDown = true
    this.elements = this.elements.map((element) => ({
      ...element,
      x: Number(element.x) + by,
      version: element.version + 1,
      versionNonce: element.versionNonce + 1,
    }))
    this.binding.handleCanvasChange()
  }

  move(changes: Readonly<Record<string, unknown>>): void {
    const last = this.elements.at(-1)
    if (!last) return
    Object.assign(last, changes, { version: last.version + 1, versionNonce: last.versionNonce + 1 })
    this.binding.handleCanvasChange()
  }

  release(): void {
    this.#isDown = false
    this.binding.handleCanvasChange()
  }

  close(): void {
    this.presence.close()
    this.binding.close()
  }
}

/**
 * One freehand stroke by the code of our own page (board binding, packed points, presence), with two others in the room: the
 * payload of every frame of all three, from the press until all is quiet, and how often the others were told.
 */
export async function stroke(seats: Seat[], points: number, perSecond: number) {
  const clients = seats.map((seat) => new Client(seat))
  const pages = clients.map((client, index) => new Page(client, `person-${index}`))
  await Promise.all(clients.map((client) => client.join()))
  await wait(500)
  const bytesOf = () => clients.reduce((sum, { bytes }) => sum + bytes, 0)
  const before = bytesOf()
  let heard = 0
  const [hand, other] = clients
  const [page] = pages
  if (!hand || !other || !page) throw new Error('a room has places')
  other.onDocument = () => {
    heard++
  }
  // The same spiral that the journey in the browser draws, on a canvas of 1,440 × 900.
  const way = Array.from({ length: points }, (_, i): readonly [number, number] => {
    const angle = (i / points) * Math.PI * 6
    return [1440 * (0.5 + (Math.cos(angle) * (100 + i)) / 2500), 900 * (0.5 + (Math.sin(angle) * (100 + i)) / 2500)]
  })
  const [startX, startY] = way[0] ?? [0, 0]
  const drawn = [[0, 0]]
  const begin = performance.now()
  page.press(freedraw(startX, startY))
  for (const [index, [x, y]] of way.slice(1).entries()) {
    const dueMs = begin + ((index + 1) * 1000) / perSecond
    await wait(Math.max(0, dueMs - performance.now()))
    drawn.push([x - startX, y - startY])
    page.presence.point({ x, y, tool: 'pointer', isDown: true, strokeId: 'stroke' })
    page.move({ points: [...drawn] })
  }
  page.release()
  const seconds = (performance.now() - begin) / 1000
  const heardPerSecond = heard / seconds
  page.presence.point({ x: startX, y: startY, tool: 'pointer', isDown: false, strokeId: null })
  await wait(1_000)
  const bytes = bytesOf() - before
  const seen = clients.every(({ doc }) => doc.getMap('elements').has('stroke'))
  for (const one of pages) one.close()
  for (const client of clients) client.destroy()
  if (!seen) throw new Error('the stroke did not arrive')
  return { bytes, seconds, heardPerSecond }
}

/**
 * So many selected elements dragged for `seconds` at 60 Hz by the code of our own page: what each document frame costs who
 * receives it, decoding, document and board binding together (ms a frame). Excalidraw's own drawing is not in it.
 */
export async function drag(seats: Seat[], count: number, seconds: number) {
  const [first, second] = seats
  if (!first || !second) throw new Error('a room has places')
  const clients = [new Client(first), new Client(second)] as const
  const pages = clients.map((client, index) => new Page(client, `person-${index}`))
  const [hand, watched] = pages
  if (!hand || !watched) throw new Error('two people')
  await Promise.all(clients.map((client) => client.join()))
  hand.add(Array.from({ length: count }, (_, i) => box(i)))
  await clients[1].when(() => watched.elements.length === count)
  const { doc } = clients[1]
  const costs: number[] = []
  let beganMs = 0
  doc.on('beforeTransaction', () => {
    beganMs = performance.now()
  })
  doc.on('afterTransaction', () => costs.push(performance.now() - beganMs))
  const begin = performance.now()
  for (let turn = 1; turn <= seconds * 60; turn++) {
    await wait(Math.max(0, begin + (turn * 1000) / 60 - performance.now()))
    hand.drag(2)
  }
  hand.release()
  const wanted = String(hand.elements.map(({ x }) => x))
  await clients[1].when(() => String(watched.elements.map(({ x }) => x)) === wanted)
  for (const page of pages) page.close()
  for (const client of clients) client.destroy()
  return Float64Array.from(costs)
}

function box(i: number): CanvasElement {
  const [x, y] = [(i % 20) * 60, Math.floor(i / 20) * 60]
  const index = `a${String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26))}`
  return { ...element(`box-${i}`, 'rectangle', x, y), index, width: 50, height: 40 }
}

function freedraw(x: number, y: number): CanvasElement {
  return {
    ...element('stroke', 'freedraw', x, y),
    points: [[0, 0]],
    pressures: [],
    simulatePressure: true,
  }
}

function element(id: string, type: string, x: number, y: number): CanvasElement {
  return {
    id,
    type,
    x,
    y,
    width: 0,
    height: 0,
    ...plainElement,
    roundness: null,
    seed: 1,
    index: 'a1',
    boundElements: null,
    version: 1,
    versionNonce: 1,
  }
}
