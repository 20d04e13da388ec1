import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { looksOn, oppositeSeat } from '#lib/interview/seating'
import type { InvitedSessionView } from '#lib/interview/views'
import { LocalTime } from '../../_i18n/zone'
import { PlannedTime, ZoneAt } from '../../_interview/planned-time'
import { SeatLabel } from '../../_interview/seat-label'
import { StateBadge } from '../../_interview/state-badge'

type Props = { session: InvitedSessionView; nowMs: number }

/** Which session a link is about: said before anything is asked, and still when the link opens nothing. */
export function InvitedSession({ session, nowMs }: Props) {
  const t = useTranslations('join')
  const words = useTranslations('interview')
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 border-y text-sm">
      <Row label={t('when')}>
        <span className="mr-auto min-w-0">
          <When session={session} nowMs={nowMs} />
        </span>
        <StateBadge state={session.state} kind={session.kind} />
      </Row>
      <Row label={t('kind')}>
        {[
          words(`kind.${session.kind}`),
          words(session.kind === 'peer' ? 'minutesPerRound' : 'minutes', { minutes: session.plan }),
          words(`language.${session.language}`),
        ].join(' · ')}
      </Row>
      <Row label={t('seat')}>
        <SeatLabel seat={session.seat} />
        {session.kind === 'peer' && !looksOn(session.seat) && (
          <>
            <span className="text-ink-muted">{t('afterSwap')}</span>
            <SeatLabel seat={oppositeSeat(session.seat)} />
          </>
        )}
      </Row>
    </dl>
  )
}

function When({ session, nowMs }: Props) {
  const t = useTranslations('join')
  if (session.startedAtMs !== null) {
    return (
      <span className="figures inline-block first-letter:uppercase">
        <LocalTime atMs={session.startedAtMs} nowMs={nowMs} show="day" />
      </span>
    )
  }
  if (session.scheduledAtMs === null) return session.state === 'cancelled' ? null : t('whenNow')
  return (
    <span className="figures flex flex-col">
      <LocalTime atMs={session.scheduledAtMs} nowMs={nowMs} show="moment" />
      <span className="text-ink-muted">
        <ZoneAt atMs={session.scheduledAtMs} />
      </span>
      {session.scheduledZone !== null && (
        <span className="text-ink-muted">
          <PlannedTime atMs={session.scheduledAtMs} nowMs={nowMs} zone={session.scheduledZone} />
        </span>
      )}
    </span>
  )
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="col-span-2 grid grid-cols-subgrid border-t py-2 first:border-t-0">
      <dt className="text-ink-muted">{label}</dt>
      <dd className="flex min-w-0 flex-wrap items-start gap-x-2 gap-y-1">{children}</dd>
    </div>
  )
}
