'use client'

import { Check, X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { formatClock } from '#lib/base/time'
import { bearingOn, type Citable, coverageOf, type EvidenceRef, needsEvidence, stands } from '#lib/interview/evidence'
import type { ScoreAnswer } from '#lib/interview/model'
import type { DimensionView, ScoreView } from '#lib/interview/views'
import { useCitableWords } from '../../../_interview/use-citable-words'
import { Button } from '../../../_ui/button'
import { cn } from '../../../_ui/cn'
import { useIsAlone, useRoom } from '../_live/room-context'
import { useCitables } from './use-citables'
import { useCite } from './use-cite'

const few = 4

type Props = {
  dimension: DimensionView
  score: ScoreView
  /** The answer as it is chosen here, committed or not. */
  answer: ScoreAnswer
  /** Folded, a dimension shows what it cites, and more only where a citation is needed. */
  isOpen: boolean
  canWrite: boolean
}

/** The moments that bear on a dimension, one press each to cite, under a reading of its coverage. */
export function EvidenceList({ dimension, score, answer, isOpen, canWrite }: Props) {
  const t = useTranslations('evidence')
  const language = useLocale()
  const { state, interviewer } = useRoom()
  const citables = useCitables()
  const cite = useCite(dimension.id)
  const [isAll, setAll] = useState(false)
  // What was cited when the list came up stays in front; a press moves nothing.
  const [atFirst] = useState(score.evidence)
  const isOffered = canWrite && (isOpen || needsEvidence(answer))
  const bearing = bearingOn(dimension, citables, state.stageVisits, atFirst)
  const all = [...bearing, ...citables.filter((citable) => !stands(citable, bearing))]
  const isCited = (ref: EvidenceRef) => stands(ref, score.evidence)
  const inFront = bearing.filter((citable) => stands(citable, atFirst)).length
  const offered = bearing.length > inFront ? bearing : all
  const nearest = offered.slice(0, inFront + few)
  const shown = all.filter((citable) => isCited(citable) || (isOffered && (isAll || nearest.includes(citable))))
  const gone = score.evidence.filter((ref) => !stands(ref, citables))
  const isMissing = canWrite && needsEvidence(answer) && !citables.some(isCited)
  if (!isOffered && shown.length + gone.length === 0) return null

  return (
    <div className="flex flex-col gap-1">
      {isOffered && interviewer && <CoverageLine dimension={dimension} citables={citables} />}
      {isMissing && <p className="text-xs text-warn">{t('needed', { level: Number(answer) })}</p>}
      {shown.length + gone.length > 0 && (
        <ul aria-label={t('title', { title: dimension.title[language] })} className="-mx-2 flex flex-col">
          {shown.map((citable) => (
            <li key={`${citable.kind}:${citable.key}`}>
              <Row
                citable={citable}
                isCited={isCited(citable)}
                {...(canWrite ? { onCite: (cited: boolean) => cite(citable, cited) } : {})}
              />
            </li>
          ))}
          {canWrite &&
            gone.map((ref) => (
              <li key={`${ref.kind}:${ref.key}`}>
                <Gone evidence={ref} onDrop={() => cite(ref, false)} />
              </li>
            ))}
        </ul>
      )}
      {isOffered && all.length === 0 && <p className="text-xs text-ink-muted">{t(interviewer ? 'none' : 'noneOwn')}</p>}
      {isOffered && all.length > nearest.length && (
        <Button
          variant="quiet"
          size="dense"
          aria-expanded={isAll}
          className="-ml-2 self-start text-ink-muted"
          onClick={() => setAll(!isAll)}
        >
          {isAll ? t('fewer') : t('all', { count: all.length })}
        </Button>
      )}
    </div>
  )
}

/** Counts to read by, and never a level. */
function CoverageLine({ dimension, citables }: { dimension: DimensionView; citables: readonly Citable[] }) {
  const t = useTranslations('evidence')
  const { interviewer } = useRoom()
  const { of, counts, total } = coverageOf(dimension, citables, interviewer?.guide.problem?.hazards ?? [])
  const words = counts.map(({ state, count }) => t('count', { count, state: t(`state.${state}`) }))
  return (
    <p className="figures text-xs text-ink-muted">
      {words.length === 0 ? t('coverageNone', { total, of }) : t('coverage', { counts: words.join(' · '), total, of })}
    </p>
  )
}

const row = 'flex min-h-7 w-full items-start gap-2 rounded px-2 py-1 text-left text-xs pointer-coarse:min-h-10'

type RowProps = { citable: Citable; isCited: boolean; onCite?: (isCited: boolean) => void }

function Row({ citable, isCited, onCite }: RowProps) {
  const t = useTranslations('evidence')
  const { shadow } = useRoom()
  const isAlone = useIsAlone()
  const { label, state } = useCitableWords()(citable)
  const sharing = shadow
    ? t(isCited ? 'inComparison' : 'inComparisonIfCited')
    : t(isCited ? 'sharedOnRelease' : 'sharedIfCited')
  const text = (
    <>
      <Box isChecked={isCited} isPressable={onCite !== undefined} />
      <Time atMs={citable.elapsedMs} />
      <span className="min-w-0 flex-1 wrap-anywhere">
        {/* Short ones run on into how they stand; a long note is cut first. */}
        <span className={cn(citable.kind === 'note' && 'line-clamp-3')}>{label}</span>{' '}
        <span className="text-ink-muted">
          {state}
          {citable.kind === 'note' && !isAlone && (
            <>
              {', '}
              <span className={cn(isCited && 'text-interviewer')}>{sharing}</span>
            </>
          )}
        </span>
      </span>
    </>
  )
  if (!onCite) return <p className={row}>{text}</p>
  return (
    <button
      type="button"
      aria-pressed={isCited}
      data-cites
      onClick={() => onCite(!isCited)}
      className={cn(row, 'hover:bg-surface-sunken aria-pressed:bg-interviewer-soft')}
    >
      {text}
    </button>
  )
}

/** A citation of what has been cleared or deleted since: it counts for nothing and waits to be taken away. */
function Gone({ evidence, onDrop }: { evidence: EvidenceRef; onDrop: () => void }) {
  const t = useTranslations('evidence')
  return (
    <div className={cn(row, 'items-center text-ink-muted')}>
      <X aria-hidden className="size-4 shrink-0" />
      <span className="mr-auto line-through">{t(`gone.${evidence.kind}`)}</span>
      <Button variant="quiet" size="dense" className="-my-1" onClick={onDrop}>
        {t('dropGone')}
      </Button>
    </div>
  )
}

function Box({ isChecked, isPressable }: { isChecked: boolean; isPressable: boolean }) {
  if (!isPressable) return null
  return (
    <span
      aria-hidden
      className={cn(
        'flex size-4 shrink-0 items-center justify-center rounded border',
        isChecked ? 'border-interviewer bg-interviewer text-on-corner' : 'border-line-strong bg-surface-raised',
      )}
    >
      {isChecked && <Check className="size-3" />}
    </span>
  )
}

function Time({ atMs }: { atMs: number }) {
  return <span className="figures w-9 shrink-0 text-right font-mono text-ink-muted">{formatClock(atMs)}</span>
}
