'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useId } from 'react'
import type { RoundId } from '#lib/interview/model'
import { emptyForm } from '../../_auth/form-state'
import { Button } from '../../_ui/button'
import { buttonClass } from '../../_ui/button-class'
import { Below, SelectField } from '../../_ui/field'
import { Notice } from '../../_ui/notice'
import { useFirstBadField } from '../../_ui/use-first-bad-field'
import { type AmendState, amendAction } from './actions'

/** `id`: the next amendment's own, so that a form that is sent again adds nothing twice. What can be chosen comes with the page. */
type Props = {
  roundId: RoundId
  id: string
  dimensions: readonly Readonly<{ id: string; title: string }>[]
  levels: readonly number[]
  textLength: number
  words: Readonly<{ amend: string; lead: string; whole: string }>
}

/** What is released stands; what the interviewer adds to it shows as added. */
export function AmendForm({ roundId, id, dimensions, levels, textLength, words }: Props) {
  const t = useTranslations()
  const textId = useId()
  const [state, action] = useActionState<AmendState, FormData>(amendAction, emptyForm())
  const form = useFirstBadField(state)
  const { typed, fields } = state
  return (
    <details className="border-t px-4 py-3">
      <summary className={buttonClass('secondary', 'dense', 'list-none [&::-webkit-details-marker]:hidden')}>
        {words.amend}
      </summary>
      <form ref={form} action={action} noValidate className="mt-3 flex flex-col gap-3">
        <input type="hidden" name="roundId" value={roundId} />
        <input type="hidden" name="id" value={id} />
        <p className="text-sm text-ink-muted">{words.lead}</p>
        {state.problem !== null && <Notice tone="bad">{t(`errors.${state.problem}`)}</Notice>}
        {/* A select that React resets goes back to its first option: a new answer makes a new one. */}
        <SelectField
          key={`dimension-${typed.dimension}`}
          label={t('review.amendAbout')}
          name="dimension"
          defaultValue={typed.dimension ?? ''}
          error={fields?.dimension && t(fields.dimension)}
        >
          <option value="">{words.whole}</option>
          {dimensions.map((dimension) => (
            <option key={dimension.id} value={dimension.id}>
              {dimension.title}
            </option>
          ))}
        </SelectField>
        <SelectField
          key={`answer-${typed.answer}`}
          label={t('review.amendLevel')}
          name="answer"
          defaultValue={typed.answer ?? ''}
        >
          <option value="">{t('review.amendSame')}</option>
          {levels.map((level) => (
            <option key={level} value={level}>
              {level}
            </option>
          ))}
          <option value="not-observed">{t('scorecard.notObserved')}</option>
        </SelectField>
        <div className="flex flex-col gap-1">
          <label htmlFor={textId} className="text-sm font-semibold">
            {t('review.amendText')}
          </label>
          <textarea
            id={textId}
            name="text"
            rows={3}
            required
            maxLength={textLength}
            defaultValue={typed.text}
            aria-invalid={fields?.text === undefined ? undefined : true}
            aria-describedby={fields?.text === undefined ? undefined : `${textId}-more`}
            className="field-sizing-content min-h-20 w-full resize-none rounded border border-line-strong bg-surface-raised px-3 py-2 text-base hover:border-ink aria-invalid:border-bad"
          />
          <Below id={`${textId}-more`} error={fields?.text && t(fields.text)} />
        </div>
        <div className="flex min-h-10 flex-wrap items-center gap-4">
          <Button type="submit">{t('review.amendSubmit')}</Button>
          <p role="status" className="text-sm text-good">
            {state.isDone && t('review.amendDone')}
          </p>
        </div>
      </form>
    </details>
  )
}
