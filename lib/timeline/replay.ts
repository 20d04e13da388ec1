import * as Y from 'yjs'
import type { ReplayLog } from '#lib/protocol/replay-log'

/** The document's state after the first `count` updates of the log. */
type ReplayKeyframe = Readonly<{ count: number; state: Uint8Array }>

/** A keyframe every so many updates: going back applies at most that many (PERFORMANCE: frame on screen ≤ 100 ms). */
const keyframeEvery = 500

/**
 * The room document at any moment of a recorded round. Going forward applies only what is new, to the same `Y.Doc`, so a
 * canvas bound to it sees a stroke grow as it was drawn. Going back starts a new one at the keyframe before. Owns its
 * document: `close()` destroys it.
 */
export class ReplayTimeline {
  readonly log: ReplayLog
  /**
   * When each update became visible. The log's order is that of commits, and an update counts as applied only after
   * those before it; two nodes' clocks may differ by a little, so the moments are made to never run back.
   */
  readonly #moments: readonly number[]
  readonly #keyframes: ReplayKeyframe[] = []
  readonly #keyframeEvery: number
  #doc = new Y.Doc()
  #count = 0

  constructor(log: ReplayLog, options: Readonly<{ keyframeEvery?: number }> = {}) {
    this.log = log
    this.#keyframeEvery = options.keyframeEvery ?? keyframeEvery
    this.#moments = momentsOf(log.updates)
  }

  /** How many updates are in the document handed out last. */
  get count(): number {
    return this.#count
  }

  /**
   * The document as it stood `elapsedMs` after the round's start: every update up to that moment and none after it. The
   * same `Y.Doc` as long as time goes forward, another one after going back; never write to it.
   */
  documentAt(elapsedMs: number): Y.Doc {
    const count = firstAfter(this.#moments, elapsedMs)
    const start = this.#startFor(count)
    if (start !== null) this.#restart(start)
    this.#applyUpTo(count)
    return this.#doc
  }

  /** How many updates had been made by then. */
  countAt(elapsedMs: number): number {
    return firstAfter(this.#moments, elapsedMs)
  }

  close(): void {
    this.#doc.destroy()
    this.#keyframes.length = 0
  }

  /** Where to begin anew: null to go on from where the document is. Far ahead, a known keyframe is nearer. */
  #startFor(count: number): ReplayKeyframe | null {
    const keyframe = this.#keyframes.findLast((known) => known.count <= count) ?? { count: 0, state: null }
    const isBack = count < this.#count
    const isShortcut = keyframe.count > this.#count + this.#keyframeEvery
    if (!isBack && !isShortcut) return null
    return keyframe.state === null ? { count: 0, state: emptyState } : keyframe
  }

  #restart(keyframe: ReplayKeyframe): void {
    this.#doc.destroy()
    this.#doc = new Y.Doc()
    Y.applyUpdate(this.#doc, keyframe.state)
    this.#count = keyframe.count
  }

  /** In one transaction between two keyframes, so that whoever watches the document hears once of a long way. */
  #applyUpTo(count: number): void {
    while (this.#count < count) {
      const nextKeyframe = (Math.floor(this.#count / this.#keyframeEvery) + 1) * this.#keyframeEvery
      const until = Math.min(count, nextKeyframe)
      this.#doc.transact(() => {
        for (const { data } of this.log.updates.slice(this.#count, until)) Y.applyUpdate(this.#doc, data)
      })
      this.#count = until
      this.#keepKeyframe()
    }
  }

  #keepKeyframe(): void {
    const last = this.#keyframes.at(-1)?.count ?? 0
    if (this.#count % this.#keyframeEvery !== 0 || this.#count <= last) return
    this.#keyframes.push({ count: this.#count, state: Y.encodeStateAsUpdate(this.#doc) })
  }
}

const emptyState = Y.encodeStateAsUpdate(new Y.Doc())

function momentsOf(updates: ReplayLog['updates']): number[] {
  let latest = 0
  return updates.map(({ elapsedMs }) => {
    latest = Math.max(latest, elapsedMs)
    return latest
  })
}

/** How many of the ascending moments are at or before `elapsedMs`. */
function firstAfter(moments: readonly number[], elapsedMs: number): number {
  let low = 0
  let high = moments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((moments[middle] ?? 0) <= elapsedMs) low = middle + 1
    else high = middle
  }
  return low
}
