'use client'
import { ClipboardCheck, Compass, FileText, Highlighter, ListChecks, NotebookPen, PenLine } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { cn } from '../../../_ui/cn'
import { useRoom } from '../_live/room-context'
import { type Tab, useArrangement } from './use-layout'

const tabs = [
  { tab: 'board', Icon: PenLine },
  { tab: 'agenda', Icon: ListChecks },
  { tab: 'problem', Icon: FileText },
  { tab: 'notes', Icon: NotebookPen },
  { tab: 'guide', Icon: Compass },
  { tab: 'marks', Icon: Highlighter },
  { tab: 'scorecard', Icon: ClipboardCheck },
  { tab: 'shadow', Icon: ClipboardCheck },
] as const satisfies readonly { tab: Tab; Icon: unknown }[]

const isAsking = (tab: Tab) => tab === 'guide' || tab === 'marks' || tab === 'scorecard'

/** A narrow screen's foot: one region at a time. */
export function TabBar() {
  const t = useTranslations('room')
  const { interviewer, shadow } = useRoom()
  const { tab: current, showTab } = useArrangement()
  return (
    <nav className="room-bar" aria-label={t('panels')}>
      {tabs
        .filter(({ tab }) => (isAsking(tab) ? interviewer !== null : tab !== 'shadow' || shadow !== null))
        .map(({ tab, Icon }) => (
          <button
            key={tab}
            type="button"
            aria-pressed={tab === current}
            onClick={() => showTab(tab)}
            className={cn(
              'flex h-14 min-w-fit flex-1 flex-col px-1 items-center justify-center gap-1 border-t-2 text-xs -outline-offset-2',
              tab === current ? 'border-ink font-semibold text-ink' : 'border-transparent text-ink-muted',
            )}
          >
            <Icon aria-hidden className="size-4" />
            {t(`panel.${tab}`)}
          </button>
        ))}
    </nav>
  )
}
