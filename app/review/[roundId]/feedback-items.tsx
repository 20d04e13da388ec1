import { useTranslations } from 'next-intl'
import { itemKinds } from '#lib/interview/model'
import type { OpenScorecardView } from '#lib/interview/views'
import { Evidence } from './evidence'

/** Keep, stop and start: what to take along, each with the moments it comes from. */
export function FeedbackItems({ open }: { open: OpenScorecardView }) {
  const t = useTranslations('items')
  const { items } = open.scorecard
  if (items.length === 0) return null
  return (
    <dl className="flex flex-col gap-3 border-b px-4 py-3">
      {itemKinds.flatMap((kind) =>
        items
          .filter((item) => item.kind === kind)
          .map((item) => (
            <div key={item.id}>
              <dt className="text-xs text-ink-muted">{t(`kind.${kind}`)}</dt>
              <dd>
                <p className="text-sm font-semibold wrap-anywhere whitespace-pre-wrap">{item.text}</p>
                <Evidence evidence={item.evidence} cited={open.cited} show="brief" />
              </dd>
            </div>
          )),
      )}
    </dl>
  )
}
