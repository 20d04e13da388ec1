'use client'

import { Languages } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { type DimensionId, type Language, languages } from '#lib/interview/model'
import { Button } from '../../../_ui/button'
import { ButtonLink } from '../../../_ui/button-link'
import { useCan, useIsAlone, useRoom } from '../_live/room-context'
import { DimensionScore, focusDimension } from './dimension-score'
import { ItemsEditor } from './items-editor'
import { NoteList } from './note-list'
import { ReleaseBar } from './release-bar'
import { VerdictChoice } from './verdict-choice'

/** The interviewer's scorecard. What is inside of the region; its heading is the frame's. Nothing for every other seat. */
export function ScorecardPanel() {
  const t = useTranslations('scorecard')
  const tSolo = useTranslations('solo.scorecard')
  const isAlone = useIsAlone()
  const own = useLocale()
  const { interviewer, state, view } = useRoom()
  const canWrite = useCan('scorecard.write')
  const isReleased = view.round.phase === 'released'
  const [language, setLanguage] = useState<Language>(own)
  const dimensions = interviewer?.rubric.dimensions ?? []
  // Opened after the end there is time to read: every level stands open. While one is here nothing opens by itself.
  const [opened, setOpened] = useState<readonly DimensionId[]>(() =>
    view.round.phase === 'ended' ? dimensions.map(({ id }) => id) : [],
  )
  const { scorecard } = state
  if (!interviewer || !scorecard) return null

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
        <p className="w-full text-xs text-ink-muted">
          {isAlone ? tSolo(isReleased ? 'leadFinished' : 'lead') : t(isReleased ? 'leadReleased' : 'lead')}
        </p>
        {isReleased && (
          <ButtonLink href={`/review/${view.round.roundId}`} variant="quiet" size="dense" className="-ml-2">
            {t('amend')}
          </ButtonLink>
        )}
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
      <ItemsEditor items={scorecard.items} canWrite={canWrite} />
      <NoteList />
      <ReleaseBar onGo={goTo} />
    </div>
  )
}
