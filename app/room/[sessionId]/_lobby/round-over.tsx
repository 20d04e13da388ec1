'use client'
import { useTranslations } from 'next-intl'
import { formatClock } from '#lib/base/time'
import { elapsedMsAt } from '#lib/interview/lifecycle'
import { ButtonLink } from '../../../_ui/button-link'
import { useRoom } from '../_live/room-context'
import { NervesAfter } from './nerves'

/** After the round: what is safe, what comes, and the way to the review. */
export function RoundOver() {
  const t = useTranslations('room')
  const tSolo = useTranslations('solo')
  const { view } = useRoom()
  const { phase, roundId, number, endedAtMs } = view.round
  const interviewer = view.round.members.find((member) => member.seat === 'interviewer')
  const isInterviewer = view.viewer.seat === 'interviewer'
  const isReleased = phase === 'released'
  const hasAnother = view.kind === 'peer' && view.currentRound === 1
  return (
    <div className="flex flex-col gap-3 px-4 pt-1 pb-4">
      <p className="text-sm">
        {t('tookTime', { time: formatClock(elapsedMsAt(view.round, endedAtMs ?? view.serverNowMs)) })}
      </p>
      <p className="text-sm text-ink-muted">
        {view.kind === 'solo'
          ? tSolo(isReleased ? 'overFinished' : 'over')
          : isReleased
            ? t('overReleased')
            : isInterviewer
              ? t('overInterviewer')
              : view.viewer.seat === 'candidate'
                ? t('overCandidate', { name: interviewer?.name ?? t('theInterviewer') })
                : t('overObserver')}
      </p>
      {hasAnother && view.viewer.seat !== 'observer' && <p className="text-sm">{t('swapNext')}</p>}
      <div className="flex flex-wrap gap-2">
        <ButtonLink href={`/review/${roundId}`}>{t('openReview')}</ButtonLink>
        {number < view.currentRound && <ButtonLink href={`/room/${view.sessionId}`}>{t('toSecondRound')}</ButtonLink>}
        {number === 2 && view.viewer.seat === 'candidate' && (
          <ButtonLink href={`/room/${view.sessionId}?round=1`} variant="primary">
            {t('firstRoundFeedback')}
          </ButtonLink>
        )}
      </div>
      {/* Alone, the scorecard needs the room until it is done; the review asks as well. */}
      {(view.kind !== 'solo' || isReleased) && <NervesAfter />}
    </div>
  )
}
