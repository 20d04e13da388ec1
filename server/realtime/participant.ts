import { randomBytes } from 'node:crypto'
import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import { closeCodes } from '#lib/protocol/close-codes'
import { awarenessHead, savedFrame } from '#lib/protocol/frames'
import type { Actor } from '#server/auth/actor'
import { nowMs } from '#server/clock'
import { type AwarenessEntry, cornerColors } from '#server/realtime/awareness'
import { Outbox, type OutboxTick } from '#server/realtime/outbox'
import { SocketBudget } from '#server/realtime/rate-limit'
import { wireMessage } from '#server/realtime/wire'

/** A reader that lags by so much is cut off and comes back for the state; where others point it no longer hears long before. */
const maxBufferedBytes = 1024 * 1024
const awarenessBufferedBytes = 64 * 1024
/** A peer that has stopped reading never answers a close: its buffers are freed after so long. */
const closeWithinMs = 5_000

/** A socket, and the stream below it that carries its messages. */
export type Connection = Readonly<{ socket: WebSocket; stream: Duplex }>

/** One `/yjs` socket in a room: what it may, what it was told, and what waits for it. */
export class Participant {
  /** For the logs. */
  readonly id = randomBytes(6).toString('base64url')
  readonly socket: WebSocket
  readonly budget = new SocketBudget(nowMs())
  #actor: Actor
  #identityJson: string | null = null
  awareness: AwarenessEntry | null = null
  isAlive = true
  /** It was given the state it asked for. Until then it gets no updates: they are in that state, and alone they would wait for it. */
  #hasState = false
  /** The size of a state on its way: so much more may be buffered until it is through. */
  #stateBytes = 0
  /** Frames that came while one before them is being judged by the folded document. Null: none is. */
  #held: Uint8Array[] | null = null
  /** Where others point and this reader has not heard, by client id: the newest of each. */
  #news: Map<number, Uint8Array> | null = null
  #saved = 0
  #savedTold = 0
  readonly #outbox: Outbox

  constructor({ socket, stream }: Connection, actor: Actor, tick: OutboxTick) {
    this.socket = socket
    this.#actor = actor
    this.#outbox = new Outbox(stream, tick, (messages) => this.#addLate(messages))
  }

  get actor(): Actor {
    return this.#actor
  }

  set actor(actor: Actor) {
    this.#actor = actor
    this.#identityJson = null
  }

  /** Who the others are told it is. */
  get identityJson(): string {
    this.#identityJson ??= identityJson(this.#actor)
    return this.#identityJson
  }

  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN
  }

  /** Sends a message that must not be lost; a reader too far behind is closed instead. */
  send(message: Buffer): void {
    if (!this.isOpen) return
    const { bufferedAmount } = this.socket
    if (bufferedAmount === 0) this.#stateBytes = 0
    if (bufferedAmount + message.byteLength > maxBufferedBytes + this.#stateBytes) {
      this.close(closeCodes.tryLater, 'try-later')
    } else this.#outbox.write(message)
  }

  /** Sends the state it asked for, whatever its size: one answer to one question. */
  sendState(message: Buffer): void {
    if (!this.isOpen) return
    this.#hasState = true
    this.#stateBytes = message.byteLength
    this.#outbox.write(message)
  }

  /** Sends what another has changed, to who has what it changes. */
  sendUpdate(message: Buffer): void {
    if (this.#hasState) this.send(message)
  }

  /** Tells where a client points: an awareness entry, in a moment, unless a later one of that client replaces it before. */
  tellPlace(clientId: number, entry: Uint8Array): void {
    if (!this.isOpen) return
    this.#news ??= new Map()
    this.#news.set(clientId, entry)
    this.#outbox.flushLater()
  }

  /** One more document frame of this socket is committed. One message 100 tells all of a commit. */
  countSaved(): void {
    this.#saved++
    if (this.isOpen) this.#outbox.flushSoon()
  }

  /** Writes what waits now. */
  flush(): void {
    this.#outbox.flush()
  }

  startHolding(): void {
    this.#held = []
  }

  /** Keeps frames for later, in order; false when there is nothing they have to wait for. */
  hold(frames: readonly Uint8Array[]): boolean {
    this.#held?.push(...frames)
    return this.#held !== null
  }

  stopHolding(): readonly Uint8Array[] {
    const held = this.#held ?? []
    this.#held = null
    return held
  }

  close(code: number, reason: string): void {
    if (!this.isOpen) return
    this.#outbox.flush()
    this.socket.close(code, reason)
    setTimeout(() => this.socket.terminate(), closeWithinMs).unref()
  }

  #addLate(messages: Buffer[]): void {
    if (this.#news !== null && this.#news.size > 0) {
      // A reader that lags hears where all are once it has caught up; what was overtaken by then it never hears.
      if (this.socket.bufferedAmount > awarenessBufferedBytes) this.#outbox.flushLater()
      else {
        messages.push(awarenessMessage([...this.#news.values()]))
        this.#news.clear()
      }
    }
    if (this.#saved > this.#savedTold) {
      this.#savedTold = this.#saved
      messages.push(wireMessage(savedFrame(this.#saved)))
    }
  }
}

function identityJson({ user: { id, name }, seat }: Actor): string {
  return JSON.stringify({ id, name, seat, color: cornerColors[seat] })
}

function awarenessMessage(entries: readonly Uint8Array[]): Buffer {
  let bytes = 0
  for (const { byteLength } of entries) bytes += byteLength
  return wireMessage(awarenessHead(entries.length, bytes), ...entries)
}
