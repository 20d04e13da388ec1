import { minuteMs } from '#lib/base/time'

/** How a block of the plan stands against its time. */
export type StageTone = 'calm' | 'soon' | 'over'

const soonFrom = 0.8

/** Calm, then amber from four fifths of the time on, then over. A block without time of its own is never over. */
export function stageToneOf(usedMs: number, budgetMs: number): StageTone {
  if (budgetMs === 0) return 'calm'
  if (usedMs > budgetMs) return 'over'
  return usedMs >= soonFrom * budgetMs ? 'soon' : 'calm'
}

/** The same for the whole plan: its last minute is the one that is told. */
export function roundToneOf(leftMs: number): StageTone {
  if (leftMs < 0) return 'over'
  return leftMs <= minuteMs ? 'soon' : 'calm'
}
