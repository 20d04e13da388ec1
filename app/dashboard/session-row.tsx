import { useLocale, useTranslations } from 'next-intl'
import { nextStep } from '#lib/interview/next-step'
import type { SessionCardView } from '#lib/interview/views'
import { LocalTime } from '../_i18n/zone'
import { PlannedTime } from '../_interview/planned-time'
import { SeatLabel } from '../_interview/seat-label'
import { StateBadge } from '../_interview/state-badge'
import { ButtonLink } from '../_ui/button-link'
import { ChangeSession } from './change-session'

type Props = { card: SessionCardView; nowMs: number }

/** One session: when, what, in which role and with whom, how it stands, and the one thing to do. */
export function SessionRow({ card, nowMs }: Props) {
  return (
    <li className="grid gap-x-6 gap-y-3 border-t py-4 first:border-t-0 md:grid-cols-[12rem_minmax(0,1fr)_auto]">
      <When card={card} nowMs={nowMs} />
      <What card={card} />
      <div className="flex flex-wrap items-center gap-2 md:justify-end md:self-start">
        {card.rights.includes('session.cancel') && <ChangeSession sessionId={card.sessionId} intent="cancel" />}
        {card.rights.includes('session.restore') && <ChangeSession sessionId={card.sessionId} intent="restore" />}
        <Next card={card} />
      </div>
    </li>
  )
}

function When({ card, nowMs }: Props) {
  const t = useTranslations('dashboard')
  const startedAtMs = card.rounds[0]?.startedAtMs ?? null
  const atMs = startedAtMs ?? card.scheduledAtMs
  return (
    <div className="flex flex-col gap-1">
      {atMs === null && card.state !== 'cancelled' && <p className="text-sm font-semibold">{t('now')}</p>}
      {atMs !== null && (
        <p className="figures text-sm font-semibold first-letter:uppercase">
          <LocalTime atMs={atMs} nowMs={nowMs} show="day" />
        </p>
      )}
      {atMs === null && (
        <p className="figures text-sm text-ink-muted">
          {t.rich('createdOn', { moment: () => <LocalTime atMs={card.createdAtMs} nowMs={nowMs} show="day" /> })}
        </p>
      )}
      {startedAtMs === null && card.scheduledAtMs !== null && card.scheduledZone !== null && (
        <p className="figures text-sm text-ink-muted">
          <PlannedTime atMs={card.scheduledAtMs} nowMs={nowMs} zone={card.scheduledZone} />
        </p>
      )}
    </div>
  )
}

function What({ card }: { card: SessionCardView }) {
  const t = useTranslations('dashboard')
  const words = useTranslations('interview')
  const language = useLocale()
  const isSwap = card.rounds.length > 1
  const isAlone = card.kind === 'solo'
  const title = card.rounds[0]?.title?.[language] ?? t('untitled')
  const partners = [
    ...new Map(card.rounds.flatMap((round) => round.partners).map((one) => [one.userId, one.name])).values(),
  ]
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 text-base font-semibold">
        {isSwap ? words(`kind.${card.kind}`) : title}
        <StateBadge state={card.state} kind={card.kind} />
      </h3>
      <p className="text-sm text-ink-muted">
        {[
          ...(isSwap ? [] : [words(`kind.${card.kind}`)]),
          words(card.kind === 'peer' ? 'minutesPerRound' : 'minutes', { minutes: card.plan }),
          ...(isAlone ? [] : [words(`language.${card.language}`)]),
        ].join(' · ')}
      </p>
      {!isAlone && (
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {card.rounds.map((round) => (
            <li key={round.roundId} className="flex flex-wrap items-center gap-x-2">
              {isSwap && <span className="text-ink-muted">{t('round', { number: round.number })}</span>}
              <SeatLabel seat={round.seat} />
              {isSwap && round.title !== null && <span>{round.title[language]}</span>}
            </li>
          ))}
        </ul>
      )}
      {!isAlone && (
        <p className="text-sm text-ink-muted">
          {partners.length > 0 ? t('partners', { names: partners.join(', ') }) : t('nobodyYet')}
        </p>
      )}
    </div>
  )
}

function Next({ card }: { card: SessionCardView }) {
  const t = useTranslations('dashboard')
  const tSolo = useTranslations('solo')
  const step = nextStep(card)
  switch (step.to) {
    case 'room':
      return (
        <ButtonLink href={`/room/${step.sessionId}`} variant={card.state === 'live' ? 'primary' : 'secondary'}>
          {t('openRoom')}
        </ButtonLink>
      )
    case 'feedback':
      return (
        <ButtonLink href={`/room/${step.sessionId}?round=${step.number}`} variant="primary">
          {card.kind === 'solo' ? tSolo('giveFeedback') : t('giveFeedback')}
        </ButtonLink>
      )
    case 'review':
      return <ButtonLink href={`/review/${step.roundId}`}>{t('review')}</ButtonLink>
    default:
      return null
  }
}
