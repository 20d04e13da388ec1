import { useEffect, useState } from 'react'
import type { ErrorCode } from '#lib/base/errors'
import { missingEvidence } from '#lib/interview/evidence'
import type { DimensionView, RubricView } from '#lib/interview/views'
import { useRoom } from '../_live/room-context'
import { useCitables } from './use-citables'

/** The dimensions of the rubric whose level cites nothing that stands: what a release or a hand-in waits for. */
export function useMissing(rubric: RubricView | undefined): readonly DimensionView[] {
  const { state } = useRoom()
  const citables = useCitables()
  const missing = missingEvidence(state.scorecard?.scores ?? [], citables)
  return rubric?.dimensions.filter(({ id }) => missing.includes(id)) ?? []
}

type HandOver = 'feedback.release' | 'feedback.undo' | 'shadow.submit' | 'shadow.undo'

/**
 * A button that hands a scorecard over. It stays pressed until `doneBy` is another value, for the server tells when it has
 * written it down; a refusal is told until what is `missing` has changed, for then it is about another scorecard.
 */
export function useHandingOver(doneBy: unknown, missing: readonly DimensionView[]) {
  const { send } = useRoom()
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<ErrorCode | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: that it has changed is what ends the wait
  useEffect(() => setIsBusy(false), [doneBy])

  const missed = missing.map(({ id }) => id).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: that it has changed is what counts
  useEffect(() => setError(null), [missed])

  async function run(command: HandOver) {
    setIsBusy(true)
    setError(null)
    const answer = await send(command, {})
    if (answer.ok) return
    setIsBusy(false)
    setError(answer.error.code)
  }
  return { isBusy, error, run }
}
