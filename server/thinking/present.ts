import type { ThinkingView } from '#lib/interview/thinking'
import type { ThinkingRecord } from '#server/thinking/store'

export function presentThinking({ id, by, elapsedMs, plannedMs, stoppedElapsedMs }: ThinkingRecord): ThinkingView {
  return { id, byName: by.name, elapsedMs, plannedMs, stoppedElapsedMs }
}
