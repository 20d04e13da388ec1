'use client'
import { useTranslations } from 'next-intl'
import { formatClock } from '#lib/base/time'
import { elapsedMsAt } from '#lib/interview/lifecycle'
import type { Seat } from '#lib/interview/model'
import { looksOn } from '#lib/interview/seating'
import { ButtonLink } from '../../../_ui/button-link'
import { cn } from '../../../_ui/cn'
import { useRoom } from '../_live/room-context'
import { NervesAfter } from './nerves'

/** After the round: what is safe, what comes, and the way to the review. */
export function RoundOver() {
  const t = useTranslations('room')
  const tSolo = useTranslations('solo')
  const { view, state } = useRoom()
  const { phase, roundId, number, endedAtMs } = view.round
  const interviewer = view.round.members.find((member) => member.seat === 'interviewer')
  const isReleased = phase === 'released'
  const seat = view.viewer.seat
  const isScoring = !isReleased && (seat === 'interviewer' || seat === 'shadow')
  const took = t('tookTime', { time: formatClock(elapsedMsAt(view.round, endedAtMs ?? view.serverNowMs)) })
  const texts = {
    interviewer: t(isReleased ? 'overReleased' : 'overInterviewer'),
    candidate: isReleased ? t('overReleased') : t('overCandidate', { name: interviewer?.name ?? t('theInterviewer') }),
    observer: t(isReleased ? 'overReleased' : 'overObserver'),
    shadow: t(state.handedInAtMs === null ? 'overShadow' : isReleased ? 'overShadowOpen' : 'overShadowIn'),
  } as const satisfies Record<Seat, string>
  const text = view.kind === 'solo' ? tSolo(isReleased ? 'overFinished' : 'over') : texts[seat]
  const hasAnother = view.kind === 'peer' && view.currentRound === 1
  return (
    <div className={cn('flex flex-col px-4 pt-1', isScoring ? 'gap-2 pb-2' : 'gap-3 pb-4')}>
      {!isScoring && <p className="text-sm">{took}</p>}
      {/* Above it lies the scorecard, which needs the room. */}
      <p className={cn('text-ink-muted', isScoring ? 'text-xs' : 'text-sm')}>{isScoring ? `${took} ${text}` : text}</p>
      {hasAnother && !looksOn(seat) && <p className="text-sm">{t('swapNext')}</p>}
      <div className="flex flex-wrap gap-2">
        <ButtonLink href={`/review/${roundId}`} {...(isScoring ? { size: 'dense' } : {})}>
          {t('openReview')}
        </ButtonLink>
        {number < view.currentRound && <ButtonLink href={`/room/${view.sessionId}`}>{t('toSecondRound')}</ButtonLink>}
        {number === 2 && (seat === 'candidate' || seat === 'shadow') && (
          <ButtonLink href={`/room/${view.sessionId}?round=1`} variant="primary">
            {t(seat === 'shadow' ? 'firstRoundScorecard' : 'firstRoundFeedback')}
          </ButtonLink>
        )}
      </div>
      {/* Alone, the scorecard needs the room until it is done; the review asks as well. */}
      {(view.kind !== 'solo' || isReleased) && <NervesAfter />}
    </div>
  )
}
