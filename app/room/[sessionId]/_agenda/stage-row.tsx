'use client'
import { ChevronDown } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { formatClock, minuteMs } from '#lib/base/time'
import { setTick } from '#lib/document/agenda'
import type { PlanStep, Stage } from '#lib/interview/catalogue'
import type { StepUse } from '#lib/interview/structure'
import type { StageVisitView } from '#lib/interview/views'
import { Checkbox } from '../../../_ui/checkbox'
import { cn } from '../../../_ui/cn'
import { Tooltip } from '../../../_ui/tooltip'
import { stageKeyOf } from '../_live/keys'
import { useCan, useRoom } from '../_live/room-context'
import { useStageMoves } from '../_live/use-agenda'

type Props = Readonly<{
  stage: Stage
  number: number
  use: StepUse | undefined
  ticks: ReadonlySet<string>
  /** Who came to this stage last, if it is the current one. */
  movedBy: StageVisitView | undefined
  isOpen: boolean
  onToggle: (isOpen: boolean) => void
}>

/** A stage: its number goes there, its name opens its questions. */
export function StageRow({ stage, number, use, ticks, movedBy, isOpen, onToggle }: Props) {
  const t = useTranslations('agenda')
  const language = useLocale()
  const id = useId()
  const { doc } = useRoom()
  const canWrite = useCan('document.write')
  const { current, canMove, move } = useStageMoves()
  const isCurrent = current === stage.id
  const title = stage.title[language]
  const ticked = stage.questions.filter((question) => ticks.has(question.id)).length

  return (
    <li aria-current={isCurrent ? 'step' : undefined} className={cn('border-b', isCurrent && 'bg-surface-raised')}>
      <div className="flex min-h-10 items-stretch">
        <Tooltip text={t('goTo', { title })} keys={stageKeyOf(stage.id)}>
          <button
            type="button"
            aria-label={t('goTo', { title })}
            aria-keyshortcuts={stageKeyOf(stage.id)}
            aria-disabled={!canMove || isCurrent}
            onClick={() => canMove && move(stage.id)}
            className="flex w-12 shrink-0 items-center justify-center -outline-offset-2 aria-disabled:cursor-default"
          >
            <StepMark isCurrent={isCurrent} isVisited={(use?.usedMs ?? 0) > 0}>
              {number}
            </StepMark>
          </button>
        </Tooltip>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => onToggle(!isOpen)}
          className="flex min-w-0 flex-1 items-center gap-2 py-2 pr-4 text-left text-sm -outline-offset-2 hover:bg-surface-sunken"
        >
          <span className={cn('min-w-0 flex-1', isCurrent && 'font-semibold')}>{title}</span>
          <Minutes use={use} isCurrent={isCurrent} />
          <ChevronDown
            aria-hidden
            className={cn('size-4 shrink-0 text-ink-muted transition-transform', isOpen && 'rotate-180')}
          />
        </button>
      </div>
      <div id={id} hidden={!isOpen} className="pr-4 pb-3 pl-12">
        {movedBy && <MovedBy visit={movedBy} />}
        {stage.questions.map((question) => (
          <Checkbox
            key={question.id}
            dense
            label={question.text[language]}
            checked={ticks.has(question.id)}
            disabled={!canWrite || doc === null}
            onChange={(event) => doc && setTick(doc, question.id, event.target.checked, 'agenda')}
          />
        ))}
        <p className="pt-1 text-xs text-ink-muted">{t('ticked', { ticked, all: stage.questions.length })}</p>
      </div>
    </li>
  )
}

/** Intro and summary: minutes of the plan without questions. */
export function PlanLine({
  step,
  title,
  use,
  movedBy,
}: Readonly<{ step: PlanStep; title: string; use: StepUse | undefined; movedBy: StageVisitView | undefined }>) {
  const t = useTranslations('agenda')
  const { current, canMove, move } = useStageMoves()
  const isCurrent = current === step
  return (
    <li aria-current={isCurrent ? 'step' : undefined} className={cn('border-b', isCurrent && 'bg-surface-raised')}>
      <button
        type="button"
        aria-disabled={!canMove || isCurrent}
        onClick={() => canMove && move(step)}
        className="flex min-h-10 w-full items-center text-left text-sm -outline-offset-2 aria-disabled:cursor-default"
      >
        <span className="flex w-12 shrink-0 justify-center">
          <StepMark isCurrent={isCurrent} isVisited={false} />
        </span>
        <span className={cn('min-w-0 flex-1', isCurrent ? 'font-semibold' : 'text-ink-muted')}>{title}</span>
        <span className="flex items-center gap-2 pr-4">
          <Minutes use={use} isCurrent={isCurrent} />
          <span className="size-4" />
        </span>
      </button>
      {isCurrent && movedBy && (
        <div className="pr-4 pb-2 pl-12">
          <MovedBy visit={movedBy} />
        </div>
      )}
      {isCurrent && step === 'intro' && (
        <p className="pr-4 pb-3 pl-12 text-xs text-ink-muted">{canMove ? t('introHint') : t('introWait')}</p>
      )}
    </li>
  )
}

function StepMark({
  isCurrent,
  isVisited,
  children,
}: Readonly<{ isCurrent: boolean; isVisited: boolean; children?: number }>) {
  if (children === undefined)
    return <span className={cn('size-2 rounded-full', isCurrent ? 'bg-ink' : 'bg-line-strong')} />
  return (
    <span
      className={cn(
        'flex size-6 items-center justify-center rounded-full border font-mono text-xs',
        isCurrent ? 'border-ink bg-ink text-on-ink' : 'border-line-strong',
        !isCurrent && isVisited && 'bg-surface-sunken',
        !isCurrent && !isVisited && 'text-ink-muted',
      )}
    >
      {children}
    </span>
  )
}

function MovedBy({ visit }: Readonly<{ visit: StageVisitView }>) {
  const t = useTranslations('agenda')
  return (
    <p className="pb-1 text-xs text-ink-muted">
      {t('movedBy', { name: visit.byName, at: formatClock(visit.elapsedMs) })}
    </p>
  )
}

/** Minutes used of minutes planned; `–` for a stage not visited yet. */
function Minutes({ use, isCurrent }: Readonly<{ use: StepUse | undefined; isCurrent: boolean }>) {
  const t = useTranslations('agenda')
  if (!use) return null
  const used = Math.floor(use.usedMs / minuteMs)
  const planned = use.plannedMs / minuteMs
  const isOver = use.plannedMs > 0 && use.usedMs > use.plannedMs
  return (
    <span className={cn('shrink-0 font-mono text-xs', isOver ? 'font-semibold text-ink' : 'text-ink-muted')}>
      <span aria-hidden="true">
        {use.usedMs > 0 || isCurrent ? used : '–'}/{planned}
      </span>
      <span className="sr-only">{t('minutes', { used, planned })}</span>
    </span>
  )
}
