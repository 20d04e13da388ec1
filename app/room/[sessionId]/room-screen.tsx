'use client'
import './_frame/frame.css'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { RoomView } from '#lib/interview/views'
import { useToast } from '../../_ui/toast'
import type { Layout } from './_frame/layout'
import { RoomFrame } from './_frame/room-frame'
import { ArrangementProvider } from './_frame/use-layout'
import { RoomProvider } from './_live/room-context'
import { type Reading, useReading } from './_live/use-reading'

/** The room: one connection, its panels around the board. A round of its own has a connection of its own. */
export function RoomScreen({ fromPage, layout }: Readonly<{ fromPage: Reading; layout: Layout }>) {
  const { reading, refresh } = useReading(fromPage)
  const { view, interviewer } = reading
  useSwapToast(view)
  return (
    <ArrangementProvider initial={layout}>
      <RoomProvider key={view.round.roundId} view={view} interviewer={interviewer} refresh={refresh}>
        <RoomFrame />
      </RoomProvider>
    </ArrangementProvider>
  )
}

/** Says that the corners are swapped now, to whoever was in the room when it happened. */
function useSwapToast({ round, viewer }: RoomView): void {
  const t = useTranslations('room')
  const toast = useToast()
  const shownNumber = useRef(round.number)
  useEffect(() => {
    if (shownNumber.current === round.number) return
    shownNumber.current = round.number
    toast({ text: t(`swapped.${viewer.seat}`) })
  }, [round.number, viewer.seat, toast, t])
}
