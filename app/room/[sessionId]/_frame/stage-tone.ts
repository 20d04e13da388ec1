/** How a block of the plan stands against its time. */
export type StageTone = 'calm' | 'soon' | 'over'

const soonFrom = 0.8

/** Calm, then amber from four fifths of the time on, then over. A block without time of its own is never over. */
export function stageToneOf(usedMs: number, budgetMs: number): StageTone {
  if (budgetMs === 0) return 'calm'
  if (usedMs > budgetMs) return 'over'
  return usedMs >= soonFrom * budgetMs ? 'soon' : 'calm'
}
