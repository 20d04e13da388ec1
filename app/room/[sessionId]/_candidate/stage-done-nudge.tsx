'use client'
import { ArrowRight, X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { titleOf } from '#lib/interview/catalogue'
import { isOfLastVisit } from '#lib/interview/stage-done'
import { Button } from '../../../_ui/button'
import { IconButton } from '../../../_ui/icon-button'
import { useRoom } from '../_live/room-context'
import { useStageMoves } from '../_live/use-agenda'

/** For the interviewer: the candidate is done with the stage. A line, with the way on in it; it goes when the stage changes. */
export function StageDoneNudge() {
  const t = useTranslations('candidate')
  const language = useLocale()
  const { view, state } = useRoom()
  const { current, next, canMove, move } = useStageMoves()
  const [dismissedId, setDismissedId] = useState<string | null>(null)
  if (view.viewer.seat !== 'interviewer') return null
  const { stageDone } = state
  const isShown =
    view.round.phase === 'live' &&
    stageDone !== null &&
    stageDone.stage === current &&
    stageDone.id !== dismissedId &&
    isOfLastVisit(stageDone, state.stageVisits)
  return (
    <div
      className={
        isShown
          ? 'pointer-events-auto flex min-h-9 max-w-full animate-appear flex-wrap items-center gap-x-3 gap-y-1 rounded border border-interviewer bg-surface-raised py-1 pr-1 pl-3 text-sm'
          : 'sr-only'
      }
    >
      {/* There from the start, so that what comes into it is read out. */}
      <p role="status">{isShown && t('done', { name: stageDone.byName })}</p>
      {isShown && (
        <span className="flex items-center gap-1">
          {next !== null && (
            <Button size="dense" aria-disabled={!canMove} onClick={() => move(next)}>
              {t('onTo', { title: titleOf(next)[language] })}
              <ArrowRight aria-hidden />
            </Button>
          )}
          <IconButton size="dense" label={t('dismiss')} onClick={() => setDismissedId(stageDone.id)}>
            <X aria-hidden />
          </IconButton>
        </span>
      )}
    </div>
  )
}
