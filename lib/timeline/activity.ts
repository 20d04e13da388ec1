import { secondMs } from '#lib/base/time'
import type { ReplayLog } from '#lib/protocol/replay-log'

/** Somebody was writing to the document, with no pause worth a gap. `author` is an index into the log's authors. */
export type Segment = Readonly<{ author: number; fromMs: number; untilMs: number }>
/** Nobody wrote anything. */
export type Gap = Readonly<{ fromMs: number; untilMs: number }>

/** Pauses up to this long belong to the drawing: a hand between two strokes. */
const pauseMs = 3 * secondMs
/** Skipping stops so long before the next change, so that one sees it begin. */
const leadMs = 500

/** Who wrote when, an author's updates joined over pauses of up to three seconds; ordered by author, then time. */
export function segmentsOf(log: ReplayLog): readonly Segment[] {
  return log.authors.flatMap((_, author) =>
    joined(log.updates.filter((update) => update.author === author).map(({ elapsedMs }) => elapsedMs)).map((span) => ({
      author,
      ...span,
    })),
  )
}

/** The stretches of the round in which nothing changed for longer than that, in order: what "skip pauses" jumps over. */
export function gapsOf(log: ReplayLog, durationMs: number): readonly Gap[] {
  const moments = log.updates.map(({ elapsedMs }) => Math.min(elapsedMs, durationMs)).sort((a, b) => a - b)
  const gaps: Gap[] = []
  let last = 0
  for (const moment of [...moments, durationMs]) {
    if (moment - last > pauseMs) gaps.push({ fromMs: last, untilMs: moment })
    last = moment
  }
  return gaps
}

/**
 * Where the replay stands after `stepMs` of playing from `fromMs`: with gaps given it jumps over them, to just before
 * what comes next. Never past `durationMs`.
 */
export function advance(fromMs: number, stepMs: number, gaps: readonly Gap[], durationMs: number): number {
  let at = fromMs
  let left = stepMs
  for (const gap of gaps) {
    const landing = gap.untilMs === durationMs ? durationMs : gap.untilMs - leadMs
    if (landing <= at) continue
    const edge = Math.max(at, gap.fromMs + leadMs)
    if (edge - at > left || edge >= landing) continue
    left -= edge - at
    at = landing
  }
  return Math.min(durationMs, at + left)
}

function joined(moments: readonly number[]): Gap[] {
  const spans: { fromMs: number; untilMs: number }[] = []
  for (const moment of moments) {
    const last = spans.at(-1)
    if (last && moment - last.untilMs <= pauseMs) last.untilMs = Math.max(last.untilMs, moment)
    else spans.push({ fromMs: moment, untilMs: moment })
  }
  return spans
}
