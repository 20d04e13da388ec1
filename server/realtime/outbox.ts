import type { Duplex } from 'node:stream'

/** What waits is written in turns of so long: to wake up costs more than a write. */
const turnMs = 10
const longestTurns = 6

/** Above this, copying parts together costs more than a write. */
const joinedBytes = 16 * 1024

/** Sockets with something that waits, of all rooms, by the turn in which it is due: one timer for all. */
export class OutboxTick {
  readonly #wheel = Array.from({ length: longestTurns + 1 }, () => new Set<Outbox>())
  readonly #now = new Set<Outbox>()
  #turn = 0
  #waiting = 0
  #timer: NodeJS.Timeout | undefined

  /** Flushes the outbox within `waitMs`, or sooner if that was said before. */
  add(outbox: Outbox, waitMs: number): void {
    const due = this.#turn + Math.min(longestTurns, Math.ceil(waitMs / turnMs))
    if (outbox.dueTurn !== null) {
      if (outbox.dueTurn <= due) return
      this.remove(outbox)
    }
    outbox.dueTurn = due
    this.#slotOf(due).add(outbox)
    this.#waiting++
    this.#schedule()
  }

  /** Flushes the outbox as soon as what runs now has said all. */
  addNow(outbox: Outbox): void {
    if (this.#now.size === 0) queueMicrotask(() => this.#flushNow())
    this.#now.add(outbox)
  }

  remove(outbox: Outbox): void {
    if (outbox.dueTurn === null) return
    this.#slotOf(outbox.dueTurn).delete(outbox)
    outbox.dueTurn = null
    this.#waiting--
  }

  close(): void {
    clearTimeout(this.#timer)
  }

  #flushNow(): void {
    for (const each of this.#now) each.flush()
    this.#now.clear()
  }

  #slotOf(turn: number): Set<Outbox> {
    return this.#wheel[turn % this.#wheel.length] as Set<Outbox>
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      this.#turn++
      for (const each of this.#slotOf(this.#turn)) each.flush()
      if (this.#waiting > 0) this.#schedule()
    }, turnMs)
  }
}

/** The way out of one socket: whole messages, written at once or a moment later with the next, for two in one write cost as much as one. */
export class Outbox {
  readonly #stream: Duplex
  readonly #tick: OutboxTick
  readonly #addLate: (messages: Buffer[]) => void
  /** The tick's own note. */
  dueTurn: number | null = null

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
  flushWithin(waitMs: number): void {
    this.#tick.add(this, waitMs)
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
    const [first] = messages
    if (first === undefined || !this.#stream.writable) return
    if (messages.length === 1) {
      this.#stream.write(first)
      return
    }
    let bytes = 0
    for (const { byteLength } of messages) bytes += byteLength
    if (bytes > joinedBytes) for (const message of messages) this.#stream.write(message)
    else this.#stream.write(Buffer.concat(messages, bytes))
  }
}
