import { randomBytes } from 'node:crypto'
import { createClient } from '@redis/client'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { log } from '#server/log'

/**
 * Between nodes (DESIGN, law 6): Redis is the fast path and may lose anything, Postgres is the truth. Committed rows
 * travel with their `seq`, so that who missed some knows which; where people point travels stamped by their own node.
 *
 *   message = varString(node) ( rows | awareness | hello )
 *   rows    = varUint(0) varUint(first seq) varUint(count) { varUint8Array(update) }
 *   awareness = varUint(1) varUint8Array(awarenessUpdate)
 *   hello   = varUint(2)                                    a node opened the room: say who is here
 */
export type BusMessage =
  | Readonly<{ kind: 'rows'; first: number; rows: readonly Uint8Array[] }>
  | Readonly<{ kind: 'awareness'; update: Uint8Array }>
  | Readonly<{ kind: 'hello' }>

type Handlers = Readonly<{
  onMessage: (roundId: string, message: BusMessage) => void
  /** Redis was lost, or is there (again). */
  onChange: (isUp: boolean) => void
}>

const channelOf = (roundId: string) => `sparring:round:${roundId}`

/** This node's ear and voice among the others. Never throws and never waits: what is not delivered heals from the log. */
export class Bus {
  readonly #node = randomBytes(9).toString('base64url')
  readonly #publisher: ReturnType<typeof createClient>
  readonly #subscriber: ReturnType<typeof createClient>
  readonly #handlers: Handlers
  #isUp = false

  constructor(url: string, handlers: Handlers) {
    this.#handlers = handlers
    this.#publisher = createClient({
      url,
      // What can't be said now is not said later: by then it is in the log and old.
      disableOfflineQueue: true,
      socket: { reconnectStrategy: (retries) => Math.min(1_000, 50 * 2 ** retries), connectTimeout: 2_000 },
    })
    this.#subscriber = this.#publisher.duplicate({ disableOfflineQueue: false })
    for (const client of [this.#publisher, this.#subscriber]) {
      client.on('error', (error: unknown) => this.#noteChange(error))
      client.on('ready', () => this.#noteChange(null))
      client.on('end', () => this.#noteChange(null))
    }
  }

  get isUp(): boolean {
    return this.#isUp
  }

  /** Starts to connect; goes on trying whatever happens. */
  open(): void {
    for (const client of [this.#publisher, this.#subscriber]) client.connect().catch(() => {})
  }

  /** Hears a round from here on. Settles at once when Redis is away: the subscription follows when it is back. */
  async join(roundId: string): Promise<void> {
    const subscribed = this.#subscriber
      .subscribe(channelOf(roundId), (data: Buffer) => this.#receive(roundId, data), true)
      .catch(() => {})
    if (this.#subscriber.isReady) await subscribed
  }

  leave(roundId: string): void {
    this.#subscriber.unsubscribe(channelOf(roundId)).catch(() => {})
  }

  publish(roundId: string, message: BusMessage): void {
    if (!this.#publisher.isReady) return
    this.#publisher.publish(channelOf(roundId), encode(this.#node, message)).catch(() => {})
  }

  close(): void {
    for (const client of [this.#publisher, this.#subscriber]) client.destroy()
  }

  #receive(roundId: string, data: Buffer): void {
    const received = decode(data)
    if (received && received.node !== this.#node) this.#handlers.onMessage(roundId, received.message)
  }

  #noteChange(error: unknown): void {
    const isUp = this.#publisher.isReady && this.#subscriber.isReady
    if (isUp === this.#isUp) return
    this.#isUp = isUp
    if (isUp) log.info({ event: 'bus.up' })
    else log.warn({ event: 'bus.lost', reason: String(error) })
    this.#handlers.onChange(isUp)
  }
}

function encode(node: string, message: BusMessage): Buffer {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, node)
  switch (message.kind) {
    case 'rows':
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarUint(encoder, message.first)
      encoding.writeVarUint(encoder, message.rows.length)
      for (const row of message.rows) encoding.writeVarUint8Array(encoder, row)
      break
    case 'awareness':
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint8Array(encoder, message.update)
      break
    case 'hello':
      encoding.writeVarUint(encoder, 2)
  }
  return Buffer.from(encoding.toUint8Array(encoder))
}

/** Null for what no node of this version says. */
function decode(data: Buffer): Readonly<{ node: string; message: BusMessage }> | null {
  try {
    const decoder = decoding.createDecoder(new Uint8Array(data))
    const node = decoding.readVarString(decoder)
    switch (decoding.readVarUint(decoder)) {
      case 0: {
        const first = decoding.readVarUint(decoder)
        const rows: Uint8Array[] = []
        for (let left = decoding.readVarUint(decoder); left > 0; left--) {
          rows.push(decoding.readVarUint8Array(decoder))
        }
        return { node, message: { kind: 'rows', first, rows } }
      }
      case 1:
        return { node, message: { kind: 'awareness', update: decoding.readVarUint8Array(decoder) } }
      case 2:
        return { node, message: { kind: 'hello' } }
      default:
        return null
    }
  } catch {
    return null
  }
}
