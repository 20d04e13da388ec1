import { useTranslations } from 'next-intl'
import type { ReviewView } from '#lib/interview/views'
import { NervesMark } from '../../_interview/nerves-scale'
import { Panel } from '../../_ui/panel'
import { OwnNerves } from './own-nerves'

/** The candidate's nerves: to answer for themselves, to read for an interviewer they share it with; for others there is none. */
export function NervesRegion({ review }: { review: ReviewView }) {
  const t = useTranslations('nerves')
  const { nerves, viewer, round, kind } = review
  if (nerves === null) return null
  const nameOf = (seat: 'interviewer' | 'candidate') => round.members.find((member) => member.seat === seat)?.name ?? ''
  return (
    <Panel title={t('title')} className="rounded border bg-surface-raised">
      <div className="flex flex-col gap-2 p-4">
        {viewer.seat === 'candidate' || kind === 'solo' ? (
          <OwnNerves
            roundId={round.roundId}
            given={nerves}
            interviewerName={kind === 'solo' ? null : nameOf('interviewer')}
          />
        ) : (
          <>
            <NervesMark moment="before" value={nerves.before} />
            <NervesMark moment="after" value={nerves.after} />
            <p className="text-xs text-ink-muted">{t('sharedBy', { name: nameOf('candidate') })}</p>
          </>
        )}
      </div>
    </Panel>
  )
}
