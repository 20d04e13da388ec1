import { type Phase, type StageId, stageIds } from '#lib/interview/model'
import type { StageVisit } from '#lib/interview/structure'

const none: ReadonlySet<StageId> = new Set()

/**
 * The stages whose guide lies open to somebody who practises alone: those the agenda has left while the round ran, and all of
 * them once it is over. What was tried out while waiting (at 0:00) opens nothing. `visits` come in order.
 */
export function openedStages(visits: readonly StageVisit[], phase: Phase): ReadonlySet<StageId> {
  if (phase === 'waiting') return none
  if (phase !== 'live') return new Set(stageIds)
  return new Set(
    visits.flatMap(({ step }, at) => {
      const next = visits[at + 1]
      const isLeft = next !== undefined && next.step !== step && next.elapsedMs > 0
      return isLeft && step !== 'intro' && step !== 'summary' ? [step] : []
    }),
  )
}
