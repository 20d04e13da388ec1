import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { type Random, seeded } from '#lib/base/random'
import { awarenessFrame, type ServerFrame, step2Frame, updateFrame } from '#lib/protocol/frames'
import { db } from '#server/db/client'
import { parseAwareness } from '#server/realtime/awareness'
import { type ARound, aRound } from '#server/testing/factories'
import { contentsOf } from './gate-run'
import { type Material, material, mutant } from './mutants'
import { freshState, RawClient, type Seat } from './raw-client'
import type { ServerProcess } from './server-process'

export type SocketRun = Readonly<{
  count: number
  closes: Readonly<Record<string, number>>
  kept: number
  heldGrowthBytes: number
  /** How long the bystanders waited for their own edits' commits, ms. */
  waits: Readonly<{ median: number; worst: number }>
  failures: readonly string[]
}>

/** Upgrades are limited to 120 in 10 s a person and round. */
const openEveryMs = 90
const framesPerSocket = 60
const ownClient = 123_456

/** Mutants over real sockets: in each round one attacker, and one bystander who must notice nothing but what passed. */
export async function runSockets(
  server: ServerProcess,
  { seed, count, rounds }: Readonly<{ seed: number; count: number; rounds: number }>,
): Promise<SocketRun> {
  const given = material()
  const closes: Record<string, number> = {}
  const failures: string[] = []
  const waits: number[] = []
  const attacks = await Promise.all(
    Array.from({ length: rounds }, async (_, index) => {
      const round = await aRound({ phase: 'live' })
      return new Attack(server.host, round, given, seeded(seed + index), { closes, failures, waits })
    }),
  )
  await Promise.all(attacks.map((attack) => attack.begin()))
  const share = Math.ceil(count / rounds)
  const warmUp = Math.min(share, Math.ceil(share / 5))
  await Promise.all(attacks.map((attack) => attack.attack(warmUp)))
  const before = await server.heldBytes()
  await Promise.all(attacks.map((attack) => attack.attack(share - warmUp)))
  if (!server.isAlive) failures.push('the server is gone')
  const heldGrowthBytes = (await server.heldBytes()) - before
  for (const attack of attacks) await attack.end()
  const sorted = waits.sort((a, b) => a - b)
  return {
    count: share * rounds,
    closes,
    kept: attacks.reduce((sum, { kept }) => sum + kept, 0),
    heldGrowthBytes,
    waits: { median: sorted[sorted.length >> 1] ?? 0, worst: sorted.at(-1) ?? 0 },
    failures: failures.map((failure) => `seed ${seed}: ${failure}`),
  }
}

type Tally = Readonly<{ closes: Record<string, number>; failures: string[]; waits: number[] }>

class Attack {
  kept = 0
  readonly #seats: Readonly<{ attacker: Seat; bystander: Seat }>
  readonly #given: Material
  readonly #random: Random
  readonly #tally: Tally
  readonly #doc = new Y.Doc({ gc: false })
  #bystander: RawClient | null = null
  #sent = 0
  #openedMs = 0

  constructor(host: string, round: ARound, given: Material, random: Random, tally: Tally) {
    const { roundId } = round
    this.#seats = {
      attacker: { host, roundId, userId: round.candidate.id },
      bystander: { host, roundId, userId: round.interviewer.id },
    }
    this.#given = given
    this.#random = random
    this.#tally = tally
  }

  async begin(): Promise<void> {
    const bystander = await RawClient.open(this.#seats.bystander, (frame) => this.#hear(frame))
    this.#bystander = bystander
    void bystander.closed.then(({ code, reason }) => {
      if (reason !== '' || code !== 1006) this.#fail(`the bystander was closed: ${code} ${reason}`)
    })
    bystander.send(awarenessFrame(oneAwareness(ownClient, 1, { cursor: { x: 1, y: 2 } })))
    // Who has not asked for the state is told of no update.
    await bystander.askState()
    Y.applyUpdate(this.#doc, this.#given.base)
    await this.#write(this.#given.base)
  }

  async attack(count: number): Promise<void> {
    for (let left = count; left > 0; ) {
      await this.#mayOpen()
      const attacker = await RawClient.open(this.#seats.attacker)
      for (let turn = 0; turn < framesPerSocket && left > 0 && attacker.isOpen; turn++, left--) {
        attacker.send(this.#frame())
        const answer = await attacker.askState(Y.encodeStateVector(this.#doc))
        if (answer instanceof Uint8Array) this.kept++
        else this.#count(`${answer.code} ${answer.reason}`)
      }
      await attacker.close()
      await this.#edit()
    }
  }

  /** The bystander has what the log says, and a newcomer gets it too. */
  async end(): Promise<void> {
    await this.#edit()
    const rows = await db().documentUpdate.findMany({
      where: { roundId: this.#seats.bystander.roundId },
      orderBy: { seq: 'asc' },
    })
    if (rows.some(({ seq }, index) => seq !== index + 1)) this.#fail('the log has gaps')
    const replayed = new Y.Doc({ gc: false })
    const late = new Y.Doc()
    try {
      for (const { data } of rows) Y.applyUpdate(replayed, data)
      if (contentsOf(replayed) !== contentsOf(this.#doc)) this.#fail('the bystander has something else than the log')
      Y.applyUpdate(late, await freshState(this.#seats.bystander))
    } catch (error) {
      this.#fail(String(error))
    }
    if (late.store.pendingStructs || late.store.pendingDs) this.#fail('a newcomer waits for something')
    this.#bystander?.socket.terminate()
  }

  /** An honest edit between the attacks: it is committed as if nothing were. */
  async #edit(): Promise<void> {
    const before = Y.encodeStateVector(this.#doc)
    this.#doc.getText('notes').insert(0, '.')
    const startedMs = performance.now()
    await this.#write(Y.encodeStateAsUpdate(this.#doc, before))
    this.#tally.waits.push(performance.now() - startedMs)
  }

  async #write(update: Uint8Array): Promise<void> {
    this.#bystander?.send(updateFrame(update))
    await this.#bystander?.savedUpTo(++this.#sent)
  }

  #hear(frame: ServerFrame): void {
    try {
      if (frame.kind === 'update') Y.applyUpdate(this.#doc, frame.update)
      if (frame.kind === 'awareness') this.#hearAwareness(frame.update)
    } catch (error) {
      this.#fail(`the bystander broke on a frame: ${String(error)}`)
    }
    if (this.#doc.store.pendingStructs || this.#doc.store.pendingDs) this.#fail('the bystander waits for something')
  }

  #hearAwareness(update: Uint8Array): void {
    const entries = parseAwareness(update)
    if (!entries) return this.#fail('the bystander heard awareness that is malformed')
    for (const { clientId, state } of entries) {
      const user = state?.user as { id?: unknown } | undefined
      if (clientId === ownClient) this.#fail('somebody spoke for the bystander')
      if (state && user?.id !== this.#seats.attacker.userId) this.#fail(`somebody claimed to be ${String(user?.id)}`)
    }
  }

  #frame(): Uint8Array {
    const random = this.#random
    const chance = random()
    if (chance < 0.15) return awarenessFrame(forgedAwareness(random))
    if (chance < 0.2) return Uint8Array.from({ length: Math.floor(random() * 40) }, () => Math.floor(random() * 256))
    const { update } = mutant(this.#given, random, (client) => Y.getState(this.#doc.store, client))
    const frame = chance < 0.35 ? step2Frame(update) : updateFrame(update)
    if (chance > 0.93) frame[Math.floor(random() * Math.min(6, frame.length))] = Math.floor(random() * 256)
    return frame
  }

  async #mayOpen(): Promise<void> {
    const waitMs = this.#openedMs + openEveryMs - performance.now()
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs))
    this.#openedMs = performance.now()
  }

  #count(close: string): void {
    this.#tally.closes[close] = (this.#tally.closes[close] ?? 0) + 1
  }

  #fail(what: string): void {
    if (this.#tally.failures.length < 20) this.#tally.failures.push(what)
  }
}

function oneAwareness(client: number, clock: number, state: unknown): Uint8Array {
  return rawAwareness([[client, clock, JSON.stringify(state)]])
}

function rawAwareness(entries: readonly (readonly [number, number, string])[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length)
    for (const [client, clock, json] of entries) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, json)
    }
  })
}

function forgedAwareness(random: Random): Uint8Array {
  const clock = Math.floor(random() * 1_000)
  const forged = JSON.stringify({
    user: { id: 'somebody else', name: 'Mira', seat: 'interviewer' },
    cursor: { x: 0, y: 0 },
  })
  const all: readonly Uint8Array[] = [
    rawAwareness([[ownClient, clock, forged]]),
    rawAwareness([[ownClient, 2 ** 40, 'null']]),
    rawAwareness([[9, clock, forged]]),
    rawAwareness([
      [9, clock, forged],
      [ownClient, clock, forged],
    ]),
    rawAwareness([[9, clock, '{"__proto__":{"user":{"id":"x"}}}']]),
    rawAwareness([[9, clock, '[1]']]),
    rawAwareness([[9, clock, '{"a":']]),
    rawAwareness([[9, clock, JSON.stringify({ a: 'x'.repeat(5_000) })]]),
    Uint8Array.of(255, 255, 255, 255, 15, 1, 1),
  ]
  return all[Math.floor(random() * all.length)] as Uint8Array
}
