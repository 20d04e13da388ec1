import { setTimeout as wait } from 'node:timers/promises'
import * as Y from 'yjs'
import { seeded } from '#lib/base/random'
import { attack } from './attacks'
import { Client, progressOf, type Seat } from './client'
import { Editor } from './edits'
import { drag, stroke } from './stroke'
import { type Rates, Workload } from './workload'

/** The clients' process. `main.ts` calls these by name over IPC; what is open stays open between calls. */

let workload: Workload | null = null
const held: Client[] = []
const reader: { client: Client | null; healthy: Client | null } = { client: null, healthy: null }

/** Our server allows a burst of 240 frames a connection; greetings count too. */
const framesPerConnection = 180

const methods = {
  async openRooms(rooms: Seat[][], seed: number): Promise<void> {
    workload?.close()
    workload = new Workload(rooms, seed)
    await workload.join()
  },

  startWork(rates: Rates): void {
    open().start(rates)
  },

  mark(): void {
    open().mark()
  },

  read() {
    return open().read()
  },

  async stopWork() {
    open().stop()
    return await open().settle()
  },

  /** Per room: how far of each client's edits the server has called saved. */
  acknowledged() {
    return open().rooms.map((room) => room.acknowledged)
  },

  closeRooms(): void {
    workload?.close()
    workload = null
  },

  /** Acknowledged edits that a fresh client of each room does not get. */
  async missing(seats: Seat[], acknowledged: [client: number, clock: number][][]): Promise<number> {
    let missing = 0
    for (const [index, seat] of seats.entries()) {
      const fresh = new Client(seat)
      await fresh.join()
      for (const [client, clock] of acknowledged[index] ?? []) {
        missing += Math.max(0, clock - Y.getState(fresh.doc.store, client))
      }
      fresh.destroy()
    }
    return missing
  },

  /**
   * Three people bring a room to so many updates, coming back often enough to stay within our limits; somebody who stays
   * holds it open and has to receive all of it. Returns what the document then holds, to compare with.
   */
  async fill(seats: Seat[], updates: number, seed: number): Promise<string> {
    const random = seeded(seed)
    const [first] = seats
    if (!first) throw new Error('a room has places')
    const holder = new Client(first)
    await holder.join()
    held.push(holder)
    const share = Math.ceil(updates / seats.length)
    await Promise.all(
      seats.map((seat) => fillFrom(seat, holder, share, new Y.Doc(), Math.floor(random() * 2 ** 31), random)),
    )
    return progressOf(holder.doc)
  },

  /** Opens places and leaves them open, doing nothing. */
  async hold(rooms: Seat[][]): Promise<void> {
    for (let from = 0; from < rooms.length; from += 16) {
      const clients = rooms.slice(from, from + 16).flatMap((seats) => seats.map((seat) => new Client(seat)))
      await Promise.all(clients.map((client) => client.join()))
      held.push(...clients)
    }
  },

  release(): void {
    for (const client of held.splice(0)) client.destroy()
  },

  /** A newcomer: from connecting to having all, and what applying the same frames takes by itself. */
  async join(seat: Seat, expected: string) {
    const frames: Uint8Array[] = []
    let progress = ''
    const client = new Client(seat)
    client.onDocument = (update) => {
      frames.push(update)
      progress = progressOf(client.doc)
    }
    const begin = performance.now()
    await client.connect()
    await client.when(() => progress === expected)
    const wallMs = performance.now() - begin
    const bytes = frames.reduce((sum, frame) => sum + frame.byteLength, 0)
    client.destroy()
    const alone = new Y.Doc()
    const decodeBegin = performance.now()
    for (const frame of frames) Y.applyUpdate(alone, frame)
    const decodeMs = performance.now() - decodeBegin
    alone.destroy()
    return { wallMs, decodeMs, bytes, frames: frames.length }
  },

  /** All at once, each with an empty document; when the last one has everything, by the clock all processes share. */
  async storm(seats: Seat[], expected: (string | null)[]) {
    const clients = seats.map((seat) => new Client(seat))
    const before = process.cpuUsage()
    const results = await Promise.allSettled(
      clients.map(async (client, index) => {
        await client.connect()
        const wanted = expected[index] ?? null
        await client.when(() => client.isReady && (wanted === null || progressOf(client.doc) === wanted))
        return nowMs()
      }),
    )
    const { user, system } = process.cpuUsage(before)
    for (const client of clients) client.destroy()
    const doneMs = results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []))
    return { lastMs: Math.max(...doneMs), failed: results.length - doneMs.length, cpuMs: (user + system) / 1000 }
  },

  /** Two people write `megabytes` into a room in which a third has (or has not) stopped reading, and a fourth reads on. */
  async flood(seats: Seat[], megabytes: number, isStalled: boolean, seed: number): Promise<void> {
    const [one, two, three] = seats
    if (!one || !two || !three) throw new Error('a room has three places')
    const healthy = new Client(two)
    const slow = new Client(three)
    await Promise.all([healthy.join(), slow.join()])
    Object.assign(reader, { client: slow, healthy })
    if (isStalled) slow.socket?.pause()
    const random = seeded(seed)
    // Below the rate limits' burst of 2 MiB and 240 frames a connection.
    const [frameBytes, framesEach] = [16 * 1024, 110]
    const words = Array.from({ length: 8 * frameBytes }, () => Math.floor(random() * 36).toString(36)).join('')
    const turns = Math.ceil((megabytes * 2 ** 20) / (frameBytes * framesEach))
    for (let turn = 0; turn < turns; turn++) {
      const writer = new Client(turn % 2 === 0 ? one : two)
      await writer.join()
      const box = new Y.Map<unknown>()
      writer.doc.getMap('elements').set('flooded', box)
      for (let i = 1; i <= framesEach; i++) {
        const from = Math.floor(random() * (words.length - frameBytes))
        box.set('text', words.slice(from, from + frameBytes))
        // No faster than who reads can follow: it is the one who does not read that is looked at.
        if (i % 10 === 0) await drained(writer, healthy, Y.getState(writer.doc.store, writer.doc.clientID))
      }
      await writer.leave()
      writer.destroy()
    }
  },

  /** The one who had stopped reads on: was it dropped, and does it come back to all there is? */
  async wakeReader() {
    const { client, healthy } = reader
    if (!client || !healthy) throw new Error('nobody reads')
    const wanted = progressOf(healthy.doc)
    client.socket?.resume()
    const isDone = () => client.closeCode !== null || progressOf(client.doc) === wanted
    for (const end = performance.now() + 40_000; performance.now() < end && !isDone(); ) await wait(50)
    const { closeCode } = client
    if (closeCode !== null) {
      await client.join()
      await client.when(() => progressOf(client.doc) === wanted)
    }
    return { closeCode, hasAll: progressOf(client.doc) === wanted }
  },

  endReader(): void {
    reader.client?.destroy()
    reader.healthy?.destroy()
    Object.assign(reader, { client: null, healthy: null })
  },

  stroke,
  drag,
  attack,
}

export type LoadMethods = typeof methods

async function fillFrom(
  seat: Seat,
  holder: Client,
  count: number,
  doc: Y.Doc,
  clientId: number,
  random: () => number,
): Promise<void> {
  const client = new Client(seat, { doc, clientId })
  const editor = new Editor(doc, random)
  for (let done = 0; done < count; ) {
    await client.join()
    const until = Math.min(count, done + framesPerConnection)
    for (; done < until; done++) editor.edit()
    await drained(client, holder, Y.getState(doc.store, clientId))
    await client.leave()
    client.forgetOthers()
  }
  client.destroy()
}

/** Everything this client sent is saved (ours says so) and has reached the other. */
async function drained(client: Client, other: Client, clock: number): Promise<void> {
  if (client.seat.dialect === 'sparring') await client.when(() => client.saved >= client.sent)
  await other.when(() => Y.getState(other.doc.store, client.doc.clientID) >= clock)
}

function open(): Workload {
  if (!workload) throw new Error('no rooms are open')
  return workload
}

function nowMs(): number {
  return Number(process.hrtime.bigint() / 1000n) / 1000
}

process.on('message', ({ id, name, given }: { id: number; name: keyof LoadMethods; given: unknown[] }) => {
  const method = methods[name] as (...given: unknown[]) => unknown
  void Promise.resolve()
    .then(() => method(...given))
    .then(
      (result) => process.send?.({ id, result }),
      (error) => process.send?.({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    )
})
process.on('disconnect', () => process.exit(0))
