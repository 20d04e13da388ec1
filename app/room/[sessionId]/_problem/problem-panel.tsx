'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '../../../_ui/badge'
import { useRoom } from '../_live/room-context'

/** The opening statement, in the reader's own language; before it may be read, a word about when. */
export function ProblemPanel() {
  const t = useTranslations('problem')
  const tInterview = useTranslations('interview')
  const language = useLocale()
  const { view, isKept } = useRoom()
  const { problem } = view.round
  if (!problem) return <p className="p-4 text-sm text-ink-muted">{t(isKept ? 'notKept' : 'notYet')}</p>
  return (
    <article className="flex flex-col gap-2 p-4">
      <h3 className="text-base font-semibold">{problem.title[language]}</h3>
      <p className="flex flex-wrap gap-2">
        <Badge>{tInterview(`domain.${problem.domain}`)}</Badge>
        <Badge>{tInterview(`difficulty.${problem.difficulty}`)}</Badge>
      </p>
      {problem.statement[language].split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph} className="text-sm whitespace-pre-line">
          {paragraph}
        </p>
      ))}
    </article>
  )
}
