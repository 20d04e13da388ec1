import type { Duplex } from 'node:stream'

/** What can wait waits so many turns, in hope of a frame that can't. To wake up costs more than a write. */
const turnMs = 10
const turnsToWait = 4

/** Above this, copying parts together costs more than a write. */
const joinedBytes = 16 * 1024

/** Sockets with something that waits, of all rooms: one timer for all. */
export class OutboxTick {
  /** The turn in which each is due; the earliest first, for all wait alike. */
  readonly #due = new Map<Outbox, number>()
  readonly #now = new Set<Outbox>()
  #turn = 0
  #timer: NodeJS.Timeout | undefined

  /** Flushes the outbox in a moment; one that is to be flushed already stays as it was. */
  add(outbox: Outbox): void {
    if (this.#due.has(outbox)) return
    this.#due.set(outbox, this.#turn + turnsToWait)
    this.#schedule()
  }

  /** Flushes the outbox as soon as what runs now has said all. */
  addNow(outbox: Outbox): void {
    if (this.#now.size === 0) queueMicrotask(() => this.#flushNow())
    this.#now.add(outbox)
  }

  remove(outbox: Outbox): void {
    this.#due.delete(outbox)
  }

  close(): void {
    clearTimeout(this.#timer)
  }

  #flushNow(): void {
    for (const each of this.#now) each.flush()
    this.#now.clear()
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.#turn++
      for (const [outbox, due] of this.#due) {
        if (due > this.#turn) break
        outbox.flush()
      }
      if (this.#due.size > 0) this.#schedule()
    }, turnMs)
  }
}

/** The way out of one socket: whole messages, written at once or a moment later with the next, for two in one write cost as much as one. */
export class Outbox {
  readonly #stream: Duplex
  readonly #tick: OutboxTick
  readonly #addLate: (messages: Buffer[]) => void

  /** `addLate` adds to a write what need not have been written at once: put together only then, it says the newest. */
  constructor(stream: Duplex, tick: OutboxTick, addLate: (messages: Buffer[]) => void) {
    this.#stream = stream
    this.#tick = tick
    this.#addLate = addLate
  }

  /** Writes a message now, and with it whatever waits. */
  write(message: Buffer): void {
    this.#writeAll([message])
  }

  /** Writes what waits with the next message, or by itself when there is none in time. */
  flushLater(): void {
    this.#tick.add(this)
  }

  /** Writes what waits after what else this moment brings. */
  flushSoon(): void {
    this.#tick.addNow(this)
  }

  flush(): void {
    this.#writeAll([])
  }

  #writeAll(messages: Buffer[]): void {
    this.#tick.remove(this)
    this.#addLate(messages)
    if (messages.length === 0 || !this.#stream.writable) return
    let bytes = 0
    for (const { byteLength } of messages) bytes += byteLength
    if (messages.length === 1 || bytes > joinedBytes) for (const message of messages) this.#stream.write(message)
    else this.#stream.write(Buffer.concat(messages, bytes))
  }
}
