'use client'
import { ChevronRight, PanelTopClose } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { IconButton } from '../../../_ui/icon-button'
import { roomKeys } from '../_live/keys'
import type { PanelName } from './layout'
import { useArrangement } from './use-layout'

type Props = Readonly<{
  panel: PanelName
  /** At the right end of the heading. */
  aside?: ReactNode
  /** Between the landmark's edge and its heading: the handle of the notes. */
  edge?: ReactNode
  /** Below what scrolls. */
  foot?: ReactNode
  children: ReactNode
}>

/** A shadow scorer's scorecard stands in the place of the interviewer's. */
export const keyOfPanel = (panel: PanelName) => roomKeys[panel === 'shadow' ? 'scorecard' : panel].shown

const titleId = (panel: PanelName) => `room-${panel}-title`

/** To the panel's beginning: from there the Tab key walks through it. False while it is not shown. */
export function focusPanel(panel: PanelName): boolean {
  const title = document.getElementById(titleId(panel))
  title?.focus()
  return title?.checkVisibility() === true
}

export function isFocusIn(panel: PanelName): boolean {
  return document.activeElement?.closest(`[data-region="${panel}"]`) != null
}

/** A panel's landmark, and the button of the same name that stands in its place while it is folded. */
export function Region({ panel, aside, edge, foot, children }: Props) {
  const t = useTranslations('room')
  const tCommon = useTranslations('common')
  const { show } = useArrangement()
  const title = t(`panel.${panel}`)
  return (
    <>
      <button
        type="button"
        className="room-folded"
        data-opens={panel}
        aria-expanded={false}
        aria-controls={`room-${panel}`}
        onClick={() => show(panel, true)}
      >
        {title}
        <ChevronRight aria-hidden />
      </button>
      <section id={`room-${panel}`} className="room-region" data-region={panel} aria-labelledby={titleId(panel)}>
        {edge}
        <header className="flex min-h-10 shrink-0 items-center gap-1 border-b pr-2 pl-4">
          <h2 id={titleId(panel)} tabIndex={-1} className="mr-auto truncate text-sm font-semibold">
            {title}
          </h2>
          {aside}
          <IconButton
            size="dense"
            className="room-fold"
            label={tCommon('fold', { name: title })}
            keys={keyOfPanel(panel)}
            onClick={() => show(panel, false)}
          >
            <PanelTopClose aria-hidden />
          </IconButton>
        </header>
        {/* The problem is only text: without a stop of its own nobody could scroll it by keyboard. */}
        <div className="min-h-0 flex-1 overflow-auto" {...(panel === 'problem' ? { tabIndex: 0 } : {})}>
          {children}
        </div>
        {foot !== undefined && <div className="shrink-0 border-t">{foot}</div>}
      </section>
    </>
  )
}
