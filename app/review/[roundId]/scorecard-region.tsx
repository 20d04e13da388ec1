import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { amendmentTextLength } from '#lib/interview/evidence'
import { type DimensionId, levels } from '#lib/interview/model'
import { can } from '#lib/interview/policy'
import { looksOn } from '#lib/interview/seating'
import type { DimensionView, OpenScorecardView, ReviewView, ScoreView } from '#lib/interview/views'
import { DimensionWeight } from '../../_interview/dimension-weight'
import { ButtonLink } from '../../_ui/button-link'
import { EmptyState } from '../../_ui/empty-state'
import { Panel } from '../../_ui/panel'
import { AmendForm } from './amend-form'
import { Amendments } from './amendments'
import { Evidence } from './evidence'
import { FeedbackItems } from './feedback-items'
import { LevelMark } from './level-mark'

/** The scorecard for whoever may read it; for the candidate before that, that it is on its way. Those who look on never see one here. */
export function ScorecardRegion({ review }: { review: ReviewView }) {
  const t = useTranslations('review')
  const tSolo = useTranslations('solo.review')
  const tAmend = review.kind === 'solo' ? tSolo : t
  const language = useLocale()
  if (looksOn(review.viewer.seat)) return null
  return (
    <Panel title={t('scorecard')} className="rounded border bg-surface-raised">
      {review.viewer.seat === 'interviewer' && review.round.phase === 'ended' && <ReleaseState review={review} />}
      {review.scorecard === null ? (
        <EmptyState
          className="m-4"
          title={t('feedbackComing', { name: nameOf(review, 'interviewer') })}
          text={t('feedbackComingText')}
        />
      ) : (
        <Scores open={review.scorecard} nowMs={review.serverNowMs} />
      )}
      {review.scorecard !== null && can(review.viewer.seat, 'feedback.amend', review.round.phase) && (
        <AmendForm
          roundId={review.round.roundId}
          id={crypto.randomUUID()}
          dimensions={review.scorecard.rubric.dimensions.map(({ id, title }) => ({ id, title: title[language] }))}
          levels={levels}
          textLength={amendmentTextLength}
          words={{ amend: tAmend('amend'), lead: tAmend('amendLead'), whole: tAmend('amendWhole') }}
        />
      )}
    </Panel>
  )
}

function Scores({ open, nowMs }: { open: OpenScorecardView; nowMs: number }) {
  const t = useTranslations('review')
  const words = useTranslations('scorecard')
  const language = useLocale()
  const about = (dimension: DimensionId | null) =>
    open.scorecard.amendments.filter((amendment) => amendment.dimension === dimension)
  return (
    <>
      {open.rubric.name && (
        <p className="border-b px-4 py-2 text-xs wrap-anywhere text-ink-muted">
          {words('rubric', { name: open.rubric.name[language] })}
        </p>
      )}
      <FeedbackItems open={open} />
      <ol>
        {open.rubric.dimensions.map((dimension) => (
          <DimensionResult
            key={dimension.id}
            dimension={dimension}
            score={open.scorecard.scores.find((score) => score.dimension === dimension.id)}
            cited={open.cited}
          >
            <Amendments
              amendments={about(dimension.id)}
              original={open.scorecard.scores.find((score) => score.dimension === dimension.id)?.answer ?? null}
              nowMs={nowMs}
            />
          </DimensionResult>
        ))}
      </ol>
      {about(null).length > 0 && (
        <div className="border-t px-4 py-3">
          <h3 className="text-sm font-semibold">{t('amendments')}</h3>
          <Amendments amendments={about(null)} original={null} nowMs={nowMs} />
        </div>
      )}
    </>
  )
}

type ResultProps = {
  dimension: DimensionView
  score: ScoreView | undefined
  cited: OpenScorecardView['cited']
  children: ReactNode
}

function DimensionResult({ dimension, score, cited, children }: ResultProps) {
  const t = useTranslations('review')
  const scorecardTexts = useTranslations('scorecard')
  const language = useLocale()
  const answer = score?.answer ?? 'unscored'
  const anchor = dimension.anchors.find(({ level }) => String(level) === answer)
  return (
    <li className="border-b px-4 py-3 last:border-b-0">
      <div className="flex items-baseline gap-3">
        <h3 className="min-w-0 flex-1 text-sm font-semibold">
          {dimension.title[language]}
          <DimensionWeight weight={dimension.weight} />
        </h3>
        {anchor ? (
          <LevelMark level={anchor.level} />
        ) : (
          <span className="text-sm whitespace-nowrap text-ink-muted">
            {answer === 'not-observed' ? scorecardTexts('notObserved') : t('unscored')}
          </span>
        )}
      </div>
      {anchor && <p className="mt-1 text-sm text-ink-muted">{anchor.text[language]}</p>}
      {score && score.comment !== '' && (
        <p className="mt-2 border-l-2 border-interviewer pl-3 text-sm wrap-anywhere whitespace-pre-wrap">
          {score.comment}
        </p>
      )}
      {score && <Evidence evidence={score.evidence} cited={cited} show="whole" className="mt-1" />}
      {children}
    </li>
  )
}

/** Scoring and releasing happen in the room; here stands how far that is. */
function ReleaseState({ review }: { review: ReviewView }) {
  const t = useTranslations('review')
  const tSolo = useTranslations('solo.review')
  const { release } = review.round
  const candidate = nameOf(review, 'candidate')
  return (
    <div className="flex flex-col items-start gap-3 border-b bg-surface-sunken px-4 py-3">
      <p className="text-sm">
        {review.kind === 'solo'
          ? tSolo(release === null ? 'pending' : 'soon')
          : release === null
            ? t('releasePending', { name: candidate })
            : release.effectiveAtMs === null
              ? t('releaseWaits')
              : t('releaseSoon', { name: candidate })}
      </p>
      <ButtonLink
        href={`/room/${review.sessionId}?round=${review.round.number}`}
        variant={release === null ? 'primary' : 'secondary'}
      >
        {t('openScorecard')}
      </ButtonLink>
    </div>
  )
}

function nameOf(review: ReviewView, seat: 'interviewer' | 'candidate'): string {
  return review.round.members.find((member) => member.seat === seat)?.name ?? ''
}
