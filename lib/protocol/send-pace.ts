import { frameLimits } from '#lib/protocol/frames'

/** 20.8 document frames a second at most: a stroke in progress reaches the others at 20 Hz and no byte is spent beyond that. */
const frameEveryMs = 48
const awarenessEveryMs = 55
/** With so many frames that nobody has acknowledged the line or the database is slow: fewer and larger ones. */
const manyFrames = 40
const slowFrameEveryMs = 250
const slowAwarenessEveryMs = 1_000
/** Below the server's own rate: what a stalled line holds back arrives there all at once. */
const bytesPerSecond = 0.75 * frameLimits.bytesPerSecond
/** The most that may be on its way unacknowledged, and the most that may go out in one moment. */
const burstBytes = frameLimits.documentBytes

/**
 * When this socket may send, so that the server's budget (RELIABILITY, Limits, per socket) is never used up, not even when
 * a stalled line lets everything go at once. Times in ms of any monotonic clock. One per socket.
 */
export class SendPace {
  readonly #unsaved: number[] = []
  #unsavedBytes = 0
  #tokens: number = burstBytes
  #tokensAtMs: number
  #lastFrameMs = Number.NEGATIVE_INFINITY
  #lastAwarenessMs = Number.NEGATIVE_INFINITY

  constructor(nowMs: number) {
    this.#tokensAtMs = nowMs
  }

  /** How long a document frame of `size` bytes has to wait; Infinity: until something is acknowledged. */
  frameWaitMs(size: number, nowMs: number): number {
    if (this.#unsaved.length > 0 && this.#unsavedBytes + size > burstBytes) return Number.POSITIVE_INFINITY
    const spacing = this.#unsaved.length >= manyFrames ? slowFrameEveryMs : frameEveryMs
    const short = Math.min(size, burstBytes) - this.#tokensAt(nowMs)
    return Math.max(0, this.#lastFrameMs + spacing - nowMs, (short / bytesPerSecond) * 1_000)
  }

  /** The same for the newest awareness. `isDoubtful`: nothing has been heard of the server for a while. */
  awarenessWaitMs(isDoubtful: boolean, nowMs: number): number {
    const isSlow = isDoubtful || this.#unsaved.length >= manyFrames
    return Math.max(0, this.#lastAwarenessMs + (isSlow ? slowAwarenessEveryMs : awarenessEveryMs) - nowMs)
  }

  noteFrame(size: number, nowMs: number): void {
    this.#tokens = this.#tokensAt(nowMs) - size
    this.#tokensAtMs = nowMs
    this.#lastFrameMs = nowMs
    this.#unsaved.push(size)
    this.#unsavedBytes += size
  }

  noteAwareness(size: number, nowMs: number): void {
    this.#tokens = this.#tokensAt(nowMs) - size
    this.#tokensAtMs = nowMs
    this.#lastAwarenessMs = nowMs
  }

  /** So many more frames, the oldest ones, are committed. */
  noteSaved(count: number): void {
    for (const size of this.#unsaved.splice(0, count)) this.#unsavedBytes -= size
  }

  #tokensAt(nowMs: number): number {
    return Math.min(burstBytes, this.#tokens + ((nowMs - this.#tokensAtMs) / 1_000) * bytesPerSecond)
  }
}
