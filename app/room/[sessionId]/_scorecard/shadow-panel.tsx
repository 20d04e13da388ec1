'use client'

import { useTranslations } from 'next-intl'
import { useCan, useRoom } from '../_live/room-context'
import { HandInBar } from './hand-in-bar'
import { NoteList } from './note-list'
import { ScorecardSheet } from './scorecard-sheet'
import { useCanScore } from './use-can-score'

/** A shadow scorer's own scorecard, blind to the interviewer's as that one is to theirs. Nothing for every other seat. */
export function ShadowPanel() {
  const t = useTranslations('shadow')
  const { shadow, state } = useRoom()
  const isOpen = useCan('shadow.write')
  const canWrite = useCanScore()
  const { scorecard, handedInAtMs } = state
  if (!shadow || !scorecard) return null
  const lead = handedInAtMs !== null ? 'leadIn' : isOpen ? 'lead' : 'leadWaiting'

  return (
    <ScorecardSheet
      rubric={shadow.rubric}
      scorecard={scorecard}
      canWrite={canWrite}
      lead={<p className="w-full text-xs text-ink-muted">{t(lead)}</p>}
    >
      {(goTo) => (
        <>
          <NoteList />
          <HandInBar onGo={goTo} />
        </>
      )}
    </ScorecardSheet>
  )
}
