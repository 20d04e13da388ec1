import { secondMs } from '#lib/base/time'

/** A time in which the server heard nothing of a page, by the server's clock: from the last time it told it to its return. */
export type Gap = Readonly<{ fromMs: number; toMs: number }>

/** How often every page is told the server's time; a gap begins at the last one. */
export const clockEveryMs = 15 * secondMs

/** What a page reckons may be off by so much. */
const toleranceMs = 2 * secondMs

/**
 * When something happened that a page did at `claimedMs` by its own reckoning (the server's last time plus its monotonic
 * clock). The claim counts only inside the gap in which nobody could tell the server; anywhere else it is now.
 */
export function momentOf(claimedMs: number | undefined, gap: Gap | null, nowMs: number): number {
  if (claimedMs === undefined || gap === null) return nowMs
  if (claimedMs < gap.fromMs || claimedMs > gap.toMs + toleranceMs) return nowMs
  return Math.min(claimedMs, nowMs)
}
