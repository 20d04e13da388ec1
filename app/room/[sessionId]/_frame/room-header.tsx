'use client'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { LogoMark } from '../../../_ui/logo'
import type { BoardControls } from '../_live/board-controls'
import { useIsAlone, useRoom } from '../_live/room-context'
import { PeopleMenu } from '../_presence/people-menu'
import { RoomMenu } from './room-menu'
import { RoundActions } from './round-actions'
import { RoundClock } from './round-clock'
import { SaveStatus } from './save-status'
import { NextStage, StageChip } from './stage-chip'

/** What, where in the plan, who, and what can be done about it. */
export function RoomHeader({ controls, onHelp }: Readonly<{ controls: BoardControls | null; onHelp: () => void }>) {
  const tCommon = useTranslations('common')
  const t = useTranslations('room')
  const language = useLocale()
  const { view } = useRoom()
  const isAlone = useIsAlone()
  const { problem, number } = view.round
  return (
    <header className="room-header">
      <div className="room-header-what flex min-w-0 items-center gap-1 sm:gap-3">
        <Link
          href="/"
          aria-label={tCommon('home')}
          className="flex size-10 shrink-0 items-center justify-center rounded"
        >
          <LogoMark />
        </Link>
        <h1 className="truncate text-sm font-semibold">{problem?.title[language] ?? t('title')}</h1>
        {view.roundCount > 1 && (
          <span className="hidden shrink-0 text-xs text-ink-muted md:inline">
            {t('round', { number, count: view.roundCount })}
          </span>
        )}
      </div>
      <div className="room-header-stage flex min-w-0 items-center gap-2">
        <StageChip />
        <NextStage />
        <RoundClock />
      </div>
      <div className="room-header-who flex items-center gap-2">
        {!isAlone && <PeopleMenu controls={controls} />}
        <SaveStatus />
        <RoomMenu controls={controls} onHelp={onHelp} />
      </div>
      <div className="room-header-do flex items-center gap-2">
        <RoundActions />
      </div>
    </header>
  )
}
