import { useLocale, useTranslations } from 'next-intl'
import { formatClock, minuteMs } from '#lib/base/time'
import { titleOf } from '#lib/interview/catalogue'
import { plannedAgainstUsed } from '#lib/interview/structure'
import type { ReviewView } from '#lib/interview/views'
import { LocalTime } from '../../_i18n/zone'
import { cn } from '../../_ui/cn'
import { Panel } from '../../_ui/panel'
import { SeekButton } from './_replay/seek-button'
import { share } from './_replay/share'
import { type Moment, momentsOf } from './moments'

/** What happened, in order, and the minutes it took against those planned. */
export function TimelineRegion({ review }: { review: ReviewView }) {
  const t = useTranslations('review')
  return (
    <Panel title={t('timeline')} className="min-w-0 rounded border bg-surface-raised">
      <div className="grid gap-x-10 gap-y-6 p-4 xl:grid-cols-2">
        <Moments review={review} />
        <div>
          <h3 className="mb-2 text-sm font-semibold">{t('timeUse')}</h3>
          <TimeUse review={review} />
        </div>
      </div>
    </Panel>
  )
}

function Moments({ review }: { review: ReviewView }) {
  const isAlone = review.kind === 'solo'
  return (
    <ol className="-ml-2 flex flex-col">
      {momentsOf(review).map((moment) => (
        <li key={`${moment.kind}:${moment.atMs ?? moment.elapsedMs}:${moment.seq}`} className="flex items-start gap-2">
          <SeekButton atMs={moment.elapsedMs} className="shrink-0" />
          <p className="min-w-0 py-1 text-sm">
            <span className={cn(moment.atMs !== null && 'font-semibold')}>
              <MomentName moment={moment} isAlone={isAlone} />
            </span>{' '}
            <span className="text-ink-muted">
              {!isAlone && moment.byName}
              {!isAlone && moment.byName !== null && moment.atMs !== null && ', '}
              {moment.atMs !== null && <LocalTime atMs={moment.atMs} show="time" nowMs={review.serverNowMs} />}
            </span>
          </p>
        </li>
      ))}
    </ol>
  )
}

function MomentName({ moment, isAlone }: { moment: Moment; isAlone: boolean }) {
  const t = useTranslations('review')
  const tSolo = useTranslations('solo.review')
  const language = useLocale()
  switch (moment.kind) {
    case 'stage':
      return titleOf(moment.step)[language]
    case 'thinking':
      return t('thought', { time: formatClock(moment.forMs) })
    case 'stageDone':
      return t('stageDone', { title: titleOf(moment.stage)[language] })
    case 'submitted':
    case 'submission_undone':
    case 'released':
      return isAlone ? tSolo(`events.${moment.kind}`) : t(`events.${moment.kind}`)
    default:
      return t(`events.${moment.kind}`)
  }
}

function TimeUse({ review }: { review: ReviewView }) {
  const t = useTranslations('review')
  const language = useLocale()
  const uses = plannedAgainstUsed(review.plan, review.stageVisits, review.elapsedMs)
  const longest = Math.max(...uses.flatMap(({ plannedMs, usedMs }) => [plannedMs, usedMs]), minuteMs)
  return (
    <table className="w-full text-sm">
      <thead className="text-left text-xs text-ink-muted">
        <tr>
          <th scope="col" className="py-1 font-normal">
            {t('stage')}
          </th>
          <th scope="col" className="py-1 text-right font-normal">
            {t('planned')}
          </th>
          <th scope="col" className="py-1 pl-4 text-right font-normal">
            {t('used')}
          </th>
          <td className="w-1/3" />
        </tr>
      </thead>
      <tbody>
        {uses.map(({ step, plannedMs, usedMs }) => (
          <tr key={step} className="border-t">
            <th scope="row" className="py-1 pr-2 text-left font-normal">
              {titleOf(step)[language]}
            </th>
            <td className="figures py-1 text-right font-mono text-ink-muted">{plannedMs / minuteMs}</td>
            <td className={cn('figures py-1 pl-4 text-right font-mono', usedMs > plannedMs && 'text-warn')}>
              {usedMs === 0 ? '–' : formatClock(usedMs)}
            </td>
            <td className="py-1 pl-4">
              <svg aria-hidden="true" width="100%" height="12" className="block">
                <rect width={share(plannedMs, longest)} height="12" className="fill-surface-sunken" />
                <rect
                  y="4"
                  width={share(usedMs, longest)}
                  height="4"
                  className={usedMs > plannedMs ? 'fill-warn' : 'fill-ink'}
                />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
