import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ProblemCardView } from '#lib/interview/views'
import { PracticeCount } from './practice-count'
import { ProblemBadges } from './problem-badges'

/** One problem: what it is called and about, how hard, whose, and how often this person had it. */
export function ProblemRow({ problem }: { problem: ProblemCardView }) {
  const t = useTranslations('problems')
  const language = useLocale()
  return (
    <li className="grid gap-x-6 gap-y-2 border-t py-4 first:border-t-0 md:grid-cols-[minmax(0,1fr)_auto]">
      <div className="flex min-w-0 flex-col gap-1">
        <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-base font-semibold wrap-anywhere">
          <Link
            href={`/problems/${problem.slug}`}
            className="underline decoration-line-strong underline-offset-4 hover:decoration-ink pointer-coarse:py-2"
          >
            {problem.title[language] || t('untitled')}
          </Link>
          <ProblemBadges problem={problem} />
        </h3>
        <p className="line-clamp-4 max-w-3xl text-sm text-ink-muted wrap-anywhere">
          {problem.statement[language] || t('noStatement')}
        </p>
      </div>
      <PracticeCount problem={problem} className="md:text-right" />
    </li>
  )
}
