'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { type Verdict, verdicts } from '#lib/interview/model'
import { Button } from '../../../_ui/button'
import { cn } from '../../../_ui/cn'
import { useRoom } from '../_live/room-context'
import { FieldState } from './field-state'
import { scorecardChanged } from './fold-scorecard'
import { useKeptValue } from './use-kept-value'

/** The interviewer's own word beside the mean; may stay empty. */
export function VerdictChoice({ verdict, canWrite }: { verdict: Verdict | null; canWrite: boolean }) {
  const t = useTranslations('scorecard')
  const { view, apply } = useRoom()
  const id = useId()
  const [given, give] = useKeptValue<Verdict | null>(verdict)
  const chosen = given.error === null ? given.value : verdict

  function pick(value: Verdict | null) {
    give(
      value,
      'scorecard.verdict',
      'scorecard.verdict',
      { verdict: value },
      {
        onSaved: ({ scorecard }) => apply(scorecardChanged(scorecard, null, view.viewer.userId)),
      },
    )
  }

  return (
    <div className="flex flex-col gap-2 border-t px-4 py-3">
      <div className="flex min-h-5 items-start gap-2">
        <h3 id={`${id}-title`} className="mr-auto text-sm font-semibold">
          {t('verdictTitle')}
        </h3>
        {canWrite && chosen !== null && (
          <Button
            variant="quiet"
            size="dense"
            aria-label={t('clearOf', { title: t('verdictTitle') })}
            className="-my-1 text-ink-muted"
            onClick={() => pick(null)}
          >
            {t('clear')}
          </Button>
        )}
      </div>
      <div
        role="radiogroup"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-hint`}
        className="grid grid-cols-2 gap-2"
      >
        {verdicts.map((value) => (
          <div
            key={value}
            className={cn(
              'relative flex min-h-8 items-center gap-2 rounded border border-line-strong bg-surface-raised px-2 pointer-coarse:min-h-10',
              'has-checked:border-interviewer has-checked:bg-interviewer-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
              canWrite ? 'hover:border-ink' : chosen !== value && 'text-ink-muted',
            )}
          >
            <input
              type="radio"
              id={`${id}-${value}`}
              name={`${id}-verdict`}
              checked={chosen === value}
              disabled={!canWrite}
              onChange={() => pick(value)}
              className="relative z-1 size-4 shrink-0 appearance-none rounded-full border border-line-strong outline-none checked:border-5 checked:border-interviewer"
            />
            <label htmlFor={`${id}-${value}`} className="text-sm after:absolute after:inset-0 after:cursor-pointer">
              {t(`verdict.${value}`)}
            </label>
          </div>
        ))}
      </div>
      <p id={`${id}-hint`} className="text-xs text-ink-muted">
        {t('verdictHint')}
      </p>
      <FieldState isPending={given.isPending} error={given.error} />
    </div>
  )
}
