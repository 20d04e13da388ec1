'use client'
import { useTranslations } from 'next-intl'
import { looksOn } from '#lib/interview/seating'
import { ButtonLink } from '../../../_ui/button-link'
import { useRoom } from '../_live/room-context'

/** What concerns the whole room: a seat that only looks on, a session called off, a connection that is over. */
export function RoomBanner() {
  const t = useTranslations('room')
  const { view } = useRoom()
  if (view.state === 'cancelled') {
    return (
      <div
        role="status"
        className="flex flex-wrap items-center gap-3 border-b bg-warn-soft px-4 py-2 text-sm text-warn"
      >
        <p className="min-w-0 flex-1">{t('cancelled', { name: view.hostName })}</p>
        <ButtonLink href="/dashboard" size="dense">
          {t('leave')}
        </ButtonLink>
      </div>
    )
  }
  if (!looksOn(view.viewer.seat)) return null
  return (
    <p role="status" className="border-b bg-observer-soft px-4 py-1 text-sm text-observer">
      {t(view.viewer.seat === 'shadow' ? 'shadowing' : 'observing')}
    </p>
  )
}

/** The server will not take this page back by itself. Lies over the room's upper edge: nothing below it moves. */
export function StoppedBanner() {
  const t = useTranslations('room')
  const { documentState, view } = useRoom()
  if (documentState.state !== 'stopped') return null
  const { reason } = documentState
  const text = {
    'signed-out': t('stopped.signedOut'),
    'no-seat': t('stopped.noSeat'),
  }[reason]
  return (
    <div
      role="alert"
      className="absolute inset-x-0 top-0 z-panel flex animate-appear flex-wrap items-center gap-3 border-b border-bad bg-bad-soft px-4 py-3 text-sm text-bad"
    >
      <p className="min-w-0 flex-1 basis-64">{text}</p>
      {reason === 'signed-out' && (
        <ButtonLink href={`/sign-in?next=${encodeURIComponent(`/room/${view.sessionId}`)}`}>
          {t('signInAgain')}
        </ButtonLink>
      )}
      {reason === 'no-seat' && <ButtonLink href="/dashboard">{t('leave')}</ButtonLink>}
    </div>
  )
}
