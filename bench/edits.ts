import * as Y from 'yjs'
import type { Random } from '#lib/base/random'
import { writeElement } from '#lib/document/elements'
import { plainElement } from '#lib/document/plain-element'
import { boardElements, notesText } from '#lib/document/room-document'
import { writePacked } from '#lib/document/strokes'

/** A board of about this size is what an interview ends with; it grows no further, so that a long run stays the same load. */
const maxElements = 300
const strokeAppends = 40

/**
 * What one client does, by seed: of a hundred edits about 45 move something, 25 draw on, 25 type, 5 put something new there.
 * Each is one transaction and one update with something new in it, through the code our own pages write with.
 */
export class Editor {
  readonly #doc: Y.Doc
  readonly #random: Random
  readonly #own: string
  #made = 0
  #stroke: { id: string; points: number[]; appends: number } | null = null

  constructor(doc: Y.Doc, random: Random) {
    this.#doc = doc
    this.#random = random
    this.#own = `e${doc.clientID.toString(36)}`
  }

  edit(): void {
    const dice = this.#random()
    this.#doc.transact(() => {
      if (dice < 0.45) this.#move()
      else if (dice < 0.7) this.#draw()
      else if (dice < 0.95) this.#type()
      else this.#add()
    }, 'edit')
  }

  /** Where the hand is, as the board sends it. */
  cursor(): Readonly<Record<string, unknown>> {
    return { x: this.#upTo(4_000), y: this.#upTo(3_000), tool: 'pointer', button: 'up' }
  }

  #move(): void {
    const elements = boardElements(this.#doc)
    const id = elements.size > 0 ? [...elements.keys()][this.#upTo(elements.size)] : undefined
    const element = id === undefined ? undefined : elements.get(id)
    if (!(element instanceof Y.Map)) return this.#add()
    element.set('x', this.#upTo(40_000) / 8)
    element.set('y', this.#upTo(30_000) / 8)
  }

  #draw(): void {
    const elements = boardElements(this.#doc)
    if (!this.#stroke || this.#stroke.appends >= strokeAppends) {
      this.#stroke = { id: this.#newId(), points: [0, 0], appends: 0 }
      const stroke = { ...plain(this.#random), type: 'freedraw', points: [0, 0], pressures: [], simulatePressure: true }
      if (elements.size < maxElements) return writeElement(elements, this.#stroke.id, stroke, Object.keys(stroke))
    }
    const { id, points } = this.#stroke
    const map = elements.get(id)
    if (!(map instanceof Y.Map)) return this.#type()
    // Three points of a hand in motion a frame, two bytes a step.
    for (let i = 0; i < 6; i++) points.push(this.#upTo(120) - 60)
    this.#stroke.appends++
    writePacked(map, 'points', points)
  }

  #type(): void {
    const notes = notesText(this.#doc)
    const at = Math.max(0, notes.length - this.#upTo(20))
    notes.insert(at, 'because it has to hold '.slice(0, 1 + this.#upTo(6)))
  }

  #add(): void {
    const elements = boardElements(this.#doc)
    if (elements.size >= maxElements) return this.#type()
    const box = { ...plain(this.#random), type: 'rectangle', width: 160, height: 80 }
    writeElement(elements, this.#newId(), box, Object.keys(box))
  }

  #newId(): string {
    return `${this.#own}-${++this.#made}`
  }

  #upTo(end: number): number {
    return Math.floor(this.#random() * end)
  }
}

const plain = (random: Random) => ({
  ...plainElement,
  x: Math.floor(random() * 4_000),
  y: Math.floor(random() * 3_000),
  roundness: null,
  seed: Math.floor(random() * 2 ** 31),
  index: 'a0',
})
