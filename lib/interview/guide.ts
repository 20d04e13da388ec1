import { z } from 'zod'
import { isQuestionId, type QuestionId } from '#lib/interview/catalogue'
import { type Bilingual, type Rung, rungs, type StageId, stageIds } from '#lib/interview/model'

/**
 * The interviewer's half of one problem as it is kept and shown: plain texts, figures put in. Never in a payload for the
 * candidate before release, but for the facts and the twist that the interviewer gives away (DESIGN, law 1).
 */
const bilingual = z.object({ en: z.string(), ru: z.string() })
const stage = z.enum(stageIds)
const question = z.custom<QuestionId>((value) => typeof value === 'string' && isQuestionId(value))

export const fact = z.object({ id: z.string(), question, text: bilingual })

/** Why it bites here, how a strong answer meets it, and what that costs. */
export const hazard = z.object({
  id: z.string(),
  name: bilingual,
  why: bilingual,
  detect: bilingual,
  fix: bilingual,
  cost: bilingual,
})

/** A strong answer in two or three sentences, the choice with a price to expect, and the ladder of hints. */
export const stageSketch = z.object({
  sketch: bilingual,
  tradeoff: bilingual,
  hints: z.tuple([bilingual, bilingual, bilingual]),
})

export const problemGuide = z.object({
  /** The problem in one line. */
  brief: bilingual,
  /** What is told only when asked, each at its question. */
  facts: z.array(fact),
  /** What truly matters in this problem, most important first. */
  hazards: z.array(hazard),
  stages: z.partialRecord(stage, stageSketch),
  /** Said late, to see whether the design bends. */
  twist: z.object({ stage, says: bilingual, strongAnswer: bilingual }).nullable(),
  /** What is often said, and why it falls short here. */
  weakAnswers: z.array(z.object({ stage, says: bilingual, why: bilingual })),
})

export type ProblemGuideView = z.infer<typeof problemGuide>
export type FactView = z.infer<typeof fact>
export type StageSketchView = z.infer<typeof stageSketch>

/** What to keep in mind during a stage, whatever the problem. */
export type StageGuideView = Readonly<{ listenFor: readonly Bilingual[]; pitfalls: readonly Bilingual[] }>

/** Everything the guide's panel shows. `problem` is null for one that has no guide yet. */
export type GuideView = Readonly<{
  stages: Readonly<Record<StageId, StageGuideView>>
  problem: ProblemGuideView | null
}>

/** How a hint is named in the record: the stage and its rung. */
export function hintKey(ofStage: StageId, rung: Rung): string {
  return `${ofStage}:${rung}`
}

export type HintPlace = Readonly<{ stage: StageId; rung: Rung }>

/** The hint that a key names; null for any other text. */
export function hintOf(key: string): HintPlace | null {
  const [name, number] = key.split(':')
  const ofStage = stageIds.find((id) => id === name)
  const rung = rungs.find((one) => String(one) === number)
  return ofStage !== undefined && rung !== undefined && hintKey(ofStage, rung) === key ? { stage: ofStage, rung } : null
}
