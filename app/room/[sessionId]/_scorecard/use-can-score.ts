import { useCan, useRoom } from '../_live/room-context'

/** May this viewer write a scorecard, or notes, of their own now? A shadow scorer until they have handed theirs in. */
export function useCanScore(action: 'scorecard.write' | 'note.write' = 'scorecard.write'): boolean {
  const { shadow, state } = useRoom()
  const mayAsInterviewer = useCan(action)
  const mayAsShadow = useCan('shadow.write')
  return shadow === null ? mayAsInterviewer : mayAsShadow && state.handedInAtMs === null
}
