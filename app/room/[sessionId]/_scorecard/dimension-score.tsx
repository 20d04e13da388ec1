'use client'

import { ChevronDown, ChevronRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { type DimensionId, type Language, type ScoreAnswer, scoreAnswers } from '#lib/interview/model'
import type { DimensionView, ScoreView } from '#lib/interview/views'
import { DimensionWeight } from '../../../_interview/dimension-weight'
import { Button } from '../../../_ui/button'
import { cn } from '../../../_ui/cn'
import { useRoom } from '../_live/room-context'
import { EvidenceList } from './evidence-list'
import { FieldState } from './field-state'
import { scorecardChanged } from './fold-scorecard'
import { ScoreComment } from './score-comment'
import { useKeptValue } from './use-kept-value'

const dimensionBlockId = (id: DimensionId) => `score-${id}`

/** To where a dimension is waiting for something: its first moment to cite, or its title. */
export function focusDimension(id: DimensionId): void {
  const block = document.getElementById(dimensionBlockId(id))
  const target = block?.querySelector<HTMLElement>('[data-cites]') ?? block?.querySelector<HTMLElement>('button')
  target?.focus({ preventScroll: true })
  target?.scrollIntoView({ block: 'center' })
}

type Props = {
  dimension: DimensionView
  score: ScoreView
  anchorLanguage: Language
  /** Open, each level stands beside its anchor; closed, the answers are one row and only the chosen anchor is read. */
  open: { isOpen: boolean; onOpen: (isOpen: boolean) => void }
  canWrite: boolean
}

const choices = scoreAnswers.filter((answer) => answer !== 'unscored')

export function DimensionScore({ dimension, score, anchorLanguage, open, canWrite }: Props) {
  const t = useTranslations('scorecard')
  const language = useLocale()
  const { view, apply } = useRoom()
  const id = useId()
  const [answer, give] = useKeptValue<ScoreAnswer>(score.answer)
  // Nothing was typed, so nothing is kept: after a refusal the level is again the one that stands.
  const chosen = answer.error === null ? answer.value : score.answer
  const Chevron = open.isOpen ? ChevronDown : ChevronRight

  function pick(value: ScoreAnswer) {
    give(
      value,
      `scorecard.answer:${dimension.id}`,
      'scorecard.answer',
      { dimension: dimension.id, answer: value },
      {
        onSaved: ({ scorecard }) => apply(scorecardChanged(scorecard, dimension.id, view.viewer.userId)),
      },
    )
  }

  return (
    <div id={dimensionBlockId(dimension.id)} className="flex flex-col gap-2 border-t px-4 py-3">
      <div className="flex items-start gap-2">
        <h3 className="mr-auto text-sm font-semibold">
          <button
            type="button"
            aria-expanded={open.isOpen}
            onClick={() => open.onOpen(!open.isOpen)}
            className="flex items-start gap-1 text-left"
          >
            <Chevron aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-muted" />
            <span>
              <span id={`${id}-title`}>{dimension.title[language]}</span>
              <DimensionWeight weight={dimension.weight} />
            </span>
          </button>
        </h3>
        {canWrite && chosen !== 'unscored' && (
          <Button
            variant="quiet"
            size="dense"
            aria-label={t('clearOf', { title: dimension.title[language] })}
            className="-my-1 text-ink-muted"
            onClick={() => pick('unscored')}
          >
            {t('clear')}
          </Button>
        )}
      </div>
      <div
        role="radiogroup"
        aria-labelledby={`${id}-title`}
        // Reached by key the levels open by themselves; under a pointer nothing moves.
        onFocus={({ target }) => !open.isOpen && target.matches(':focus-visible') && open.onOpen(true)}
        className={cn(
          'rounded border border-line-strong bg-surface-raised',
          open.isOpen ? 'flex flex-col divide-y' : 'grid grid-cols-[repeat(4,1fr)_auto] divide-x',
        )}
      >
        {choices.map((choice) => (
          <Choice
            key={choice}
            id={`${id}-${choice}`}
            name={`${id}-answer`}
            label={choice === 'not-observed' ? t('notObserved') : choice}
            isChosen={chosen === choice}
            canWrite={canWrite}
            onPick={() => pick(choice)}
            {...(open.isOpen ? { anchor: anchorOf(dimension, choice)?.[anchorLanguage] ?? '' } : {})}
            anchorLanguage={anchorLanguage}
          />
        ))}
      </div>
      {!open.isOpen && anchorOf(dimension, chosen) && (
        <p lang={anchorLanguage} className="text-xs">
          {anchorOf(dimension, chosen)?.[anchorLanguage]}
        </p>
      )}
      <FieldState isPending={answer.isPending} error={answer.error} />
      <EvidenceList dimension={dimension} score={score} answer={chosen} isOpen={open.isOpen} canWrite={canWrite} />
      <ScoreComment dimension={dimension} comment={score.comment} canWrite={canWrite} />
    </div>
  )
}

type ChoiceProps = {
  id: string
  name: string
  label: string
  /** Given, the choice is a row of its own; empty, one without an anchor. */
  anchor?: string
  anchorLanguage: Language
  isChosen: boolean
  canWrite: boolean
  onPick: () => void
}

/** A native radio button; its name is the level alone, the anchor is its description. */
function Choice({ id, name, label, anchor, anchorLanguage, isChosen, canWrite, onPick }: ChoiceProps) {
  const isRow = anchor !== undefined
  return (
    <div
      className={cn(
        'relative flex min-h-8 gap-2 px-2 py-1 pointer-coarse:min-h-10',
        'has-focus-visible:z-1 has-focus-visible:outline-2 has-focus-visible:outline-focus',
        isRow
          ? 'items-start first:rounded-t last:rounded-b has-checked:bg-interviewer-soft'
          : 'items-center justify-center first:rounded-l last:rounded-r has-checked:bg-interviewer has-checked:text-on-corner',
        canWrite ? !isChosen && 'hover:bg-surface-sunken' : !isChosen && 'text-ink-muted',
      )}
    >
      <input
        type="radio"
        id={id}
        name={name}
        checked={isChosen}
        disabled={!canWrite}
        aria-describedby={anchor ? `${id}-anchor` : undefined}
        onChange={onPick}
        className={cn(
          // Above the label's reach, so that what clicks the button itself finds it.
          'z-1 appearance-none outline-none enabled:cursor-pointer',
          isRow
            ? 'relative mt-1 size-4 shrink-0 rounded-full border border-line-strong checked:border-5 checked:border-interviewer'
            : 'absolute inset-0 size-full',
        )}
      />
      <label
        htmlFor={id}
        className={cn(
          'figures min-w-3 shrink-0 text-sm leading-6 font-semibold after:absolute after:inset-0',
          canWrite && 'after:cursor-pointer',
        )}
      >
        {label}
      </label>
      {anchor && (
        <span
          id={`${id}-anchor`}
          lang={anchorLanguage}
          className={cn('py-1 text-xs', isChosen ? 'font-semibold text-ink' : 'text-ink-muted')}
        >
          {anchor}
        </span>
      )}
    </div>
  )
}

function anchorOf(dimension: DimensionView, answer: ScoreAnswer) {
  return dimension.anchors.find(({ level }) => String(level) === answer)?.text
}
