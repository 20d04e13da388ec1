import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReviewView } from '#lib/interview/views'

/** In a peer session each was the interviewer once: the way to the other half, or to the room while that is still to come. */
export function OtherRound({ review }: { review: ReviewView }) {
  const t = useTranslations('review')
  const { otherRound } = review
  if (otherRound === null) return null
  const isOver = otherRound.phase === 'ended' || otherRound.phase === 'released'
  return (
    <nav aria-label={t('rounds')} className="mb-4 flex gap-4 text-sm">
      <span aria-current="page" className="font-semibold">
        {t('round', { number: review.round.number })}
      </span>
      <Link
        href={isOver ? `/review/${otherRound.roundId}` : `/room/${review.sessionId}`}
        className="underline decoration-line-strong underline-offset-4 hover:decoration-ink"
      >
        {isOver ? t('round', { number: otherRound.number }) : t('roundAhead', { number: otherRound.number })}
      </Link>
    </nav>
  )
}
