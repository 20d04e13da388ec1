import { createConnection, createServer, type Server, type Socket } from 'node:net'
import type { Random } from '#lib/base/random'

const chance = { duplicate: 0.04, swap: 0.04 } as const
const longestDelayMs = 12
const swapWithinMs = 25

/** What a page's bytes pass through: a TCP proxy that delays them, breaks connections, and hands on what came from a broken one late. */
export class RoughNetwork {
  readonly #target: Readonly<{ host: string; port: number }>
  readonly #random: Random
  readonly #links = new Set<Link>()
  #server: Server | null = null
  /** No connection is made. */
  isDown = false
  /** Nothing is delayed, repeated or swapped any more. */
  isCalm = false

  constructor(target: string, random: Random) {
    const { hostname, port } = new URL(`http://${target}`)
    this.#target = { host: hostname, port: Number(port) }
    this.#random = random
  }

  /** Resolves with the address to connect to. */
  async open(): Promise<string> {
    const server = createServer((client) => {
      if (this.isDown) return void client.destroy()
      const link: Link = new Link(client, createConnection(this.#target), this.#random, {
        isCalm: () => this.isCalm,
        onEnd: () => this.#links.delete(link),
      })
      this.#links.add(link)
    })
    this.#server = server
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    return `127.0.0.1:${address.port}`
  }

  /** All connections end at once; what was on its way is lost. */
  drop(): void {
    for (const link of this.#links) link.drop()
  }

  /** The page loses its connection; what it had sent reaches the server later, after its next connection perhaps. */
  dropLate(afterMs: number): void {
    for (const link of this.#links) link.dropLate(afterMs)
  }

  stall(ms: number): void {
    for (const link of this.#links) link.stall(ms)
  }

  async close(): Promise<void> {
    this.drop()
    await new Promise((resolve) => this.#server?.close(resolve))
  }
}

type Options = Readonly<{ isCalm: () => boolean; onEnd: () => void }>

/** One connection through the proxy. */
class Link {
  readonly #client: Socket
  readonly #upstream: Socket
  readonly #random: Random
  readonly #options: Options
  #readyMs = { up: 0, down: 0 }
  #stalledUntilMs = 0
  #waiting: Buffer | null = null
  #waitingTimer: NodeJS.Timeout | undefined

  constructor(client: Socket, upstream: Socket, random: Random, options: Options) {
    this.#client = client
    this.#upstream = upstream
    this.#random = random
    this.#options = options
    const frames = new FrameSplitter()
    client.on('data', (bytes: Buffer) => this.#pass('up', bytes))
    upstream.on('data', (bytes: Buffer) => {
      for (const part of frames.split(bytes)) this.#passFrame(part)
    })
    for (const socket of [client, upstream]) socket.on('error', () => {})
    client.on('close', () => {
      options.onEnd()
      upstream.end()
    })
    upstream.on('close', () => this.#after('down', () => client.destroy()))
  }

  drop(): void {
    this.#client.destroy()
    this.#upstream.destroy()
  }

  dropLate(afterMs: number): void {
    this.#client.removeAllListeners('close')
    this.#client.destroy()
    this.#options.onEnd()
    setTimeout(() => this.#after('up', () => this.#upstream.end()), afterMs)
  }

  stall(ms: number): void {
    this.#stalledUntilMs = performance.now() + ms
  }

  /** Updates only are repeated and swapped: Yjs owes nothing to their order, the counts of message 100 do. */
  #passFrame(frame: Buffer): void {
    const isUpdate = (frame[0] ?? 0) === 0x82 && isUpdateFrame(frame)
    if (this.#waiting) {
      const before = this.#waiting
      this.#release()
      if (isUpdate) {
        this.#pass('down', frame)
        return this.#pass('down', before)
      }
      this.#pass('down', before)
    }
    const roll = this.#random()
    if (!isUpdate || this.#options.isCalm() || roll > chance.duplicate + chance.swap) return this.#pass('down', frame)
    if (roll < chance.duplicate) {
      this.#pass('down', frame)
      return this.#pass('down', frame)
    }
    this.#waiting = frame
    this.#waitingTimer = setTimeout(() => {
      this.#release()
      this.#pass('down', frame)
    }, swapWithinMs)
  }

  #release(): void {
    clearTimeout(this.#waitingTimer)
    this.#waiting = null
  }

  #pass(way: 'up' | 'down', bytes: Buffer): void {
    const to = way === 'up' ? this.#upstream : this.#client
    this.#after(way, () => {
      if (!to.destroyed) to.write(bytes)
    })
  }

  /** After everything that went this way before, and a moment more. */
  #after(way: 'up' | 'down', act: () => void): void {
    const nowMs = performance.now()
    const delayMs = this.#options.isCalm() ? 0 : this.#random() * longestDelayMs
    const dueMs = Math.max(this.#readyMs[way], this.#stalledUntilMs, nowMs + delayMs)
    this.#readyMs[way] = dueMs + 0.001
    this.#queue[way].push(act)
    setTimeout(() => this.#queue[way].shift()?.(), dueMs - nowMs)
  }

  /** Timers of one moment may fire in any order; what they do may not. */
  readonly #queue: Readonly<Record<'up' | 'down', (() => void)[]>> = { up: [], down: [] }
}

/** varUint(0) varUint(2): a sync frame with an update, behind an unmasked WebSocket header. */
function isUpdateFrame(frame: Buffer): boolean {
  const length = (frame[1] ?? 0) & 127
  const from = length === 126 ? 4 : length === 127 ? 10 : 2
  return frame[from] === 0 && frame[from + 1] === 2
}

/** What a server says, cut into the HTTP answer and WebSocket frames (RFC 6455, 5.2: not masked in this direction). */
class FrameSplitter {
  #rest = Buffer.alloc(0)
  #isUpgraded = false

  split(bytes: Buffer): Buffer[] {
    this.#rest = Buffer.concat([this.#rest, bytes])
    const parts: Buffer[] = []
    for (let length = this.#nextLength(); length !== null && length <= this.#rest.length; length = this.#nextLength()) {
      parts.push(this.#rest.subarray(0, length))
      this.#rest = this.#rest.subarray(length)
      this.#isUpgraded = true
    }
    return parts
  }

  #nextLength(): number | null {
    if (this.#rest.length < 2) return null
    if (!this.#isUpgraded) {
      const end = this.#rest.indexOf('\r\n\r\n')
      return end === -1 ? null : end + 4
    }
    const short = (this.#rest[1] ?? 0) & 127
    if (short < 126) return 2 + short
    if (short === 126) return this.#rest.length < 4 ? null : 4 + this.#rest.readUInt16BE(2)
    return this.#rest.length < 10 ? null : 10 + Number(this.#rest.readBigUInt64BE(2))
  }
}
