'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { cn } from '../../../_ui/cn'
import { useRoom } from '../_live/room-context'
import type { SaveState } from '../_live/save-state'

const looks = {
  saved: 'text-ink-muted',
  saving: 'text-ink-muted',
  offline: 'font-semibold text-warn',
} as const satisfies Record<SaveState, string>
const marks = {
  saved: 'bg-good',
  saving: 'border border-line-strong',
  offline: 'bg-warn',
} as const satisfies Record<SaveState, string>

/** How long the line must be gone before it is explained: a restart of the server is over sooner. */
const explainAfterMs = 1_500

/** The contract's three texts and no fourth. */
export function SaveStatus() {
  const t = useTranslations('room')
  const { saveState } = useRoom()
  return (
    <div className="flex items-center">
      <span className={cn('mr-2 size-2 shrink-0 rounded-full', marks[saveState])} aria-hidden="true" />
      {/* As wide as its longest text, so that the header stands still while it changes. */}
      <span className="grid text-sm whitespace-nowrap">
        <span role="status" aria-label={t('saveState')} className={cn('col-start-1 row-start-1', looks[saveState])}>
          {t(`save.${saveState}`)}
        </span>
        <span aria-hidden="true" className="invisible col-start-1 row-start-1 font-semibold">
          {t('save.saving')}
        </span>
      </span>
    </div>
  )
}

/** What the save state means for the work: one of the lines over the board. */
export function SaveNote() {
  const t = useTranslations('room')
  const { saveState, hasUnkept, documentState, state } = useRoom()
  // Closed for good, nothing goes out by itself any more: the banner says why and what to do.
  const isExplained = useLasting(saveState === 'offline' && documentState.state !== 'stopped', explainAfterMs)
  const isLagging = useLasting(state.isLagging && saveState !== 'offline', explainAfterMs)
  if (!isExplained && !isLagging) return null
  return (
    <p
      role="note"
      className={cn(
        'max-w-md animate-appear rounded border px-3 py-2 text-sm',
        isExplained ? 'border-warn bg-warn-soft text-warn' : 'border-line bg-surface-raised text-ink-muted',
      )}
    >
      {isExplained ? (hasUnkept() ? t('offlineUnkept') : t('offlineKept')) : t('lagging')}
    </p>
  )
}

/** True once something has been so for a while. */
function useLasting(isSo: boolean, forMs: number): boolean {
  const [hasLasted, setHasLasted] = useState(false)
  useEffect(() => {
    if (!isSo) return setHasLasted(false)
    const timer = setTimeout(() => setHasLasted(true), forMs)
    return () => clearTimeout(timer)
  }, [isSo, forMs])
  return isSo && hasLasted
}
