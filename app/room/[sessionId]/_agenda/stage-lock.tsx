'use client'
import { Lock, LockOpen } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { setLocked } from '#lib/document/agenda'
import { IconButton } from '../../../_ui/icon-button'
import { useCan, useIsAlone, useRoom } from '../_live/room-context'
import { useAgenda } from '../_live/use-agenda'

/** The interviewer keeps the stages to themselves for a while: a courtesy between two people, no right hangs on it. */
export function StageLock() {
  const t = useTranslations('agenda')
  const { doc, view } = useRoom()
  const { isLocked } = useAgenda()
  const canWrite = useCan('document.write')
  const isAlone = useIsAlone()
  if (view.viewer.seat !== 'interviewer' || !canWrite || isAlone) return null
  return (
    <IconButton
      size="dense"
      label={t('lock')}
      aria-pressed={isLocked}
      disabled={doc === null}
      onClick={() => doc && setLocked(doc, !isLocked, 'agenda')}
      className={isLocked ? 'bg-surface-sunken' : ''}
    >
      {isLocked ? <Lock aria-hidden /> : <LockOpen aria-hidden />}
    </IconButton>
  )
}
