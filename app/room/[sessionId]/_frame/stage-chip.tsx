'use client'
import { ChevronRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { formatClock, minuteMs } from '#lib/base/time'
import { budgetMsOf, type PlanStep, titleOf } from '#lib/interview/catalogue'
import { stageIds } from '#lib/interview/model'
import { looksOn } from '#lib/interview/seating'
import { usedMsByStep } from '#lib/interview/structure'
import { Button } from '../../../_ui/button'
import { cn } from '../../../_ui/cn'
import { Tooltip } from '../../../_ui/tooltip'
import { roomKeys } from '../_live/keys'
import { useRoom } from '../_live/room-context'
import { useStageMoves } from '../_live/use-agenda'
import { useElapsedMs } from '../_live/use-round-clock'
import { type StageTone, stageToneOf } from './stage-tone'

const tones = {
  calm: 'border-line bg-surface-raised',
  soon: 'border-warn bg-warn-soft text-warn',
  over: 'border-candidate bg-candidate-soft text-candidate',
} as const satisfies Record<StageTone, string>

/** Where the round is in its plan: the one thing in the header that moves. */
export function StageChip() {
  const t = useTranslations('room')
  const language = useLocale()
  const { view, state } = useRoom()
  const { current } = useStageMoves()
  const elapsedMs = useElapsedMs()
  const usedMs = usedMsByStep(state.stageVisits, elapsedMs)[current]
  const budgetMs = budgetMsOf(current, view.plan)
  const tone = view.round.phase === 'waiting' ? 'calm' : stageToneOf(usedMs, budgetMs)
  return (
    <div
      data-tone={tone}
      className={cn('flex h-8 min-w-0 items-center gap-2 rounded border px-2 text-sm whitespace-nowrap', tones[tone])}
    >
      <span className="sr-only">{t('stageNow')}</span>
      <span className="font-mono font-semibold">{numberOf(current)}</span>
      <span className="hidden font-semibold xl:inline">{titleOf(current)[language]}</span>
      <span className="font-mono">
        {formatClock(usedMs)}
        <span className={tone === 'calm' ? 'text-ink-muted' : ''}> / {budgetMs / minuteMs}</span>
      </span>
      {tone === 'over' && <span className="sr-only">{t('stageOver')}</span>}
    </div>
  )
}

export function NextStage() {
  const t = useTranslations('room')
  const { next, canMove, move } = useStageMoves()
  const { view } = useRoom()
  if (looksOn(view.viewer.seat) || (view.round.phase !== 'live' && view.round.phase !== 'waiting')) return null
  return (
    <Tooltip text={t('nextStage')} keys={roomKeys.nextStage.shown}>
      <Button
        aria-label={t('nextStage')}
        aria-keyshortcuts={roomKeys.nextStage.shown}
        aria-disabled={!canMove || next === null}
        onClick={() => canMove && next !== null && move(next)}
        className="h-8 w-8 px-0 pointer-coarse:h-10 pointer-coarse:w-10 2xl:w-auto 2xl:px-3"
      >
        <span className="hidden 2xl:inline">{t('nextStage')}</span>
        <ChevronRight aria-hidden />
      </Button>
    </Tooltip>
  )
}

function numberOf(step: PlanStep): string {
  if (step === 'intro') return '0'
  if (step === 'summary') return '∑'
  return String(stageIds.indexOf(step) + 1)
}
