import { setTimeout as wait } from 'node:timers/promises'
import * as Y from 'yjs'
import { type Random, seeded } from '#lib/base/random'
import { moveToStep, setLocked, setTick } from '#lib/document/agenda'
import { readBoard } from '#lib/document/elements'
import { notesText } from '#lib/document/room-document'
import { agendaSteps } from '#lib/interview/model'
import { db } from '#server/db/client'
import { loadState } from '#server/document/fold'
import { type ARound, aRound } from '#server/testing/factories'
import { contentsOf } from './gate-run'
import { Page } from './page'
import { freshState } from './raw-client'
import { RoughNetwork } from './rough-network'

/** How long the pages of a session may take to agree once the network is whole: a busy server makes them wait by seconds. */
const agreeWithinMs = 60_000
const hands = [
  ['box', 5],
  ['arrow', 3],
  ['label', 2],
  ['stroke', 3],
  ['move', 8],
  ['paint', 4],
  ['erase', 2],
  ['undo', 4],
  ['redo', 2],
  ['type', 8],
  ['cut', 4],
  ['stage', 2],
  ['tick', 3],
  ['lock', 1],
  ['offline', 1],
  ['online', 2],
  ['drop', 1],
  ['drop late', 1],
  ['stall', 1],
  ['come', 1],
  ['reload', 1],
] as const satisfies readonly (readonly [string, number])[]
type Hand = (typeof hands)[number][0]
const allHands: readonly Hand[] = hands.flatMap(([hand, weight]) => Array.from({ length: weight }, () => hand))

/**
 * One seeded session: three to five pages of ours, each behind a network of its own, in one round at a real server. At the
 * end all agree with each other, with the log replayed from zero, with fold and tail, and with what a newcomer is given.
 * Throws with what differs.
 */
export async function runSession(host: string, seed: number, moves: number): Promise<void> {
  const session = new Session(host, await aRound({ phase: 'live' }), seeded(seed))
  try {
    await session.begin()
    for (let i = 0; i < moves; i++) await session.move()
    await session.agree()
    await session.compareWithLog()
  } finally {
    await session.close()
  }
}

class Session {
  readonly #host: string
  readonly #round: ARound
  readonly #random: Random
  #pages: Page[] = []
  #made = 0

  constructor(host: string, round: ARound, random: Random) {
    this.#host = host
    this.#round = round
    this.#random = random
  }

  async begin(): Promise<void> {
    const count = 3 + this.#upTo(3)
    for (let i = 0; i < count; i++) await this.#come(i)
  }

  async move(): Promise<void> {
    const writers = this.#pages.filter(({ canWrite }) => canWrite)
    const page = writers[this.#upTo(writers.length)]
    if (page) await this.#act(page, allHands[this.#upTo(allHands.length)] as Hand)
    await wait(this.#upTo(8))
  }

  /** The network is whole again: everybody ends at the same document and the same picture, and is told that it is saved. */
  async agree(): Promise<void> {
    for (const page of this.#pages) {
      page.network.isCalm = true
      this.#setOnline(page)
      page.run(() => page.binding.flush())
    }
    const deadlineMs = performance.now() + agreeWithinMs
    while (!this.#isAgreed()) {
      if (performance.now() > deadlineMs) throw new Error(`the pages do not agree:\n${this.#told()}`)
      await wait(10)
    }
    const aside = this.#pages.find(({ setAside }) => setAside !== null)
    if (aside) throw new Error(`honest work was put aside: ${aside.setAside}`)
    const [first = [], ...others] = this.#pages.map((page) => page.picture())
    for (const [index, picture] of others.entries()) {
      const at = Math.max(first.length, picture.length)
      const differing = Array.from({ length: at }, (_, place) => place).find((place) => first[place] !== picture[place])
      if (differing !== undefined)
        throw new Error(`page ${index + 1} sees, and page 0:\n${picture[differing]}\n${first[differing]}`)
    }
  }

  async compareWithLog(): Promise<void> {
    const { roundId } = this.#round
    const expected = contentsOf((this.#pages[0] as Page).doc)
    const compare = (what: string, doc: Y.Doc) => {
      if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error(`${what} waits for something`)
      if (contentsOf(doc) !== expected) throw new Error(`${what} differs:\n${contentsOf(doc)}\n${expected}`)
    }
    compare(
      'what a newcomer is given',
      docOf(await freshState({ host: this.#host, roundId, userId: this.#round.observer.id })),
    )
    const rows = await db().documentUpdate.findMany({ where: { roundId }, orderBy: { seq: 'asc' } })
    if (rows.some(({ seq }, index) => seq !== index + 1)) throw new Error('the log has gaps')
    const keyframes = await db().keyframe.findMany({ where: { roundId }, orderBy: { seq: 'asc' } })
    const replayed = new Y.Doc()
    for (const { seq, data } of rows) {
      Y.applyUpdate(replayed, data)
      const keyframe = keyframes.find((candidate) => candidate.seq === seq)
      if (keyframe && contentsOf(docOf(keyframe.state)) !== contentsOf(replayed))
        throw new Error(`the keyframe at ${seq} is not what the log says`)
    }
    compare('the log replayed from zero', replayed)
    compare('fold and tail', docOf((await loadState(roundId)).state.encode()))
  }

  async close(): Promise<void> {
    for (const page of this.#pages) page.close()
    await Promise.all(this.#pages.map(({ network }) => network.close()))
  }

  #upTo(limit: number): number {
    return Math.floor(this.#random() * limit)
  }

  async #come(index: number): Promise<void> {
    const { roundId, interviewer, candidate, observer } = this.#round
    const isObserver = index === 4
    const userId = isObserver ? observer.id : index % 2 === 0 ? interviewer.id : candidate.id
    const network = new RoughNetwork(this.#host, this.#random)
    const host = await network.open()
    this.#pages.push(await Page.open({ roundId, userId, canWrite: !isObserver }, network, host))
  }

  #setOnline(page: Page): void {
    if (!page.network.isDown) return
    page.network.isDown = false
    page.tell('online')
  }

  async #act(page: Page, hand: Hand): Promise<void> {
    const live = page.live()
    const chosen = live[this.#upTo(Math.max(1, live.length))]
    const target = chosen && String(chosen.id)
    const id = `${this.#pages.indexOf(page)}-${this.#made++}`
    const amount = this.#upTo(500)
    const { doc, network } = page
    switch (hand) {
      case 'box':
        return page.step(() => page.add(id, 'rectangle', { x: amount }))
      case 'arrow': {
        const end = chosen?.type === 'rectangle' ? target : undefined
        const points = [
          [0, 0],
          [amount, 9],
        ]
        return page.step(() => page.attach(id, 'arrow', end, { points }))
      }
      case 'label': {
        const isFree = chosen?.type === 'rectangle' && !live.some(({ containerId }) => containerId === target)
        return page.step(() => page.attach(id, 'text', isFree ? target : undefined, { text: id, originalText: id }))
      }
      case 'stroke':
        return await this.#draw(page, id)
      case 'move':
        return page.step(() => target && page.edit(target, { x: amount, y: amount / 2 }))
      case 'paint':
        return page.step(() => target && page.edit(target, { strokeColor: `#${String(100_000 + amount)}` }))
      case 'erase':
        return page.step(() => target && page.edit(target, { isDeleted: true }))
      case 'undo':
        return page.run(() => page.binding.undo())
      case 'redo':
        return page.run(() => page.binding.redo())
      case 'type':
        return page.run(() => notesText(doc).insert(this.#upTo(notesText(doc).length + 1), `${id} ж😀`))
      case 'cut': {
        const at = this.#upTo(notesText(doc).length)
        return page.run(() => notesText(doc).delete(at, Math.min(1 + this.#upTo(9), notesText(doc).length - at)))
      }
      case 'stage':
        return page.run(() => moveToStep(doc, agendaSteps[this.#upTo(agendaSteps.length)] ?? null, page))
      case 'tick':
        return page.run(() => setTick(doc, `q${this.#upTo(6)}`, this.#random() < 0.6, page))
      case 'lock':
        return page.run(() => setLocked(doc, this.#random() < 0.5, page))
      case 'offline':
        network.isDown = true
        network.drop()
        return page.tell('offline')
      case 'online':
        for (const other of this.#pages) this.#setOnline(other)
        return
      case 'drop':
        return network.drop()
      case 'drop late':
        return network.dropLate(this.#upTo(700))
      case 'stall':
        return network.stall(this.#upTo(400))
      case 'come':
        if (this.#pages.length < 5) await this.#come(this.#pages.length)
        return
      case 'reload':
        return await this.#reload(page)
    }
  }

  async #draw(page: Page, id: string): Promise<void> {
    const points: [number, number][] = [[0, 0]]
    page.press(true)
    page.run(() => page.add(id, 'freedraw', { points: [...points], pressures: [], simulatePressure: true }))
    for (let i = 0; i < 6; i++) {
      for (let n = 0; n < 5; n++) points.push([this.#upTo(300), this.#upTo(300)])
      page.run(() => page.edit(id, { points: [...points] }))
      await wait(this.#upTo(20))
    }
    page.press(false)
  }

  /** Only who has been told that all is saved may go without losing something: there is no device here that keeps it. */
  async #reload(page: Page): Promise<void> {
    if (page.connection.state.state !== 'saved' || this.#pages.length < 4) return
    const index = this.#pages.indexOf(page)
    page.close()
    await page.network.close()
    this.#pages.splice(index, 1)
    await this.#come(index)
  }

  #isAgreed(): boolean {
    const [first] = this.#pages
    if (!first || this.#pages.some(({ connection }) => connection.state.state !== 'saved')) return false
    const vector = vectorOf(first.doc)
    const contents = contentsOf(first.doc)
    return this.#pages.every(({ doc }) => vectorOf(doc) === vector && contentsOf(doc) === contents)
  }

  #told(): string {
    return this.#pages
      .map((page) => {
        const { doc, connection } = page
        const pending = doc.store.pendingStructs ? 'waits for something,' : ''
        return `${page.setAside ? `put aside: ${page.setAside},` : ''} ${connection.state.state} ${pending} ${vectorOf(doc)} ${readBoard(doc).length} elements, notes of ${notesText(doc).length}`
      })
      .join('\n')
  }
}

function docOf(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return doc
}

function vectorOf(doc: Y.Doc): string {
  return JSON.stringify([...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b))
}
