import type { Duplex } from 'node:stream'

/** What can wait a moment waits at most so long, in hope of a frame that can't: two in one write cost as much as one. */
const waitMs = 16

/** Above this, copying parts together costs more than a write. */
const joinedBytes = 16 * 1024

/** Sockets with something that waits, of all rooms: one timer for all. */
export class OutboxTick {
  readonly #due = new Set<Outbox>()
  #timer: NodeJS.Timeout | undefined

  add(outbox: Outbox): void {
    this.#due.add(outbox)
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      const due = [...this.#due]
      this.#due.clear()
      for (const each of due) each.flush()
    }, waitMs)
  }

  remove(outbox: Outbox): void {
    this.#due.delete(outbox)
  }

  close(): void {
    clearTimeout(this.#timer)
  }
}

/** The way out of one socket: whole messages, written at once or a moment later with the next. */
export class Outbox {
  readonly #stream: Duplex
  readonly #tick: OutboxTick
  #waiting: Buffer[] = []
  /** Asked for at the flush, so that it says the newest. */
  #last: (() => Buffer) | null = null

  constructor(stream: Duplex, tick: OutboxTick) {
    this.#stream = stream
    this.#tick = tick
  }

  /** Writes a message, and with it whatever waits. */
  write(message: Buffer): void {
    this.#waiting.push(message)
    this.flush()
  }

  /** Leaves a message for the next write or tick. */
  leave(message: Buffer): void {
    this.#waiting.push(message)
    this.#tick.add(this)
  }

  /** The same for one that is put together only then; a second call before that replaces the first. */
  leaveLast(last: () => Buffer): void {
    if (this.#last === null) this.#tick.add(this)
    this.#last = last
  }

  flush(): void {
    const messages = this.#waiting
    if (this.#last) messages.push(this.#last())
    this.#waiting = []
    this.#last = null
    this.#tick.remove(this)
    if (messages.length === 0 || !this.#stream.writable) return
    let bytes = 0
    for (const { byteLength } of messages) bytes += byteLength
    if (messages.length === 1 || bytes > joinedBytes) for (const message of messages) this.#stream.write(message)
    else this.#stream.write(Buffer.concat(messages, bytes))
  }
}
