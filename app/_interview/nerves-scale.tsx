'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { type NervesLevel, type NervesMoment, nervesLevels } from '#lib/interview/nerves'
import { Button } from '../_ui/button'
import { cn } from '../_ui/cn'

type Props = Readonly<{
  moment: NervesMoment
  value: NervesLevel | null
  /** Null takes the answer away. */
  onPick: (value: NervesLevel | null) => void
}>

/** Five radio buttons in a row, with words at both ends. */
export function NervesScale({ moment, value, onPick }: Props) {
  const t = useTranslations('nerves')
  const id = useId()
  const ends: Readonly<Partial<Record<NervesLevel, string>>> = { 1: t('calm'), 5: t('veryNervous') }
  return (
    <div className="flex flex-col gap-1">
      <div className="flex min-h-5 items-start gap-2">
        <h3 id={`${id}-title`} className="mr-auto text-sm font-semibold">
          {t(moment)}
        </h3>
        {value !== null && (
          <Button
            variant="quiet"
            size="dense"
            aria-label={t('clearOf', { title: t(moment) })}
            className="-my-1 text-ink-muted"
            onClick={() => onPick(null)}
          >
            {t('clear')}
          </Button>
        )}
      </div>
      <div
        role="radiogroup"
        aria-labelledby={`${id}-title`}
        className="grid grid-cols-5 divide-x rounded border border-line-strong bg-surface-raised"
      >
        {nervesLevels.map((level) => (
          <div
            key={level}
            className={cn(
              'relative flex min-h-8 items-center justify-center pointer-coarse:min-h-10',
              'first:rounded-l last:rounded-r has-checked:bg-candidate has-checked:text-on-corner',
              'has-focus-visible:z-1 has-focus-visible:outline-2 has-focus-visible:outline-focus',
              value !== level && 'hover:bg-surface-sunken',
            )}
          >
            <input
              type="radio"
              id={`${id}-${level}`}
              name={`${id}-level`}
              aria-label={ends[level] === undefined ? undefined : `${level}, ${ends[level]}`}
              checked={value === level}
              onChange={() => onPick(level)}
              className="absolute inset-0 z-1 size-full cursor-pointer appearance-none outline-none"
            />
            <label htmlFor={`${id}-${level}`} className="figures text-sm font-semibold">
              {level}
            </label>
          </div>
        ))}
      </div>
      <p aria-hidden="true" className="flex justify-between text-xs text-ink-muted">
        <span>{ends[1]}</span>
        <span>{ends[5]}</span>
      </p>
    </div>
  )
}

/** One answer as it was given, to read only. */
export function NervesMark({ moment, value }: Readonly<{ moment: NervesMoment; value: NervesLevel | null }>) {
  const t = useTranslations('nerves')
  return (
    <div className="flex min-h-7 items-center gap-3 text-sm">
      <span className="mr-auto">{t(moment)}</span>
      {value === null ? (
        <span className="text-ink-muted">{t('notGiven')}</span>
      ) : (
        <span role="img" aria-label={t('level', { level: value })} className="flex items-center gap-2">
          <span className="flex gap-0.5">
            {nervesLevels.map((level) => (
              <span key={level} className={cn('h-2 w-4 rounded', level <= value ? 'bg-candidate' : 'bg-line')} />
            ))}
          </span>
          <span className="figures w-3 text-right font-mono font-semibold">{value}</span>
        </span>
      )}
    </div>
  )
}
