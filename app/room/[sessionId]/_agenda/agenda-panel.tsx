'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { stages, titleOf } from '#lib/interview/catalogue'
import type { StageId } from '#lib/interview/model'
import { plannedAgainstUsed } from '#lib/interview/structure'
import { useIsAlone, useRoom } from '../_live/room-context'
import { useAgenda, useStageMoves } from '../_live/use-agenda'
import { useElapsedMs } from '../_live/use-round-clock'
import { PlanLine, StageRow } from './stage-row'

/** The ten stages in their order, with their questions, between the intro and the candidate's summary. */
export function AgendaPanel() {
  const t = useTranslations('agenda')
  const language = useLocale()
  const { view, state } = useRoom()
  const isAlone = useIsAlone()
  const { ticks, isLocked } = useAgenda()
  const { current } = useStageMoves()
  const elapsedMs = useElapsedMs()
  const uses = new Map(plannedAgainstUsed(view.plan, state.stageVisits, elapsedMs).map((use) => [use.step, use]))
  const [opened, setOpened] = useState<ReadonlyMap<StageId, boolean>>(new Map())
  const interviewer = view.round.members.find((member) => member.seat === 'interviewer')
  const lastVisit = state.stageVisits.at(-1)
  // During the intro the first stage's questions lie open already: they are what comes next.
  const openFrom = current === 'intro' ? 'clarify' : current
  const movedBy = lastVisit?.step === current && !isAlone ? lastVisit : undefined

  return (
    <div className="pb-4">
      {isLocked && view.viewer.seat !== 'interviewer' && (
        <p className="border-b bg-surface-sunken px-4 py-2 text-sm text-ink-muted">
          {t('locked', { name: interviewer?.name ?? t('interviewer') })}
        </p>
      )}
      <ol>
        <PlanLine step="intro" title={titleOf('intro')[language]} use={uses.get('intro')} movedBy={movedBy} />
        {stages.map((stage, at) => (
          <StageRow
            key={stage.id}
            stage={stage}
            number={at + 1}
            use={uses.get(stage.id)}
            ticks={ticks}
            movedBy={stage.id === current ? movedBy : undefined}
            isOpen={opened.get(stage.id) ?? stage.id === openFrom}
            onToggle={(isOpen) => setOpened((before) => new Map(before).set(stage.id, isOpen))}
          />
        ))}
        <PlanLine step="summary" title={titleOf('summary')[language]} use={uses.get('summary')} movedBy={movedBy} />
      </ol>
    </div>
  )
}
