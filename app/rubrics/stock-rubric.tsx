import { ChevronRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { stageOf } from '#lib/interview/catalogue'
import { stageIds } from '#lib/interview/model'
import type { DimensionView, RubricView } from '#lib/interview/views'
import { DimensionWeight } from '../_interview/dimension-weight'
import { CopyRubric } from './copy-rubric'

/** The rubric that comes with the product, to read dimension by dimension; nobody changes it. */
export function StockRubric({ rubric, canCopy }: { rubric: RubricView; canCopy: boolean }) {
  const t = useTranslations('rubrics')
  return (
    <section aria-labelledby="stock-rubric">
      <h2 id="stock-rubric" className="border-b pb-2 text-lg font-semibold">
        {t('stock')}
      </h2>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 py-4">
        <div className="flex flex-col gap-1">
          <h3 className="text-base font-semibold">{t('stockName')}</h3>
          <p className="text-sm text-ink-muted">{t('stockText')}</p>
        </div>
        {canCopy && <CopyRubric />}
      </div>
      <ul className="divide-y border-y">
        {rubric.dimensions.map((dimension) => (
          <li key={dimension.id}>
            <Dimension dimension={dimension} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Dimension({ dimension }: { dimension: DimensionView }) {
  const t = useTranslations('rubrics')
  const language = useLocale()
  const { title, weight, stages, anchors } = dimension
  const names = stages.map((stage) => stageOf(stage).title[language])
  return (
    <details className="group">
      <summary className="flex min-h-10 cursor-pointer list-none items-center gap-2 py-2 text-sm font-semibold [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-muted group-open:rotate-90" />
        <span className="min-w-0">
          {title[language]}
          <DimensionWeight weight={weight} />
        </span>
      </summary>
      <div className="flex flex-col gap-3 pb-6 sm:pl-6">
        <p className="max-w-prose text-sm text-ink-muted">
          {stages.length === stageIds.length ? t('everyStage') : t('shows', { stages: names.join(' · ') })}
        </p>
        <dl className="grid max-w-4xl grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2 gap-y-2 text-sm">
          {anchors.map(({ level, text }) => (
            <div key={level} className="contents">
              <dt className="figures font-semibold">{level}</dt>
              <dd>{text[language]}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  )
}
