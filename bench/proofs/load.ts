import * as Y from 'yjs'
import type { Random } from '#lib/base/random'
import { type ServerFrame, updateFrame } from '#lib/protocol/frames'
import { db } from '#server/db/client'
import { type ARound, aRound } from '#server/testing/factories'
import { freshState, RawClient, type Seat } from './raw-client'

/** One person who writes and counts: what was sent in which order, and how much of it message 100 has acknowledged. */
class Writer {
  readonly #seat: Seat
  readonly #name: string
  readonly #random: Random
  readonly #doc = new Y.Doc()
  /** Keys of what was acknowledged, on any socket. */
  readonly acknowledged = new Set<string>()
  readonly closes: string[] = []
  #client: RawClient | null = null
  #made = 0
  #isStopped = false
  #isAway = false
  #loop: Promise<void> = Promise.resolve()

  constructor(seat: Seat, name: string, random: Random) {
    this.#seat = seat
    this.#name = name
    this.#random = random
  }

  start(): void {
    this.#loop = this.#run()
  }

  stayAway(isAway: boolean): void {
    this.#isAway = isAway
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    this.#client?.socket.terminate()
    await this.#loop
  }

  async #run(): Promise<void> {
    while (!this.#isStopped) {
      try {
        // What was acknowledged has to be there without anybody who brings it again.
        if (!this.#isAway) await this.#connection()
      } catch {
        // The server is away: again in a moment, as a page would.
      }
      if (!this.#isStopped) await pause(20 + this.#random() * 80)
    }
  }

  /** Until this socket ends. Everything this writer ever wrote and is not known to be there goes first, as a greeting's answer. */
  async #connection(): Promise<void> {
    const sent: string[][] = []
    let acknowledged = 0
    const hear = (frame: ServerFrame) => {
      if (frame.kind === 'update') Y.applyUpdate(this.#doc, frame.update)
      if (frame.kind !== 'saved') return
      for (; acknowledged < frame.count; acknowledged++)
        for (const key of sent[acknowledged] ?? []) this.acknowledged.add(key)
    }
    const client = await RawClient.open(this.#seat, hear)
    this.#client = client
    const state = await client.askState(Y.encodeStateVector(this.#doc))
    if (!(state instanceof Uint8Array)) return void this.closes.push(String(state.code))
    Y.applyUpdate(this.#doc, state)
    const theirs = await freshVector(client)
    if (theirs) {
      sent.push(this.#keysBeyond(theirs))
      client.send(updateFrame(Y.encodeStateAsUpdate(this.#doc, theirs)))
    }
    while (client.isOpen && !this.#isStopped) {
      sent.push([this.#write(client)])
      await pause(this.#random() * 24)
    }
    // Stopped while it was still on its way in: nobody else ends this socket.
    if (this.#isStopped) client.socket.terminate()
    const { code } = await client.closed
    if (!this.#isStopped) this.closes.push(String(code))
  }

  /** One element of this writer's own, sent at once. */
  #write(client: RawClient): string {
    const key = `${this.#name}-${this.#made++}`
    const before = Y.encodeStateVector(this.#doc)
    this.#doc.getMap('elements').set(key, this.#made)
    client.send(updateFrame(Y.encodeStateAsUpdate(this.#doc, before)))
    return key
  }

  #keysBeyond(theirs: Uint8Array): string[] {
    const known = Y.decodeStateVector(theirs).get(this.#doc.clientID) ?? 0
    // One key, one clock: nothing else is written with this client id.
    return Array.from({ length: Math.max(0, this.#made - known) }, (_, i) => `${this.#name}-${known + i}`)
  }
}

/** What the server has, asked from nothing: its whole state says it. */
async function freshVector(client: RawClient): Promise<Uint8Array | null> {
  const state = await client.askState()
  return state instanceof Uint8Array ? Y.encodeStateVectorFromUpdate(state) : null
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Rooms under load: two writers in each. */
export class Load {
  readonly #rounds: readonly ARound[]
  readonly #host: string
  readonly #writers: readonly Writer[]

  private constructor(host: string, rounds: readonly ARound[], random: Random) {
    this.#host = host
    this.#rounds = rounds
    this.#writers = rounds.flatMap(({ roundId, interviewer, candidate }) =>
      [interviewer, candidate].map(
        ({ id }, index) => new Writer({ host, roundId, userId: id }, `${roundId}/${index}`, random),
      ),
    )
  }

  static async start(host: string, rooms: number, random: Random): Promise<Load> {
    const rounds = await Promise.all(Array.from({ length: rooms }, () => aRound({ phase: 'live' })))
    const load = new Load(host, rounds, random)
    for (const writer of load.#writers) writer.start()
    return load
  }

  get acknowledged(): number {
    return this.#writers.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0)
  }

  get closes(): readonly string[] {
    return this.#writers.flatMap(({ closes }) => closes)
  }

  /** Who loses the server does not come back before this is taken back. */
  stayAway(isAway: boolean): void {
    for (const writer of this.#writers) writer.stayAway(isAway)
  }

  /** Resolves once so many more frames are acknowledged. */
  async acknowledgedMore(count: number): Promise<void> {
    const wanted = this.acknowledged + count
    for (const endMs = performance.now() + 60_000; this.acknowledged < wanted; await pause(10)) {
      if (performance.now() > endMs) throw new Error('nothing is acknowledged any more')
    }
  }

  /** Acknowledged before this call, and not what a fresh client is given now. */
  async missing(): Promise<readonly string[]> {
    const expected = this.#writers.flatMap(({ acknowledged }) => [...acknowledged])
    const states = await Promise.all(
      this.#rounds.map(({ roundId, observer }) => freshState({ host: this.#host, roundId, userId: observer.id })),
    )
    const found = new Set(
      states.flatMap((state) => {
        const doc = new Y.Doc()
        Y.applyUpdate(doc, state)
        if (doc.store.pendingStructs) throw new Error('a fresh client waits for something')
        return [...doc.getMap('elements').keys()]
      }),
    )
    return expected.filter((key) => !found.has(key))
  }

  /** The log of every room is gapless, and each writer's keys stand in it in the order they were written. */
  async disorder(): Promise<readonly string[]> {
    const found: string[] = []
    for (const { roundId } of this.#rounds) {
      const rows = await db().documentUpdate.findMany({ where: { roundId }, orderBy: { seq: 'asc' } })
      if (rows.some(({ seq }, index) => seq !== index + 1)) found.push(`${roundId}: gaps`)
      const doc = new Y.Doc()
      for (const { data } of rows) {
        Y.applyUpdate(doc, data)
        if (doc.store.pendingStructs) found.push(`${roundId}: a row before what it needs`)
      }
    }
    return found
  }

  async stop(): Promise<void> {
    await Promise.all(this.#writers.map((writer) => writer.stop()))
  }
}
