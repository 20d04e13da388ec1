'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { RoomView } from '#lib/interview/views'
import { SelectField } from '../../../_ui/field'
import { useCommand } from '../_live/use-command'

/** Peer session: what this person will ask after the swap. */
export function ProblemChoice({ willAsk }: Readonly<{ willAsk: NonNullable<RoomView['willAsk']> }>) {
  const t = useTranslations('room')
  const language = useLocale()
  const { run } = useCommand()
  const { roundId, problem } = willAsk
  const choices = willAsk.choices.some(({ slug }) => slug === problem.slug)
    ? willAsk.choices
    : [problem, ...willAsk.choices]
  return (
    <SelectField
      label={t('willAsk')}
      hint={t('willAskHint')}
      value={problem.slug}
      onChange={(event) => void run('problem.choose', { roundId, slug: event.target.value })}
    >
      {choices.map((choice) => (
        <option key={choice.slug} value={choice.slug}>
          {choice.title[language]}
        </option>
      ))}
    </SelectField>
  )
}
