'use client'

import { useLocale } from 'next-intl'
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react'
import { formatDate, formatDay, formatMoment, formatTime } from '#lib/i18n/format'

const ZoneContext = createContext<string | undefined>(undefined)

/** The account's zone, where one was chosen. Without it times are in the browser's. */
export function ZoneProvider({ zone, children }: { zone: string | undefined; children: ReactNode }) {
  return <ZoneContext value={zone}>{children}</ZoneContext>
}

/** The viewer's zone; undefined only on the server and in the first paint of someone who never chose one. */
export function useZone(): string | undefined {
  const chosen = useContext(ZoneContext)
  const browser = useSyncExternalStore(neverChanges, browserZone, () => undefined)
  return chosen ?? browser
}

/** A moment in the viewer's zone and language. `day` needs the server's now. Keeps its room until the zone is known. */
export function LocalTime({
  atMs,
  show,
  nowMs,
}: {
  atMs: number
  show: 'date' | 'time' | 'moment' | 'day'
  nowMs: number
}) {
  const language = useLocale()
  const zone = useZone()
  const viewer = { language, zone: zone ?? 'UTC' }
  const text = {
    date: () => formatDate(atMs, viewer),
    time: () => formatTime(atMs, viewer),
    moment: () => formatMoment(atMs, viewer),
    day: () => formatDay(atMs, nowMs, viewer),
  }[show]()
  return (
    // Node and the browser may know different editions of a language's dates ("нояб." or "ноя."); the next drawing is the browser's.
    <time
      suppressHydrationWarning
      dateTime={new Date(atMs).toISOString()}
      className={zone === undefined ? 'invisible' : undefined}
    >
      {text}
    </time>
  )
}

function neverChanges(): () => void {
  return () => undefined
}

function browserZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
