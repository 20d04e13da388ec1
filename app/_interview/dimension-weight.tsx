import { useTranslations } from 'next-intl'

/** Beside a dimension's title, where its level counts more or less than others; nothing where it counts as they do. */
export function DimensionWeight({ weight }: { weight: number }) {
  const t = useTranslations('rubrics')
  if (weight === 1) return null
  return (
    <>
      {' '}
      <span className="figures ml-1 font-normal whitespace-nowrap text-ink-muted">
        <span aria-hidden>{t('weight', { weight })}</span>
        <span className="sr-only">{t('weightOf', { weight })}</span>
      </span>
    </>
  )
}
