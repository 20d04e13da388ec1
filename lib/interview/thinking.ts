import { minuteMs } from '#lib/base/time'

/** How many minutes a candidate may ask for at once. */
export const thinkingMinutes = [1, 2, 3] as const
export type ThinkingMinutes = (typeof thinkingMinutes)[number]

/** Quiet minutes on the round's clock, which goes on meanwhile. */
export type ThinkingView = Readonly<{
  id: string
  byName: string
  elapsedMs: number
  plannedMs: number
  /** Null: it ran to its end, or still runs. */
  stoppedElapsedMs: number | null
}>

export function plannedMsOf(minutes: ThinkingMinutes): number {
  return minutes * minuteMs
}

type Times = Pick<ThinkingView, 'elapsedMs' | 'plannedMs' | 'stoppedElapsedMs'>

/** What is left of it at a moment of the round's clock; 0 once it is over or was stopped. */
export function thinkingLeftMs({ elapsedMs, plannedMs, stoppedElapsedMs }: Times, atElapsedMs: number): number {
  if (stoppedElapsedMs !== null) return 0
  return Math.min(plannedMs, Math.max(0, elapsedMs + plannedMs - atElapsedMs))
}

/** How long it took, or would have, had the round not ended first. */
export function thoughtForMs({ elapsedMs, plannedMs, stoppedElapsedMs }: Times, roundElapsedMs: number): number {
  return Math.min(plannedMs, Math.max(0, (stoppedElapsedMs ?? roundElapsedMs) - elapsedMs))
}

/** The newer of two words about thinking time, for they may come in any order; one that was stopped does not run again. */
export function newerThinking(known: ThinkingView | null, heard: ThinkingView): ThinkingView {
  if (known === null) return heard
  if (known.id === heard.id) return known.stoppedElapsedMs === null ? heard : known
  return heard.elapsedMs >= known.elapsedMs ? heard : known
}
