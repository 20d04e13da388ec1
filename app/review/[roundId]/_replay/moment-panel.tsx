'use client'

import { Check } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useLocale, useTranslations } from 'next-intl'
import { formatClock, secondMs } from '#lib/base/time'
import { type PlanStep, stageOf, titleOf } from '#lib/interview/catalogue'
import type { Plan } from '#lib/interview/model'
import { plannedAgainstUsed } from '#lib/interview/structure'
import type { StageVisitView } from '#lib/interview/views'
import { cn } from '../../../_ui/cn'
import { Tabs } from '../../../_ui/tabs'
import { useReplayState } from './replay-provider'

const MarkdownText = dynamic(() => import('../../../_interview/markdown').then((module) => module.MarkdownText), {
  ssr: false,
})

const noTicks: ReadonlySet<string> = new Set()

/** Agenda and notes as they were at the moment the replay stands at. */
export function MomentPanel({ visits, plan }: { visits: readonly StageVisitView[]; plan: Plan }) {
  const t = useTranslations('review')
  return (
    <Tabs
      label={t('atMoment')}
      tabs={[
        { id: 'agenda', label: t('agenda'), children: <MomentAgenda visits={visits} plan={plan} /> },
        { id: 'notes', label: t('notes'), children: <MomentNotes /> },
      ]}
    />
  )
}

function MomentAgenda({ visits, plan }: { visits: readonly StageVisitView[]; plan: Plan }) {
  const language = useLocale()
  const seconds = useReplayState((state) => Math.floor(state.positionMs / secondMs))
  const ticks = useReplayState((state) => state.moment?.agenda.ticks ?? noTicks)
  const elapsedMs = seconds * secondMs
  const current = visits.findLast((visit) => visit.elapsedMs <= elapsedMs)?.step ?? 'intro'
  return (
    <ol className="py-2">
      {plannedAgainstUsed(plan, visits, elapsedMs).map(({ step, plannedMs, usedMs }) => (
        <li key={step} aria-current={step === current ? 'step' : undefined}>
          <div
            className={cn(
              'flex items-baseline gap-2 border-l-2 px-3 py-1 text-sm',
              step === current ? 'border-ink font-semibold' : 'border-transparent',
              usedMs === 0 && step !== current && 'text-ink-muted',
            )}
          >
            <span className="min-w-0 flex-1">{titleOf(step)[language]}</span>
            <span className={cn('figures font-mono text-xs', usedMs > plannedMs ? 'text-warn' : 'text-ink-muted')}>
              {usedMs === 0 ? '–' : formatClock(usedMs)}
            </span>
          </div>
          {step === current && <Questions step={step} ticks={ticks} />}
        </li>
      ))}
    </ol>
  )
}

function Questions({ step, ticks }: { step: PlanStep; ticks: ReadonlySet<string> }) {
  const t = useTranslations('review')
  const language = useLocale()
  if (step === 'intro' || step === 'summary') return null
  return (
    <ul className="border-l-2 border-ink pb-2">
      {stageOf(step).questions.map(({ id, text }) => (
        <li key={id} className="flex gap-2 px-3 py-0.5 text-xs">
          <span className="mt-0.5 flex size-3 shrink-0 items-center justify-center rounded border border-line-strong">
            {ticks.has(id) && <Check role="img" aria-label={t('ticked')} className="size-3" />}
          </span>
          <span className={ticks.has(id) ? 'text-ink' : 'text-ink-muted'}>{text[language]}</span>
        </li>
      ))}
    </ul>
  )
}

function MomentNotes() {
  const t = useTranslations('review')
  const notes = useReplayState((state) => state.moment?.notes ?? '')
  if (notes === '') return <p className="p-3 text-sm text-ink-muted">{t('noNotesYet')}</p>
  return (
    <div className="p-3">
      <MarkdownText text={notes} />
    </div>
  )
}
