import type { ErrorCode } from '#lib/base/errors'

/** A state of what is written (a problem, a rubric) as the server has it; `updatedAtMs` names it. */
export type SavedDraft<Draft> = Readonly<{ draft: Draft; updatedAtMs: number }>

/** What became of one sending. `unreachable`: nobody knows whether it arrived. */
export type SaveAnswer<Draft> =
  | Readonly<{ kind: 'saved'; updatedAtMs: number }>
  | Readonly<{ kind: 'changed'; theirs: SavedDraft<Draft> }>
  | Readonly<{ kind: 'refused'; code: ErrorCode }>
  | Readonly<{ kind: 'unreachable' }>

export type SaveState<Draft> =
  | Readonly<{ step: 'saved' | 'saving' | 'offline' }>
  | Readonly<{ step: 'refused'; code: ErrorCode }>
  | Readonly<{ step: 'changed'; theirs: SavedDraft<Draft> }>

export type AutosaveView<Draft> = Readonly<{ draft: Draft; save: SaveState<Draft> }>

export type Send<Draft> = (draft: Draft, sinceMs: number) => Promise<SaveAnswer<Draft>>

/** A pause in typing after which what is there is sent. */
const pauseMs = 700
const firstRetryMs = 2_000
const longestRetryMs = 30_000

/**
 * Keeps what is typed and sends it, one state at a time. What was sent without an answer is sent again letter by letter
 * before anything newer: if it had arrived, the server knows it, and takes it for no change by somebody else. A change by
 * somebody else stops the sending until `takeTheirs` or `keepMine`; what was typed stays all the while.
 */
export class Autosave<Draft> {
  private readonly send: Send<Draft>
  private readonly listeners = new Set<() => void>()
  private view: AutosaveView<Draft>
  private saved: SavedDraft<Draft>
  private unanswered: Draft | null = null
  private sending: Promise<void> | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  private retryMs = firstRetryMs

  constructor(initial: SavedDraft<Draft>, send: Send<Draft>) {
    this.send = send
    this.saved = initial
    this.view = { draft: initial.draft, save: { step: 'saved' } }
  }

  readonly getView = (): AutosaveView<Draft> => this.view

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** What is certainly kept, to begin from when the page comes back. */
  get lastSaved(): SavedDraft<Draft> {
    return this.saved
  }

  get isDirty(): boolean {
    return this.view.draft !== this.saved.draft
  }

  change(draft: Draft): void {
    this.show({ draft, save: this.view.save.step === 'changed' ? this.view.save : { step: 'saving' } })
    this.plan(pauseMs)
  }

  /** Sends what is there now; over once nothing waits any more, or nothing can be done. */
  async flush(): Promise<void> {
    clearTimeout(this.timer)
    await this.sending
    while (this.isDirty && this.view.save.step === 'saving') await this.sendNow()
  }

  /** The connection is back, or the page is looked at again: whatever waits is worth a try. */
  retry(): void {
    if (this.isDirty && this.view.save.step !== 'changed') this.plan(0)
  }

  /** A newer state than the known one, read by the page itself; what is being typed is not replaced. */
  arrive(state: SavedDraft<Draft>): void {
    if (this.isDirty || this.sending || state.updatedAtMs <= this.saved.updatedAtMs) return
    this.saved = state
    this.show({ draft: state.draft, save: { step: 'saved' } })
  }

  /** What somebody else wrote replaces what stands here, which is handed back. */
  takeTheirs(): Draft | null {
    const { draft, save } = this.view
    if (save.step !== 'changed') return null
    this.saved = save.theirs
    this.show({ draft: save.theirs.draft, save: { step: 'saved' } })
    return draft
  }

  /** What stands here replaces what somebody else wrote. */
  keepMine(): void {
    if (this.view.save.step !== 'changed') return
    this.saved = this.view.save.theirs
    this.show({ draft: this.view.draft, save: { step: 'saving' } })
    this.plan(0)
  }

  /** Nothing is sent by itself from here on. */
  close(): void {
    clearTimeout(this.timer)
  }

  private plan(afterMs: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.sendNow(), afterMs)
  }

  private sendNow(): Promise<void> {
    this.sending ??= this.sendOne().finally(() => {
      this.sending = null
    })
    return this.sending
  }

  private async sendOne(): Promise<void> {
    if (!this.isDirty || this.view.save.step === 'changed') return
    const draft = this.unanswered ?? this.view.draft
    const answer = await this.send(draft, this.saved.updatedAtMs)
    this.unanswered = null
    const now = this.view.draft
    switch (answer.kind) {
      case 'saved':
        this.saved = { draft, updatedAtMs: answer.updatedAtMs }
        this.retryMs = firstRetryMs
        this.show({ draft: now, save: { step: this.isDirty ? 'saving' : 'saved' } })
        if (this.isDirty) this.plan(pauseMs)
        return
      case 'changed':
        this.show({ draft: now, save: { step: 'changed', theirs: answer.theirs } })
        return
      case 'refused':
        this.show({ draft: now, save: { step: 'refused', code: answer.code } })
        return
      default:
        this.unanswered = draft
        this.show({ draft: now, save: { step: 'offline' } })
        this.plan(this.retryMs)
        this.retryMs = Math.min(2 * this.retryMs, longestRetryMs)
    }
  }

  private show(view: AutosaveView<Draft>): void {
    this.view = view
    for (const listener of this.listeners) listener()
  }
}
