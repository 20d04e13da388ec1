import type * as Y from 'yjs'
import { type Agenda, readAgenda } from '#lib/document/agenda'
import type { BoardElement } from '#lib/document/elements'
import { notesText } from '#lib/document/room-document'
import type { ReplayAuthor } from '#lib/protocol/replay-log'
import { advance, type Gap, gapsOf, type Segment, segmentsOf } from '#lib/timeline/activity'
import type { ReplayTimeline } from '#lib/timeline/replay'

export const speeds = [1, 2, 4, 8, 16] as const
export type Speed = (typeof speeds)[number]

/** The room document at one moment, `count` updates into its log. */
export type DocumentMoment = Readonly<{ count: number; board: readonly BoardElement[]; agenda: Agenda; notes: string }>

/** What the log as a whole says, once it is here. `finalBoard` is the board as it was left. */
type Recording = Readonly<{
  authors: readonly ReplayAuthor[]
  segments: readonly Segment[]
  finalBoard: readonly BoardElement[]
}>

/** Reads the elements off a document; handed in, for it comes with the document engine, after the page. */
type ReadBoard = (doc: Y.Doc) => readonly BoardElement[]

export type ReplayState = Readonly<{
  positionMs: number
  isPlaying: boolean
  speed: Speed
  skipsPauses: boolean
  /** Null until the log is here. */
  recording: Recording | null
  moment: DocumentMoment | null
}>

/** Browsers run no frames in hidden tabs; coming back, the replay goes on where it was. */
const longestFrameMs = 250

/**
 * Where the replay stands, and its clock. Starts at the end, with the board as it was left. Owns its frame request and,
 * once handed over, the timeline; `close()` is idempotent.
 */
export class Replay {
  readonly durationMs: number
  readonly #listeners = new Set<() => void>()
  #state: ReplayState
  #timeline: ReplayTimeline | null = null
  #readBoard: ReadBoard = () => []
  #gaps: readonly Gap[] = []
  #frame: number | null = null
  #lastFrameMs = 0

  constructor(durationMs: number) {
    this.durationMs = durationMs
    this.#state = {
      positionMs: durationMs,
      isPlaying: false,
      speed: 4,
      skipsPauses: true,
      recording: null,
      moment: null,
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly state = (): ReplayState => this.#state

  open(timeline: ReplayTimeline, readBoard: ReadBoard): void {
    this.#timeline?.close()
    this.#timeline = timeline
    this.#readBoard = readBoard
    this.#gaps = gapsOf(timeline.log, this.durationMs)
    this.#set({
      moment: null,
      recording: {
        authors: timeline.log.authors,
        segments: segmentsOf(timeline.log),
        finalBoard: readBoard(timeline.documentAt(this.durationMs)),
      },
    })
    this.#show(this.#state.positionMs)
  }

  /** From the end it plays from the beginning. */
  play(): void {
    if (this.#state.isPlaying || this.#timeline === null) return
    if (this.#state.positionMs >= this.durationMs) this.#show(0)
    this.#set({ isPlaying: true })
    this.#lastFrameMs = performance.now()
    this.#frame = requestAnimationFrame(this.#tick)
  }

  pause(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame)
    this.#frame = null
    if (this.#state.isPlaying) this.#set({ isPlaying: false })
  }

  toggle(): void {
    if (this.#state.isPlaying) this.pause()
    else this.play()
  }

  seek(positionMs: number): void {
    this.#show(Math.max(0, Math.min(this.durationMs, positionMs)))
  }

  seekBy(stepMs: number): void {
    this.seek(this.#state.positionMs + stepMs)
  }

  setSpeed(speed: Speed): void {
    this.#set({ speed })
  }

  setSkipsPauses(skipsPauses: boolean): void {
    this.#set({ skipsPauses })
  }

  close(): void {
    this.pause()
    this.#timeline?.close()
    this.#timeline = null
    this.#set({ recording: null, moment: null })
  }

  readonly #tick = (nowMs: number): void => {
    const { positionMs, speed, skipsPauses } = this.#state
    const stepMs = Math.min(longestFrameMs, Math.max(0, nowMs - this.#lastFrameMs)) * speed
    this.#lastFrameMs = nowMs
    this.#show(advance(positionMs, stepMs, skipsPauses ? this.#gaps : [], this.durationMs))
    if (this.#state.positionMs >= this.durationMs) this.pause()
    else this.#frame = requestAnimationFrame(this.#tick)
  }

  #show(positionMs: number): void {
    this.#set({ positionMs, moment: this.#momentAt(positionMs) })
  }

  /** The same object while nothing has changed, so that only the clock is drawn again. */
  #momentAt(positionMs: number): DocumentMoment | null {
    if (this.#timeline === null) return null
    const shown = this.#state.moment
    if (shown?.count === this.#timeline.countAt(positionMs)) return shown
    const doc = this.#timeline.documentAt(positionMs)
    const { count } = this.#timeline
    return { count, board: this.#readBoard(doc), agenda: readAgenda(doc), notes: notesText(doc).toString() }
  }

  #set(change: Partial<ReplayState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}
