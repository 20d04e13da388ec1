import type { StageId } from '#lib/interview/model'
import type { StageDoneView } from '#lib/interview/stage-done'
import type { StageDoneRecord } from '#server/stage-done/store'

/** The database's check allows stages only. */
export function presentStageDone({ id, by, stage, elapsedMs }: StageDoneRecord): StageDoneView {
  return { id, byName: by.name, stage: stage as StageId, elapsedMs }
}
