/** Which rows of a round's log a node has: all up to `contiguous`, and some beyond a gap. */
export class SeqTracker {
  #contiguous: number
  readonly #ahead = new Set<number>()

  constructor(contiguous: number) {
    this.#contiguous = contiguous
  }

  get contiguous(): number {
    return this.#contiguous
  }

  get hasGap(): boolean {
    return this.#ahead.size > 0
  }

  has(seq: number): boolean {
    return seq <= this.#contiguous || this.#ahead.has(seq)
  }

  note(seq: number): void {
    if (seq > this.#contiguous) this.#ahead.add(seq)
    while (this.#ahead.delete(this.#contiguous + 1)) this.#contiguous++
  }
}
