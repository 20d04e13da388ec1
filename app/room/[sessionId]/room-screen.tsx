'use client'
import './_frame/frame.css'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { RoomView } from '#lib/interview/views'
import { Button } from '../../_ui/button'
import { EmptyState } from '../../_ui/empty-state'
import { useToast } from '../../_ui/toast'
import { type Layout, layoutIn } from './_frame/layout'
import { RoomFrame } from './_frame/room-frame'
import { ArrangementProvider } from './_frame/use-layout'
import { readKept } from './_live/kept-room'
import { RoomProvider } from './_live/room-context'
import { type Reading, useReading } from './_live/use-reading'
import { useShell } from './_live/use-shell'

type Props = Readonly<{
  /** Null: this is the shell, opened with no network; what the device kept takes its place. */
  fromPage: Reading | null
  layout: Layout
  /** Keep the shell on this device? Not in development, where files keep their names and change. */
  keepsShell: boolean
}>

/** The room: one connection, its panels around the board. A round of its own has a connection of its own. */
export function RoomScreen({ fromPage, layout, keepsShell }: Props) {
  return (
    <ArrangementProvider initial={openingLayout(layout, fromPage)} remembered={layout}>
      {fromPage ? (
        <OpenRoom fromPage={fromPage} isFromDevice={false} keepsShell={keepsShell} />
      ) : (
        <RoomFromDevice keepsShell={keepsShell} />
      )}
    </ArrangementProvider>
  )
}

function openingLayout(layout: Layout, reading: Reading | null): Layout {
  return reading?.view.viewer.seat === 'interviewer' ? layoutIn(reading.view.round.phase, layout) : layout
}

function OpenRoom({
  fromPage,
  isFromDevice,
  keepsShell,
}: Readonly<{ fromPage: Reading; isFromDevice: boolean; keepsShell: boolean }>) {
  const { reading, isKept, refresh } = useReading(fromPage, isFromDevice)
  const { view, interviewer, shadow } = reading
  useShell(reading, isKept, keepsShell)
  useSwapToast(view)
  const toast = useToast()
  const tErrors = useTranslations('errors')
  return (
    <RoomProvider
      key={view.round.roundId}
      view={view}
      interviewer={interviewer}
      shadow={shadow}
      isKept={isKept}
      refresh={refresh}
      onLeftRefused={(code) => toast({ text: tErrors(code), tone: 'bad' })}
    >
      <RoomFrame />
    </RoomProvider>
  )
}

/** The shell stands at the room's own address, and only there is said which one it is. */
function RoomFromDevice({ keepsShell }: Readonly<{ keepsShell: boolean }>) {
  const t = useTranslations('room')
  const [kept, setKept] = useState<Reading | 'none' | 'looking'>('looking')
  useEffect(() => {
    const sessionId = window.location.pathname.split('/').at(-1) ?? ''
    readKept(sessionId, Date.now()).then(
      (found) => setKept(found ?? 'none'),
      () => setKept('none'),
    )
  }, [])
  if (kept === 'looking') return null
  if (kept !== 'none') return <OpenRoom fromPage={kept} isFromDevice keepsShell={keepsShell} />
  return (
    <main className="mx-auto w-full max-w-3xl px-6 py-10">
      <EmptyState
        title={t('notKeptTitle')}
        text={t('notKept')}
        action={<Button onClick={() => window.location.reload()}>{t('tryAgain')}</Button>}
      />
    </main>
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
