import { useMemo } from 'react'
import { type Citable, citablesOf } from '#lib/interview/evidence'
import { useRoom } from '../_live/room-context'

/** Everything of this round that can be cited now, in the order of its moments. */
export function useCitables(): readonly Citable[] {
  const { state, interviewer } = useRoom()
  const { marks, decisions, notes } = state
  const hazards = interviewer?.guide.problem?.hazards
  return useMemo(
    () => citablesOf({ marks, decisions, notes, hazards: hazards ?? [] }),
    [marks, decisions, notes, hazards],
  )
}
