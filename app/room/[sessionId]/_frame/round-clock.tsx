'use client'
import { useTranslations } from 'next-intl'
import { formatClock, minuteMs } from '#lib/base/time'
import { cn } from '../../../_ui/cn'
import { useRoom } from '../_live/room-context'
import { useElapsedMs } from '../_live/use-round-clock'
import { roundToneOf, type StageTone } from './stage-tone'

const tones = {
  calm: '',
  soon: 'bg-warn-soft text-warn',
  over: 'bg-candidate-soft text-candidate',
} as const satisfies Record<StageTone, string>

/** Time since the start, by the server. Read out only when the last minute of the plan begins, and when it is over. */
export function RoundClock() {
  const t = useTranslations('room')
  const { view } = useRoom()
  const elapsedMs = useElapsedMs()
  const leftMs = view.plan * minuteMs - elapsedMs
  // What ended is no longer late.
  const tone = view.round.phase === 'live' ? roundToneOf(leftMs) : 'calm'
  return (
    <>
      <span
        data-tone={tone}
        className={cn('-mx-1 flex items-baseline gap-1 rounded px-1 font-mono text-sm whitespace-nowrap', tones[tone])}
      >
        <span role="timer" aria-label={t('clock')} className="font-semibold">
          {formatClock(elapsedMs)}
        </span>
        <span
          aria-hidden="true"
          className={cn('text-xs', tone === 'calm' && 'text-ink-muted', tone !== 'over' && 'max-lg:hidden')}
        >
          / {view.plan}
        </span>
      </span>
      <span aria-live="polite" className="sr-only">
        {tone === 'soon' && t('lastMinute')}
        {tone === 'over' && t('planOver')}
      </span>
    </>
  )
}
