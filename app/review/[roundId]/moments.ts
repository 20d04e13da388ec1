import type { PlanStep } from '#lib/interview/catalogue'
import type { StageId } from '#lib/interview/model'
import { thoughtForMs } from '#lib/interview/thinking'
import type { ReviewView, RoundEventKind } from '#lib/interview/views'

/**
 * Something that happened in the round: a stage taken up, time the candidate took to think, a stage they said they were done
 * with, or an event of the round itself with its wall-clock time.
 */
export type Moment = Readonly<{ elapsedMs: number; seq: number; byName: string | null }> &
  (
    | Readonly<{ kind: 'stage'; step: PlanStep; atMs: null }>
    | Readonly<{ kind: 'thinking'; forMs: number; atMs: null }>
    | Readonly<{ kind: 'stageDone'; stage: StageId; atMs: null }>
    | Readonly<{ kind: RoundEventKind; atMs: number }>
  )

type Happened = Pick<ReviewView, 'stageVisits' | 'events' | 'thinkingTimes' | 'stagesDone' | 'elapsedMs'>

/** All of them in one order: by the round's clock, and what stands on it at once as it happened. */
export function momentsOf({ stageVisits, events, ...review }: Happened): readonly Moment[] {
  const visits = stageVisits.map(
    ({ step, elapsedMs, byName, seq }): Moment => ({ kind: 'stage', step, elapsedMs, byName, seq, atMs: null }),
  )
  const happened = events.map(
    ({ kind, elapsedMs, byName, atMs }): Moment => ({ kind, elapsedMs, byName, atMs, seq: 0 }),
  )
  const thought = review.thinkingTimes.map(
    ({ elapsedMs, byName, ...times }): Moment => ({
      kind: 'thinking',
      forMs: thoughtForMs({ elapsedMs, ...times }, review.elapsedMs),
      elapsedMs,
      byName,
      seq: lastAtOnce,
      atMs: null,
    }),
  )
  const done = review.stagesDone.map(
    ({ stage, elapsedMs, byName }): Moment => ({
      kind: 'stageDone',
      stage,
      elapsedMs,
      byName,
      seq: lastAtOnce,
      atMs: null,
    }),
  )
  return [...visits, ...happened, ...thought, ...done].sort((a, b) => a.elapsedMs - b.elapsedMs || rank(a) - rank(b))
}

/** After the stage it was said in, before the round's end. */
const lastAtOnce = Number.MAX_SAFE_INTEGER - 1

/** At 0:00 the start comes before the stages that were set while waiting; at the end, the end comes after them. */
function rank(moment: Moment): number {
  if (moment.kind === 'started') return -1
  return moment.atMs === null ? moment.seq : Number.MAX_SAFE_INTEGER
}
