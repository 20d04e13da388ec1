import { stockDimensions } from '#lib/interview/catalogue'
import { bothSides } from '#lib/interview/problem-text'
import { type RubricDraft, rubricDraft } from '#lib/interview/rubric'
import { findingsIn, readableRubric } from '#lib/interview/rubric-text'
import type { OwnRubricView, RubricCardView, RubricView } from '#lib/interview/views'
import { rubric, rubricName, rubricVersion } from '#server/content/rubric'
import type { RubricRecord } from '#server/rubric/store'

/** The stock rubric in the shape of one's own: what a copy of it begins with. */
export function stockDraft(): RubricDraft {
  return {
    name: { ...rubricName },
    dimensions: stockDimensions.map(({ id, title, inTotal }) => {
      const { stages, anchors } = rubric[id]
      return {
        id,
        title: { ...title },
        inTotal,
        weight: 1,
        stages: [...stages],
        anchors: { 1: { ...anchors[1] }, 2: { ...anchors[2] }, 3: { ...anchors[3] }, 4: { ...anchors[4] } },
      }
    }),
  }
}

/** As whoever may read the scorecard reads it, anchors included; null: the stock rubric. */
export function presentRubric(record: RubricRecord | null): RubricView {
  if (record === null)
    return { name: null, version: rubricVersion, dimensions: readableRubric(stockDraft()).dimensions }
  const { name, dimensions } = readableRubric(draftOf(record))
  return { name, version: record.version, dimensions }
}

/** A line of its owner's list. */
export function presentCard(record: RubricRecord): RubricCardView {
  const draft = draftOf(record)
  return {
    familyId: record.familyId,
    name: bothSides(draft.name),
    dimensions: draft.dimensions.length,
    isReady: findingsIn(draft).length === 0,
  }
}

/** For its owner alone. */
export function presentOwn(record: RubricRecord): OwnRubricView {
  return { familyId: record.familyId, draft: draftOf(record), updatedAtMs: record.updatedAt.getTime() }
}

/** Throws when the row's JSON is not what we write. */
export function draftOf({ content }: RubricRecord): RubricDraft {
  return rubricDraft.parse(content)
}
