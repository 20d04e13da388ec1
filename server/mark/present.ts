import type { MarkView, Subject } from '#lib/interview/marks'
import type { MarkChangeRecord } from '#server/mark/store'

export function presentMark({ subject, state, note, elapsedMs }: MarkChangeRecord): MarkView {
  return { subject: subject as Subject, state: state as MarkView['state'], note, elapsedMs }
}
