import { z } from 'zod'
import { isQuestionId, type QuestionId } from '#lib/interview/catalogue'
import type { ProblemGuideView } from '#lib/interview/guide'
import { difficulties, domains, stageIds } from '#lib/interview/model'
import { blank, blankHints, problemLimits as limits } from '#lib/interview/problem-text'

/**
 * What somebody may write as a problem of their own: one strict shape for the form, the service and the file. What stands
 * in it is `lib/interview/guide.ts`; this adds how long and how many. What was not written may be left out.
 */

/** Postgres' JSON holds neither of these; pasted text may carry them. */
const storable = (text: string) => text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\u{fffd}')

const side = (max: number) => z.string().overwrite(storable).max(max)

const written = (max: number) => z.strictObject({ en: side(max).default(''), ru: side(max).default('') })

const optional = (max: number) => written(max).default(() => blank())

/** Made by the page that adds the part; marks and the record name it by this, so it stays. */
const id = z
  .string()
  .max(limits.id)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const stage = z.enum(stageIds)
const question = z.custom<QuestionId>((value) => typeof value === 'string' && isQuestionId(value))

export const draftTitle = written(limits.title)
export const draftStatement = written(limits.statement)
export const draftText = written(limits.text)
export const draftHint = written(limits.hint)

export const draftFact = z.strictObject({ id, question, text: optional(limits.fact) })

export const draftHazard = z.strictObject({
  id,
  name: optional(limits.title),
  why: optional(limits.text),
  detect: optional(limits.text),
  fix: optional(limits.text),
  cost: optional(limits.text),
})

const draftStage = z.strictObject({
  sketch: optional(limits.text),
  tradeoff: optional(limits.text),
  hints: z.tuple([draftHint, draftHint, draftHint]).default(blankHints),
})

export const draftTwist = z.strictObject({ stage, says: optional(limits.text), strongAnswer: optional(limits.text) })

export const draftWeakAnswer = z.strictObject({ stage, says: optional(limits.text), why: optional(limits.text) })

const unique = z.superRefine<readonly { id: string }[]>((parts, context) => {
  const seen = new Set<string>()
  for (const [index, part] of parts.entries()) {
    if (seen.has(part.id)) context.addIssue({ code: 'custom', path: [index, 'id'], params: { kind: 'repeated-id' } })
    seen.add(part.id)
  }
})

export const problemDraft = z.strictObject({
  domain: z.enum(domains),
  difficulty: z.enum(difficulties),
  title: draftTitle,
  statement: draftStatement,
  guide: z
    .strictObject({
      brief: optional(limits.text),
      facts: z
        .array(draftFact)
        .max(limits.facts)
        .check(unique)
        .default(() => []),
      hazards: z
        .array(draftHazard)
        .max(limits.hazards)
        .check(unique)
        .default(() => []),
      stages: z.partialRecord(stage, draftStage).default(() => ({})),
      twist: draftTwist.nullable().default(null),
      weakAnswers: z
        .array(draftWeakAnswer)
        .max(limits.weakAnswers)
        .default(() => []),
    })
    .prefault({}),
}) satisfies z.ZodType<Readonly<{ guide: ProblemGuideView }>>

export type ProblemDraft = z.infer<typeof problemDraft>
