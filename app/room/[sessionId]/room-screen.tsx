'use client'
import type { InterviewerView, RoomView } from '#lib/interview/views'
import { RoomProvider, useRoom } from './_live/room-context'

/** The room: one connection, its panels around the board. A round of its own has a provider of its own. */
export function RoomScreen({ view, interviewer }: Readonly<{ view: RoomView; interviewer: InterviewerView | null }>) {
  return (
    <RoomProvider key={view.round.roundId} view={view} interviewer={interviewer}>
      <SaveState />
    </RoomProvider>
  )
}

function SaveState() {
  const { saveState } = useRoom()
  return <div role="status">{saveState}</div>
}
