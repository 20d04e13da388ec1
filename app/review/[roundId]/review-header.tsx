import { useLocale, useTranslations } from 'next-intl'
import { minuteMs } from '#lib/base/time'
import { formatNumber } from '#lib/i18n/format'
import { amendedAnswersOf, answersOf, overall } from '#lib/interview/scorecard'
import type { OpenScorecardView, PersonView, ReviewView } from '#lib/interview/views'
import { LocalTime } from '../../_i18n/zone'
import { Badge } from '../../_ui/badge'
import { CornerMark } from '../../_ui/corner'

/** Which round this was, who faced whom, and how it went. */
export function ReviewHeader({ review }: { review: ReviewView }) {
  const t = useTranslations('review')
  const tSolo = useTranslations('solo.review')
  const language = useLocale()
  const { round } = review
  const isAlone = review.kind === 'solo'
  const isReleased = round.phase === 'released'
  const by = (seat: PersonView['seat']) => round.members.find((member) => member.seat === seat)
  return (
    <header className="mb-4 flex flex-wrap items-end justify-between gap-x-10 gap-y-4">
      <div className="flex min-w-0 flex-col gap-2">
        <h1 className="text-xl font-semibold tracking-tight">
          {round.problem === null ? t('pageTitle') : round.problem.title[language]}
        </h1>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-muted">
          {round.startedAtMs !== null && <LocalTime atMs={round.startedAtMs} show="date" nowMs={review.serverNowMs} />}
          <span className="flex items-center gap-2 text-ink">
            {isAlone ? (
              <span className="font-semibold">
                {tSolo('who')} · {by('interviewer')?.name}
              </span>
            ) : (
              <>
                <Person person={by('interviewer')} />
                <span aria-hidden>→</span>
                <Person person={by('candidate')} />
              </>
            )}
          </span>
          <span className="figures">
            {t('lasted', { minutes: Math.round(review.elapsedMs / minuteMs), plan: review.plan })}
          </span>
          <Badge tone={isReleased ? 'good' : 'warn'}>
            {isAlone ? tSolo(isReleased ? 'finished' : 'unfinished') : t(isReleased ? 'released' : 'unreleased')}
          </Badge>
        </div>
      </div>
      {review.scorecard !== null && <Result open={review.scorecard} />}
    </header>
  )
}

function Person({ person }: { person: PersonView | undefined }) {
  const t = useTranslations('review')
  if (!person) return <span>{t('nobody')}</span>
  return (
    <span className="inline-flex items-center gap-1 font-semibold">
      <CornerMark corner={person.seat} />
      {person.name}
    </span>
  )
}

function Result({ open: { rubric, scorecard } }: { open: OpenScorecardView }) {
  const t = useTranslations('review')
  const scorecardTexts = useTranslations('scorecard')
  const language = useLocale()
  const { mean, observed, outOf } = overall(rubric.dimensions, answersOf(scorecard.scores))
  const amended = overall(rubric.dimensions, amendedAnswersOf(scorecard.scores, scorecard.amendments)).mean
  return (
    <dl className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
      {mean !== null && (
        <div className="flex items-baseline gap-2">
          <dt className="sr-only">{t('mean')}</dt>
          <dd className="figures text-xl font-semibold tracking-tight">{formatNumber(mean, language, 1)}</dd>
          <dd className="text-sm text-ink-muted">{t('meanOf', { observed, outOf })}</dd>
          {amended !== null && amended !== mean && (
            <dd className="figures text-sm font-semibold text-warn">
              {t('meanAmended', { mean: formatNumber(amended, language, 1) })}
            </dd>
          )}
        </div>
      )}
      <div>
        <dt className="sr-only">{t('verdict')}</dt>
        <dd className="text-lg font-semibold whitespace-nowrap">
          {scorecard.verdict === null ? t('noVerdict') : scorecardTexts(`verdict.${scorecard.verdict}`)}
        </dd>
      </div>
    </dl>
  )
}
