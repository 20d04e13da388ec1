'use client'
import { useTranslations } from 'next-intl'
import { formatClock, minuteMs } from '#lib/base/time'
import { useRoom } from '../_live/room-context'
import { useElapsedMs } from '../_live/use-round-clock'

/** Time since the start, by the server. Read out only when the last minute of the plan begins. */
export function RoundClock() {
  const t = useTranslations('room')
  const { view } = useRoom()
  const elapsedMs = useElapsedMs()
  const leftMs = view.plan * minuteMs - elapsedMs
  const isLastMinute = view.round.phase === 'live' && leftMs <= minuteMs && leftMs > 0
  return (
    <>
      <span className="flex items-baseline gap-1 font-mono text-sm whitespace-nowrap">
        <span role="timer" aria-label={t('clock')} className="font-semibold">
          {formatClock(elapsedMs)}
        </span>
        <span aria-hidden="true" className="hidden text-xs text-ink-muted lg:inline">
          / {view.plan}
        </span>
      </span>
      <span aria-live="polite" className="sr-only">
        {isLastMinute && t('lastMinute')}
      </span>
    </>
  )
}
