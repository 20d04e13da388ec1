import { minuteMs, secondMs } from '#lib/base/time'
import { budgetMsOf, nextStep, type PlanStep, planSteps, type QuestionId, stageOf } from '#lib/interview/catalogue'
import { questionStateOf, type Subject } from '#lib/interview/marks'
import type { Plan, StageId } from '#lib/interview/model'
import type { MarkView } from '#lib/interview/views'

/** What the interviewer's one line of advice is computed from: clock, agenda, marks, and what the guide has ready. */
export type Situation = Readonly<{
  plan: Plan
  /** On the round's clock. */
  elapsedMs: number
  step: PlanStep
  usedMs: Readonly<Record<PlanStep, number>>
  marks: ReadonlyMap<Subject, MarkView>
  /** Questions ticked on the shared agenda: raised, though nobody has judged how. */
  ticks: ReadonlySet<string>
  /** Of the problem, most important first. */
  hazardIds: readonly string[]
  /** Where the twist is to be thrown in; null when there is none or it has been told. */
  twistStage: StageId | null
}>

export type Advice =
  | Readonly<{ kind: 'over'; overMs: number }>
  | Readonly<{ kind: 'summary'; leftMs: number }>
  | Readonly<{ kind: 'begin'; next: PlanStep }>
  | Readonly<{ kind: 'metric' }>
  | Readonly<{ kind: 'move-on'; stage: StageId; next: PlanStep; overMs: number }>
  | Readonly<{ kind: 'ask'; stage: StageId; question: QuestionId; usedMs: number }>
  | Readonly<{ kind: 'twist' }>
  | Readonly<{ kind: 'late'; behindMs: number; next: PlanStep }>
  | Readonly<{ kind: 'hazard'; hazardId: string }>
  | Readonly<{ kind: 'done'; stage: StageId; next: PlanStep }>
  | Readonly<{ kind: 'next'; question: QuestionId }>
  | Readonly<{ kind: 'on-time' }>

/** From this share of a stage's minutes on, what has not come up is worth asking for. */
const askFrom = 0.6
/** So much over its minutes a stage may run before the advice is to move on, whatever is still open. */
const graceMs = 30 * secondMs
/** So far behind the plan is worth a word. */
const lateFromMs = 2 * minuteMs
/** A round shorter than this has no summary worth asking for yet. */
const summaryFromMs = 90 * secondMs

/** The one question of each stage that a design can't do without: asked for first. */
const keyQuestion: Readonly<Record<StageId, QuestionId>> = {
  clarify: 'clarify.metric',
  framing: 'framing.target',
  data: 'data.split',
  training: 'training.baseline',
  inference: 'inference.mode',
  offline: 'offline.metric',
  online: 'online.split',
  deploy: 'deploy.rollout',
  monitoring: 'monitoring.errors',
  extra: 'extra.retrain',
}

/** The stages in which the problem's hazards should have come up by half time. */
const hazardStages: readonly PlanStep[] = ['data', 'training', 'inference', 'offline', 'deploy']

/**
 * The one thing worth saying to the interviewer now: what is late, what has not come up, what to ask next. The first rule
 * that holds wins; each holds from its moment on, so that asked every second it is never late by more than that.
 */
export function adviceFor(situation: Situation): Advice {
  const { elapsedMs, plan, step } = situation
  const leftMs = plan * minuteMs - elapsedMs
  if (leftMs <= 0) return { kind: 'over', overMs: -leftMs }
  if (step !== 'summary' && leftMs <= summaryFromMs) return { kind: 'summary', leftMs }
  if (step === 'intro') return forIntro(situation)
  if (step === 'summary') return { kind: 'on-time' }
  return forStage(situation, step)
}

/** What the clock alone advises. */
export type TimeAdvice = Extract<
  Advice,
  Readonly<{ kind: 'over' | 'summary' | 'begin' | 'move-on' | 'late' | 'on-time' }>
>

/**
 * The same for somebody who practises alone: only what concerns the time. Which question or hazard is still open would give
 * away what they are there to find.
 */
export function timeAdviceFor(situation: Pick<Situation, 'plan' | 'elapsedMs' | 'step' | 'usedMs'>): TimeAdvice {
  const { elapsedMs, plan, step, usedMs } = situation
  const leftMs = plan * minuteMs - elapsedMs
  if (leftMs <= 0) return { kind: 'over', overMs: -leftMs }
  if (step !== 'summary' && leftMs <= summaryFromMs) return { kind: 'summary', leftMs }
  if (step === 'intro') return forIntro(situation)
  if (step === 'summary') return { kind: 'on-time' }
  const next = nextStep(step) ?? 'summary'
  const overMs = usedMs[step] - budgetMsOf(step, plan)
  if (overMs >= 0) return { kind: 'move-on', stage: step, next, overMs }
  const behindMs = behindPlan(situation, step)
  return behindMs >= lateFromMs ? { kind: 'late', behindMs, next } : { kind: 'on-time' }
}

function forIntro({ plan, usedMs }: Pick<Situation, 'plan' | 'usedMs'>): TimeAdvice {
  return usedMs.intro >= budgetMsOf('intro', plan) ? { kind: 'begin', next: 'clarify' } : { kind: 'on-time' }
}

function forStage(situation: Situation, stage: StageId): Advice {
  const { plan, marks, hazardIds, twistStage } = situation
  const usedMs = situation.usedMs[stage]
  const budgetMs = budgetMsOf(stage, plan)
  const next = nextStep(stage) ?? 'summary'
  const open = openQuestions(situation, stage)
  const overMs = usedMs - budgetMs
  const share = budgetMs === 0 ? 1 : usedMs / budgetMs

  if (stage !== 'clarify' && !isRaised(situation, 'clarify.metric')) return { kind: 'metric' }
  if (overMs > graceMs || (overMs >= 0 && open.length === 0)) return { kind: 'move-on', stage, next, overMs }
  if (open[0] !== undefined && share >= askFrom) return { kind: 'ask', stage, question: open[0], usedMs }
  if (twistStage === stage && share >= 0.3) return { kind: 'twist' }
  const behindMs = behindPlan(situation, stage)
  if (behindMs >= lateFromMs) return { kind: 'late', behindMs, next }
  const hazardId = hazardIds.find((id) => (marks.get(`hazard:${id}`)?.state ?? null) === null)
  if (hazardId !== undefined && hazardStages.includes(stage) && share >= 0.5) return { kind: 'hazard', hazardId }
  if (open[0] === undefined) return { kind: 'done', stage, next }
  return { kind: 'next', question: open[0] }
}

/** Questions of the stage that nobody has raised, the one that matters most first. */
function openQuestions(situation: Situation, stage: StageId): readonly QuestionId[] {
  const open = stageOf(stage).questions.flatMap(({ id }) => (isRaised(situation, id) ? [] : [id]))
  const key = keyQuestion[stage]
  return open.includes(key) ? [key, ...open.filter((id) => id !== key)] : open
}

function isRaised({ marks, ticks }: Situation, question: QuestionId): boolean {
  return questionStateOf(marks, question) !== null || ticks.has(question)
}

/** How far past the planned end of this stage the clock is, or would be if the rest of its minutes were used. */
function behindPlan(
  { plan, elapsedMs, usedMs }: Pick<Situation, 'plan' | 'elapsedMs' | 'usedMs'>,
  stage: StageId,
): number {
  const steps = planSteps.slice(0, planSteps.indexOf(stage) + 1)
  const plannedEndMs = steps.reduce((sum, each) => sum + budgetMsOf(each, plan), 0)
  const restMs = Math.max(0, budgetMsOf(stage, plan) - usedMs[stage])
  return elapsedMs + restMs - plannedEndMs
}
