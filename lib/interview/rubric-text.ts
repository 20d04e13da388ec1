import { type Bilingual, type DimensionId, levels } from '#lib/interview/model'
import { blank, bothSides, isBlank } from '#lib/interview/problem-text'
import type { DimensionDraft, RubricDraft } from '#lib/interview/rubric'
import type { RubricView } from '#lib/interview/views'

/** Longest texts, in characters of a language; most dimensions; a whole rubric as it is sent, in bytes. */
export const rubricLimits = { name: 80, title: 120, anchor: 300, dimensions: 10, sent: 256 * 1024 } as const

/** How much a level counts in the mean; 1 is normal. */
export const weights = [0.5, 1, 1.5, 2, 2.5, 3] as const

/** What the stock rubric is called where one's own are called by their family. */
export const stockRubricId = 'stock'

/** What keeps a rubric from being used. `total`: every dimension is coached only, so there would never be a mean. */
export type RubricFinding =
  | Readonly<{ part: 'name' | 'dimensions' | 'total' }>
  | Readonly<{ part: 'title' | 'stages' | 'anchors'; dimension: DimensionId }>

/** Everything that is missing, in the order of the form. Empty: it can be used. */
export function findingsIn({ name, dimensions }: RubricDraft): readonly RubricFinding[] {
  const findings: RubricFinding[] = isBlank(name) ? [{ part: 'name' }] : []
  if (dimensions.length === 0) findings.push({ part: 'dimensions' })
  else if (!dimensions.some(({ inTotal }) => inTotal)) findings.push({ part: 'total' })
  for (const { id, title, stages, anchors } of dimensions) {
    if (isBlank(title)) findings.push({ part: 'title', dimension: id })
    if (stages.length === 0) findings.push({ part: 'stages', dimension: id })
    if (levels.some((level) => isBlank(anchors[level]))) findings.push({ part: 'anchors', dimension: id })
  }
  return findings
}

/** The rubric as it is read: every text in both languages where it is there in one. */
export function readableRubric({ name, dimensions }: RubricDraft): Omit<RubricView, 'version'> {
  return {
    name: bothSides(name),
    dimensions: dimensions.map(({ id, title, inTotal, weight, stages, anchors }) => ({
      id,
      title: bothSides(title),
      inTotal,
      weight,
      stages,
      anchors: levels.map((level) => ({ level, text: bothSides(anchors[level]) })),
    })),
  }
}

/** A dimension nobody has written a word of. */
export function emptyDimension(id: DimensionId): DimensionDraft {
  const anchors = { 1: blank(), 2: blank(), 3: blank(), 4: blank() }
  return { id, title: blank(), inTotal: true, weight: 1, stages: [], anchors }
}

/** The same under a name that tells it apart. */
export function copyOf({ name, dimensions }: RubricDraft): RubricDraft {
  return { name: { en: marked(name, 'en'), ru: marked(name, 'ru') }, dimensions }
}

const copyMark = { en: ' (copy)', ru: ' (копия)' } as const satisfies Bilingual

function marked(name: Bilingual, language: keyof Bilingual): string {
  const text = name[language].trim()
  const mark = copyMark[language]
  return text === '' ? '' : text.slice(0, rubricLimits.name - mark.length) + mark
}
