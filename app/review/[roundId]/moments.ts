import type { PlanStep } from '#lib/interview/catalogue'
import type { ReviewView, RoundEventKind } from '#lib/interview/views'

/** Something that happened in the round: a stage taken up, or an event of the round itself with its wall-clock time. */
export type Moment = Readonly<{ elapsedMs: number; seq: number; byName: string | null }> &
  (Readonly<{ kind: 'stage'; step: PlanStep; atMs: null }> | Readonly<{ kind: RoundEventKind; atMs: number }>)

/** Stage visits and events in one order: by the round's clock, and what stands on it at once as it happened. */
export function momentsOf({ stageVisits, events }: Pick<ReviewView, 'stageVisits' | 'events'>): readonly Moment[] {
  const visits = stageVisits.map(
    ({ step, elapsedMs, byName, seq }): Moment => ({ kind: 'stage', step, elapsedMs, byName, seq, atMs: null }),
  )
  const happened = events.map(
    ({ kind, elapsedMs, byName, atMs }): Moment => ({ kind, elapsedMs, byName, atMs, seq: 0 }),
  )
  return [...visits, ...happened].sort((a, b) => a.elapsedMs - b.elapsedMs || rank(a) - rank(b))
}

/** At 0:00 the start comes before the stages that were set while waiting; at the end, the end comes after them. */
function rank(moment: Moment): number {
  return moment.kind === 'started' ? -1 : moment.kind === 'stage' ? moment.seq : Number.MAX_SAFE_INTEGER
}
