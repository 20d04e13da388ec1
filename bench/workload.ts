import { setTimeout as wait } from 'node:timers/promises'
import * as Y from 'yjs'
import { type Random, seeded } from '#lib/base/random'
import { Client, progressOf, type Seat } from './client'
import { Editor } from './edits'

/** Three clients of a room that work and are timed: when each edit left, when it was applied at each of the others, when it was saved. */
class WorkingRoom {
  readonly clients: readonly Client[]
  readonly #editors: readonly Editor[]
  propagation: number[] = []
  readonly #left: { clock: number; atMs: number }[][]
  /** `#heard[receiver][sender]`: how many of the sender's edits have arrived there. */
  readonly #heard: number[][]
  /** By sender: the clock of each of its awareness frames and when it left; by receiver and sender: the last clock heard. */
  readonly #pointed: Map<number, number>[]
  readonly #seen: number[][]
  readonly #unsaved: Map<number, { atMs: number; clock: number }>[]
  readonly #acknowledged: number[]

  constructor(seats: readonly Seat[], random: Random, times: Times) {
    this.clients = seats.map((seat) => new Client(seat, { clientId: Math.floor(random() * 2 ** 31) }))
    this.#editors = this.clients.map(({ doc }) => new Editor(doc, random))
    this.#left = this.clients.map(() => [])
    this.#heard = this.clients.map(() => this.clients.map(() => 0))
    this.#pointed = this.clients.map(() => new Map())
    this.#seen = this.clients.map(() => this.clients.map(() => 0))
    this.#unsaved = this.clients.map(() => new Map())
    this.#acknowledged = this.clients.map(() => 0)
    this.clients.forEach((client, me) => {
      client.onDocument = () => this.#hear(client.doc, me, times)
      client.onAwareness = () => this.#see(client, me, times)
      client.onSent = () => {
        const sent = { clock: Y.getState(client.doc.store, client.doc.clientID), atMs: performance.now() }
        this.#left[me]?.push(sent)
        if (client.seat.dialect === 'sparring') this.#unsaved[me]?.set(client.sent, sent)
      }
      client.onSaved = (count) => this.#save(me, count, times)
    })
  }

  edit(index: number): void {
    if (this.clients[index]?.isReady) this.#editors[index]?.edit()
  }

  point(index: number): void {
    const client = this.clients[index]
    if (!client?.isReady) return
    const { awareness, doc } = client
    const atMs = performance.now()
    awareness.setLocalStateField('cursor', this.#editors[index]?.cursor())
    this.#pointed[index]?.set(awareness.meta.get(doc.clientID)?.clock ?? 0, atMs)
  }

  get undelivered(): number {
    let count = 0
    this.#heard.forEach((from, me) => {
      from.forEach((heard, sender) => {
        if (sender !== me) count += (this.#left[sender]?.length ?? 0) - heard
      })
    })
    return count
  }

  get isConverged(): boolean {
    return new Set(this.clients.map(({ doc }) => progressOf(doc))).size === 1
  }

  /** What the server has called saved: how far of each client's own edits. */
  get acknowledged(): [client: number, clock: number][] {
    return this.clients.map(({ doc }, me) => [doc.clientID, this.#acknowledged[me] ?? 0])
  }

  #hear(doc: Y.Doc, me: number, times: Times): void {
    const now = performance.now()
    const heard = this.#heard[me]
    if (!heard) return
    this.clients.forEach((sender, from) => {
      if (from === me) return
      const has = Y.getState(doc.store, sender.doc.clientID)
      const left = this.#left[from] ?? []
      for (let next = left[heard[from] ?? 0]; next && next.clock <= has; next = left[heard[from] ?? 0]) {
        if (next.atMs >= times.sinceMs) this.propagation.push(now - next.atMs)
        heard[from] = (heard[from] ?? 0) + 1
      }
    })
  }

  /** A place that a later one has overtaken on the way is not waited for: the one that came counts. */
  #see({ awareness }: Client, me: number, times: Times): void {
    const seen = this.#seen[me]
    if (!seen) return
    this.clients.forEach((sender, from) => {
      const clock = awareness.meta.get(sender.doc.clientID)?.clock ?? 0
      if (from === me || clock <= (seen[from] ?? 0)) return
      seen[from] = clock
      const atMs = this.#pointed[from]?.get(clock)
      if (atMs !== undefined && atMs >= times.sinceMs) times.pointing.push(performance.now() - atMs)
    })
  }

  #save(me: number, count: number, times: Times): void {
    const unsaved = this.#unsaved[me]
    if (!unsaved) return
    for (const [frame, { atMs, clock }] of unsaved) {
      if (frame > count) break
      unsaved.delete(frame)
      this.#acknowledged[me] = clock
      if (atMs >= times.sinceMs) times.acknowledgement.push(performance.now() - atMs)
    }
  }
}

type Times = { sinceMs: number; acknowledgement: number[]; pointing: number[] }

export type Rates = Readonly<{ editsPerSecond: number; awarenessPerSecond: number }>

/** Many working rooms. Every client keeps its own beat, a little uneven as hands are, out of step with the others. */
export class Workload {
  readonly rooms: readonly WorkingRoom[]
  readonly #random: Random
  readonly #times: Times = { sinceMs: Number.POSITIVE_INFINITY, acknowledgement: [], pointing: [] }
  readonly #timers = new Set<NodeJS.Timeout>()
  #edits = 0
  #awareness = 0

  constructor(rooms: readonly (readonly Seat[])[], seed: number) {
    this.#random = seeded(seed)
    this.rooms = rooms.map((seats) => new WorkingRoom(seats, this.#random, this.#times))
  }

  async join(): Promise<void> {
    for (const { clients } of this.rooms) await Promise.all(clients.map((client) => client.join()))
  }

  start({ editsPerSecond, awarenessPerSecond }: Rates): void {
    for (const room of this.rooms) {
      room.clients.forEach((_, index) => {
        this.#beat(1000 / editsPerSecond, () => {
          this.#edits++
          room.edit(index)
        })
        this.#beat(1000 / awarenessPerSecond, () => {
          this.#awareness++
          room.point(index)
        })
      })
    }
  }

  /** From here on it counts. */
  mark(): void {
    this.#times.sinceMs = performance.now()
    for (const room of this.rooms) room.propagation = []
    this.#times.acknowledgement = []
    this.#times.pointing = []
    this.#edits = 0
    this.#awareness = 0
  }

  /** What was counted since the mark. */
  read() {
    return {
      edits: this.#edits,
      awareness: this.#awareness,
      propagation: this.rooms.map((room) => Float64Array.from(room.propagation)),
      acknowledgement: Float64Array.from(this.#times.acknowledgement),
      pointing: Float64Array.from(this.#times.pointing),
    }
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer)
    this.#timers.clear()
  }

  /** Gives what is under way its time, then says what never came. */
  async settle(limitMs = 5_000) {
    const all = () => this.rooms.every((room) => room.undelivered === 0 && room.isConverged)
    for (const end = performance.now() + limitMs; performance.now() < end && !all(); ) await wait(20)
    return {
      undelivered: this.rooms.reduce((sum, room) => sum + room.undelivered, 0),
      diverged: this.rooms.filter((room) => !room.isConverged).length,
      harm: this.rooms.reduce((sum, { clients }) => sum + clients.reduce((own, client) => own + client.harm, 0), 0),
      closed: this.rooms.flatMap(({ clients }) => clients.flatMap(({ closeCode }) => closeCode ?? [])),
    }
  }

  close(): void {
    this.stop()
    for (const { clients } of this.rooms) for (const client of clients) client.destroy()
  }

  #beat(everyMs: number, act: () => void): void {
    const next = (dueMs: number) => {
      const timer = setTimeout(() => {
        this.#timers.delete(timer)
        act()
        next(Math.max(performance.now(), dueMs + everyMs * (0.8 + 0.4 * this.#random())))
      }, dueMs - performance.now())
      this.#timers.add(timer)
    }
    next(performance.now() + everyMs * this.#random())
  }
}
