'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { DimensionView } from '#lib/interview/views'
import { textLimits } from '#lib/protocol/commands'
import { useRoom } from '../_live/room-context'
import { FieldState } from './field-state'
import { scorecardChanged } from './fold-scorecard'
import { useKeptValue } from './use-kept-value'

/** A pause in typing after which the comment is sent; the save state knows of it from the first letter. */
const sendAfterMs = 600
/** From here on the limit is worth showing. */
const nearLimit = textLimits.comment - 200

type Props = { dimension: DimensionView; comment: string; canWrite: boolean }

/** Why this level: grows with its text and saves itself. */
export function ScoreComment({ dimension, comment, canWrite }: Props) {
  const t = useTranslations('scorecard')
  const language = useLocale()
  const { view, apply } = useRoom()
  const [text, give] = useKeptValue(comment)

  function handleChange(value: string) {
    give(
      value,
      `scorecard.comment:${dimension.id}`,
      'scorecard.comment',
      { dimension: dimension.id, comment: value },
      {
        afterMs: sendAfterMs,
        onSaved: ({ scorecard }) => apply(scorecardChanged(scorecard, dimension.id, view.viewer.userId)),
      },
    )
  }

  if (!canWrite && text.value === '') return null
  return (
    <div className="flex flex-col gap-1">
      <textarea
        rows={1}
        aria-label={t('commentOf', { title: dimension.title[language] })}
        placeholder={t('comment')}
        value={text.value}
        readOnly={!canWrite}
        maxLength={textLimits.comment}
        aria-invalid={text.error === null ? undefined : true}
        onFocus={text.onFocus}
        onBlur={text.onBlur}
        onChange={(event) => handleChange(event.target.value)}
        className="field-sizing-content min-h-8 w-full resize-none rounded border border-line-strong bg-surface-raised px-2 py-1 text-sm read-only:border-line read-only:bg-transparent hover:border-ink aria-invalid:border-bad pointer-coarse:text-base"
      />
      {text.value.length > nearLimit && (
        <p className="figures text-xs text-ink-muted">
          {t('lettersLeft', { count: textLimits.comment - text.value.length })}
        </p>
      )}
      <FieldState isPending={text.isPending} error={text.error} />
    </div>
  )
}
