'use client'
import './_frame/frame.css'
import type { InterviewerView, RoomView } from '#lib/interview/views'
import type { Layout } from './_frame/layout'
import { RoomFrame } from './_frame/room-frame'
import { ArrangementProvider } from './_frame/use-layout'
import { RoomProvider } from './_live/room-context'

type Props = Readonly<{ view: RoomView; interviewer: InterviewerView | null; layout: Layout }>

/** The room: one connection, its panels around the board. A round of its own has a connection of its own. */
export function RoomScreen({ view, interviewer, layout }: Props) {
  return (
    <ArrangementProvider initial={layout}>
      <RoomProvider key={view.round.roundId} view={view} interviewer={interviewer}>
        <RoomFrame />
      </RoomProvider>
    </ArrangementProvider>
  )
}
