'use client'

import { useTranslations } from 'next-intl'
import { formatClock } from '#lib/base/time'
import { cn } from '../../../_ui/cn'
import { useReplay } from './replay-provider'

/** A moment of the round, as printed on its clock; pressing it takes the replay there. */
export function SeekButton({ atMs, className }: { atMs: number; className?: string }) {
  const t = useTranslations('review')
  const replay = useReplay()
  return (
    <button
      type="button"
      aria-label={t('seekTo', { time: formatClock(atMs) })}
      onClick={() => replay.seek(atMs)}
      className={cn(
        'figures inline-flex min-h-7 min-w-15 items-center justify-end rounded px-2 font-mono text-sm underline decoration-line-strong underline-offset-4',
        'hover:bg-surface-sunken hover:decoration-ink pointer-coarse:min-h-10',
        className,
      )}
    >
      {formatClock(atMs)}
    </button>
  )
}
