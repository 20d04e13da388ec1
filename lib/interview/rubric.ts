import { z } from 'zod'
import { dimensionPattern, stageIds } from '#lib/interview/model'
import { rubricLimits, weights } from '#lib/interview/rubric-text'

/**
 * What somebody may write as a rubric of their own: one strict shape for the form, the service and the row. The stock rubric
 * is one of these. A text may stand in one language only; what was begun may be saved long before it can be used. What is
 * done with one is in `lib/interview/rubric-text.ts`, for pages that need no schema.
 */

/** Postgres' JSON holds neither of these; pasted text may carry them. */
const storable = (text: string) => text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\u{fffd}')

const side = (max: number) => z.string().overwrite(storable).max(max)
const written = (max: number) => z.strictObject({ en: side(max), ru: side(max) })
const anchor = written(rubricLimits.anchor)

const dimensionDraft = z.strictObject({
  id: z.string().regex(dimensionPattern),
  title: written(rubricLimits.title),
  inTotal: z.boolean(),
  weight: z.literal(weights),
  /** In the order of the interview, each once. */
  stages: z.array(z.enum(stageIds)).overwrite((given) => stageIds.filter((id) => given.includes(id))),
  anchors: z.strictObject({ 1: anchor, 2: anchor, 3: anchor, 4: anchor }),
})

export const rubricDraft = z.strictObject({
  name: written(rubricLimits.name),
  dimensions: z
    .array(dimensionDraft)
    .max(rubricLimits.dimensions)
    .refine((given) => new Set(given.map(({ id }) => id)).size === given.length),
})

export type RubricDraft = z.infer<typeof rubricDraft>
export type DimensionDraft = RubricDraft['dimensions'][number]
