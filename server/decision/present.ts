import type { DecisionView } from '#lib/interview/views'
import type { DecisionRecord } from '#server/decision/store'

export function presentDecision(row: DecisionRecord): DecisionView {
  const { id, elapsedMs, choice, alternative, reason, wouldChangeIf } = row
  return { id, elapsedMs, choice, alternative, reason, wouldChangeIf }
}
