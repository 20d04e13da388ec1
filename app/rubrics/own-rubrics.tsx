import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { RubricCardView } from '#lib/interview/views'
import { Badge } from '../_ui/badge'

/** One's own rubrics, the one changed last first. */
export function OwnRubrics({ own }: { own: readonly RubricCardView[] }) {
  const t = useTranslations('rubrics')
  return (
    <section aria-labelledby="own-rubrics" className="mb-10">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b pb-2">
        <h2 id="own-rubrics" className="text-lg font-semibold">
          {t('own')}
        </h2>
        <p className="text-sm text-ink-muted">{t('ownText')}</p>
      </div>
      {own.length === 0 ? (
        <div className="py-4">
          <p className="text-base font-semibold">{t('ownEmpty')}</p>
          <p className="max-w-prose text-sm text-ink-muted">{t('ownEmptyText')}</p>
        </div>
      ) : (
        <ul>
          {own.map((rubric) => (
            <OwnRubric key={rubric.familyId} rubric={rubric} />
          ))}
        </ul>
      )}
    </section>
  )
}

function OwnRubric({ rubric }: { rubric: RubricCardView }) {
  const t = useTranslations('rubrics')
  const language = useLocale()
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-t py-4 first:border-t-0">
      <h3 className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-base font-semibold wrap-anywhere">
        <Link
          href={`/rubrics/${rubric.familyId}`}
          className="underline decoration-line-strong underline-offset-4 hover:decoration-ink pointer-coarse:py-2"
        >
          {rubric.name[language] || t('untitled')}
        </Link>
        {!rubric.isReady && <Badge tone="warn">{t('notReady')}</Badge>}
      </h3>
      <p className="figures text-sm text-ink-muted">{t('count', { count: rubric.dimensions })}</p>
    </li>
  )
}
