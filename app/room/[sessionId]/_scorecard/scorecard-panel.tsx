'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '../../../_ui/button-link'
import { useIsAlone, useRoom } from '../_live/room-context'
import { ItemsEditor } from './items-editor'
import { NoteList } from './note-list'
import { ReleaseBar } from './release-bar'
import { ScorecardSheet } from './scorecard-sheet'
import { useCanScore } from './use-can-score'

/** The interviewer's scorecard. What is inside of the region; its heading is the frame's. Nothing for every other seat. */
export function ScorecardPanel() {
  const t = useTranslations('scorecard')
  const tSolo = useTranslations('solo.scorecard')
  const isAlone = useIsAlone()
  const language = useLocale()
  const { interviewer, state, view } = useRoom()
  const canWrite = useCanScore()
  const isReleased = view.round.phase === 'released'
  const { scorecard } = state
  if (!interviewer || !scorecard) return null

  return (
    <ScorecardSheet
      rubric={interviewer.rubric}
      scorecard={scorecard}
      canWrite={canWrite}
      lead={
        <>
          <p className="w-full text-xs text-ink-muted">
            {isAlone ? tSolo(isReleased ? 'leadFinished' : 'lead') : t(isReleased ? 'leadReleased' : 'lead')}
          </p>
          {interviewer.rubric.name && (
            <p className="w-full text-xs wrap-anywhere text-ink-muted">
              {t('rubric', { name: interviewer.rubric.name[language] })}
            </p>
          )}
          {isReleased && (
            <ButtonLink href={`/review/${view.round.roundId}`} variant="quiet" size="dense" className="-ml-2">
              {t('amend')}
            </ButtonLink>
          )}
        </>
      }
    >
      {(goTo) => (
        <>
          <ItemsEditor items={scorecard.items} canWrite={canWrite} />
          <NoteList />
          <ReleaseBar onGo={goTo} />
        </>
      )}
    </ScorecardSheet>
  )
}
