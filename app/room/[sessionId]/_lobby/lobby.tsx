'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { formatClock, hourMs } from '#lib/base/time'
import { formatDistance } from '#lib/i18n/format'
import { stages } from '#lib/interview/catalogue'
import { looksOn } from '#lib/interview/seating'
import { LocalTime } from '../../../_i18n/zone'
import { SeatLabel } from '../../../_interview/seat-label'
import { cn } from '../../../_ui/cn'
import { useCan, useIsAlone, useRoom } from '../_live/room-context'
import { useServerNow } from '../_live/use-round-clock'
import { useStandings } from '../_live/use-standings'
import { InviteLinks } from './invite-links'
import { NervesBefore } from './nerves'
import { ProblemChoice } from './problem-choice'
import { StartEmpty } from './start-empty'

/** Before the round: who is here, what to send, what comes. It stands beside the board, which both may try. */
export function Lobby() {
  const t = useTranslations('room')
  const { view } = useRoom()
  const canStart = useCan('round.start')
  const { seat } = view.viewer
  if (useIsAlone()) return <SoloLobby />
  return (
    <div className="flex flex-col gap-4 px-4 pt-1 pb-4">
      <p className="text-sm text-ink-muted">
        <SeatLabel seat={seat} className="align-bottom" /> {t(`seatIs.${seat}`)}
      </p>
      <WhoIsHere />
      <PlannedStart />
      <InviteLinks />
      {view.willAsk && <ProblemChoice willAsk={view.willAsk} />}
      {!looksOn(seat) && <p className="text-sm text-ink-muted">{t('scratch')}</p>}
      {canStart && <StartEmpty />}
      <NervesBefore />
      {seat === 'candidate' && <PlanInThreeLines />}
    </div>
  )
}

/** Alone there is nobody to wait for: what this is, in three lines. "Start round" is in the header. */
function SoloLobby() {
  const t = useTranslations('solo.lobby')
  return (
    <div className="flex flex-col gap-4 px-4 pt-1 pb-4">
      <ol className="flex flex-col gap-2 text-sm">
        {(['room', 'guide', 'end'] as const).map((line, at) => (
          <li key={line} className="flex gap-3">
            <span aria-hidden className="figures w-3 shrink-0 font-semibold text-ink-muted">
              {at + 1}
            </span>
            {t(line)}
          </li>
        ))}
      </ol>
      <PlannedStart />
      <NervesBefore />
    </div>
  )
}

/** Name, seat, standing: columns that all rows share. */
const row = 'col-span-3 grid grid-cols-subgrid items-center text-sm'

function WhoIsHere() {
  const t = useTranslations('room')
  const tPresence = useTranslations('presence')
  const { view } = useRoom()
  const standings = useStandings()
  const interviewer = standings.find(({ person }) => person.seat === 'interviewer')
  const isMine = interviewer?.person.userId === view.viewer.userId
  const hasCandidate = standings.some(({ person }) => person.seat === 'candidate')
  const emptySeats = (['interviewer', 'candidate'] as const).filter(
    (seat) => !standings.some(({ person }) => person.seat === seat),
  )
  return (
    <div className="flex flex-col gap-2">
      <ul className="grid grid-cols-[minmax(0,1fr)_auto_auto] gap-x-4 gap-y-1">
        {standings.map(({ person, standing }) => (
          <li key={person.userId} className={row}>
            <span className="truncate font-semibold">{person.name}</span>
            <SeatLabel seat={person.seat} className="text-xs" />
            <span className="min-w-10 text-right text-xs text-ink-muted">
              {person.userId === view.viewer.userId ? tPresence('you') : tPresence(standing)}
            </span>
          </li>
        ))}
        {emptySeats.map((seat) => (
          <li key={seat} className={cn(row, 'text-ink-muted')}>
            <span className="truncate">{t('seatEmpty')}</span>
            <SeatLabel seat={seat} className="text-xs" />
          </li>
        ))}
      </ul>
      <p className="text-sm">
        {isMine
          ? hasCandidate
            ? t('startWhenReady')
            : t('startAlone')
          : interviewer
            ? t('waitingFor', { name: interviewer.person.name })
            : t('waitingForInterviewer')}
      </p>
    </div>
  )
}

function PlannedStart() {
  const t = useTranslations('room')
  const language = useLocale()
  const nowMs = useServerNow()
  const { scheduledAtMs } = useRoom().view
  if (scheduledAtMs === null) return null
  const leftMs = scheduledAtMs - nowMs
  return (
    <p className="flex flex-wrap items-baseline justify-between gap-2 border-y py-2 text-sm">
      <span>
        {t('planned')} <LocalTime atMs={scheduledAtMs} nowMs={nowMs} show="day" />
      </span>
      <span className="font-mono text-sm">
        {leftMs > 0 && leftMs < hourMs ? formatClock(leftMs) : formatDistance(scheduledAtMs, nowMs, language)}
      </span>
    </p>
  )
}

/** For a first time: what the ten stages are, three lines and no tour. */
function PlanInThreeLines() {
  const t = useTranslations('room')
  const language = useLocale()
  const { plan } = useRoom().view
  const lines = [stages.slice(0, 3), stages.slice(3, 7), stages.slice(7)]
  return (
    <div className="flex flex-col gap-1 text-sm">
      <h3 className="font-semibold">{t('planTitle', { minutes: plan })}</h3>
      {lines.map((line) => (
        <p key={line[0]?.id} className="text-ink-muted">
          {line.map((stage, at) => (
            <Fragment key={stage.id}>
              <span className="inline-block">
                {`${stages.indexOf(stage) + 1} ${stage.title[language]}${at < line.length - 1 ? ' ·' : ''}`}
              </span>{' '}
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  )
}
