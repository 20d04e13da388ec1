import { useLocale, useTranslations } from 'next-intl'
import type { Language } from '#lib/interview/model'
import type { ProblemView } from '#lib/interview/views'
import { Badge } from '../_ui/badge'
import { cn } from '../_ui/cn'

/** What the two will work on, as the candidate will first hear it; in the reader's language unless another is asked for. */
export function ProblemPreview({
  problem,
  language: asked,
  className,
}: {
  problem: ProblemView
  language?: Language
  className?: string
}) {
  const t = useTranslations('create')
  const words = useTranslations('interview')
  const reader = useLocale()
  const language = asked ?? reader
  return (
    <section
      aria-label={t('preview')}
      className={cn('flex flex-col gap-3 self-start border-l-2 border-line-strong py-1 pl-6', className)}
    >
      <p className="flex flex-wrap gap-2">
        <Badge>{words(`domain.${problem.domain}`)}</Badge>
        <Badge>{words(`difficulty.${problem.difficulty}`)}</Badge>
      </p>
      <p className="text-lg font-semibold wrap-anywhere">{problem.title[language]}</p>
      <p className="max-w-prose text-base whitespace-pre-wrap wrap-anywhere">{problem.statement[language]}</p>
    </section>
  )
}
