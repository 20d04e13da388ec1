'use client'

import { Languages } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { type DimensionId, type Language, languages } from '#lib/interview/model'
import type { RubricView, ScorecardView } from '#lib/interview/views'
import { Button } from '../../../_ui/button'
import { useRoom } from '../_live/room-context'
import { DimensionScore, focusDimension } from './dimension-score'
import { VerdictChoice } from './verdict-choice'

type Props = {
  rubric: RubricView
  scorecard: ScorecardView
  canWrite: boolean
  /** Who reads it, and what can be done with it as a whole. */
  lead: ReactNode
  /** Below dimensions and verdict; `goTo` leads to a dimension. */
  children: (goTo: (dimension: DimensionId) => void) => ReactNode
}

/** A scorecard to fill in: the interviewer's or a shadow scorer's. */
export function ScorecardSheet({ rubric, scorecard, canWrite, lead, children }: Props) {
  const t = useTranslations('scorecard')
  const own = useLocale()
  const { view } = useRoom()
  const [language, setLanguage] = useState<Language>(own)
  const { dimensions } = rubric
  // Opened after the end there is time to read: every level stands open. While one is here nothing opens by itself.
  const [opened, setOpened] = useState<readonly DimensionId[]>(() =>
    view.round.phase === 'ended' ? dimensions.map(({ id }) => id) : [],
  )
  const areAllOpen = opened.length === dimensions.length
  const other = languages.find((candidate) => candidate !== language) ?? own

  function setOpen(id: DimensionId, isOpen: boolean) {
    setOpened((before) => [...before.filter((known) => known !== id), ...(isOpen ? [id] : [])])
  }

  function goTo(id: DimensionId) {
    setOpen(id, true)
    // Once its levels stand open, and what is under them has its place.
    requestAnimationFrame(() => focusDimension(id))
  }

  return (
    <div className="flex min-h-full flex-col">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 px-4 py-2">
        {lead}
        <Button
          variant="quiet"
          size="dense"
          aria-pressed={areAllOpen}
          className="-ml-2 aria-pressed:bg-surface-sunken"
          onClick={() => setOpened(areAllOpen ? [] : dimensions.map(({ id }) => id))}
        >
          {t('allLevels')}
        </Button>
        <Button variant="quiet" size="dense" lang={other} onClick={() => setLanguage(other)}>
          <Languages aria-hidden />
          {t(`levelsIn.${other}`)}
        </Button>
      </div>
      <div className="flex flex-col">
        {dimensions.map((dimension) => {
          const score = scorecard.scores.find((candidate) => candidate.dimension === dimension.id)
          return (
            score && (
              <DimensionScore
                key={dimension.id}
                dimension={dimension}
                score={score}
                anchorLanguage={language}
                open={{ isOpen: opened.includes(dimension.id), onOpen: (isOpen) => setOpen(dimension.id, isOpen) }}
                canWrite={canWrite}
              />
            )
          )
        })}
      </div>
      <VerdictChoice verdict={scorecard.verdict} canWrite={canWrite} />
      {children(goTo)}
    </div>
  )
}
