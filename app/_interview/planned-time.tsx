'use client'

import { useLocale } from 'next-intl'
import { formatDay, formatZone } from '#lib/i18n/format'
import { useZone } from '../_i18n/zone'

/** The viewer's zone with its offset at that moment: whose clock the time beside it is on. */
export function ZoneAt({ atMs }: { atMs: number }) {
  const zone = useZone()
  return zone === undefined ? null : formatZone(atMs, zone)
}

/** The moment on the clock it was planned by; nothing where that is the viewer's own. */
export function PlannedTime({ atMs, nowMs, zone }: { atMs: number; nowMs: number; zone: string }) {
  const language = useLocale()
  const viewerZone = useZone()
  if (viewerZone === undefined || viewerZone === zone) return null
  return (
    <span>
      {formatDay(atMs, nowMs, { language, zone })} ({formatZone(atMs, zone)})
    </span>
  )
}
