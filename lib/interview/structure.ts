import { budgetMsOf, type PlanStep, planSteps } from '#lib/interview/catalogue'
import type { Plan } from '#lib/interview/model'

/** The agenda came to a step at `elapsedMs` since the round's start. */
export type StageVisit = Readonly<{ step: PlanStep; elapsedMs: number }>

/** A block of the plan with the time meant for it and the time it took so far. */
export type StepUse = Readonly<{ step: PlanStep; plannedMs: number; usedMs: number }>

/**
 * Time each block took up to `untilMs` (since the round's start: its clock now, or its end). `visits` come in order; a
 * block visited more than once takes the sum, and until the first visit it is the intro. Visits after `untilMs` take
 * nothing, so a replay may ask for any moment.
 */
export function usedMsByStep(visits: readonly StageVisit[], untilMs: number): Readonly<Record<PlanStep, number>> {
  const used = Object.fromEntries(planSteps.map((step) => [step, 0])) as Record<PlanStep, number>
  let current: StageVisit = { step: 'intro', elapsedMs: 0 }
  for (const visit of visits) {
    used[current.step] += spanMs(current.elapsedMs, visit.elapsedMs, untilMs)
    current = visit
  }
  used[current.step] += spanMs(current.elapsedMs, untilMs, untilMs)
  return used
}

/** Planned against used, every block of the plan in its order. The used times add up to `untilMs`. */
export function plannedAgainstUsed(plan: Plan, visits: readonly StageVisit[], untilMs: number): readonly StepUse[] {
  const used = usedMsByStep(visits, untilMs)
  return planSteps.map((step) => ({ step, plannedMs: budgetMsOf(step, plan), usedMs: used[step] }))
}

function spanMs(fromMs: number, toMs: number, untilMs: number): number {
  return Math.max(0, Math.min(toMs, untilMs) - fromMs)
}
