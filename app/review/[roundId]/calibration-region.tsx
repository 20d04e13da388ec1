import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatNumber } from '#lib/i18n/format'
import { type Calibration, calibrate } from '#lib/interview/calibration'
import type { DimensionId, ScoreAnswer } from '#lib/interview/model'
import { levelOf } from '#lib/interview/scorecard'
import type { CalibrationSideView, DimensionView, PersonView, ReviewView } from '#lib/interview/views'
import { SeatLabel } from '../../_interview/seat-label'
import { Badge } from '../../_ui/badge'
import { ButtonLink } from '../../_ui/button-link'
import { cn } from '../../_ui/cn'
import { Panel } from '../../_ui/panel'
import { Evidence } from './evidence'
import { LevelMark } from './level-mark'

/** Interviewer and shadow scorers side by side, for those whose own is in; until then what it waits for. Nothing for everybody else. */
export function CalibrationRegion({ review }: { review: ReviewView }) {
  const t = useTranslations('calibration')
  const { calibration } = review
  if (calibration === null) return null
  return (
    <Panel title={t('title')} className="rounded border bg-surface-raised">
      {calibration.isOpen ? (
        <Comparison dimensions={calibration.dimensions} sides={calibration.sides} />
      ) : (
        <div className="flex flex-col items-start gap-3 p-4">
          <p className="text-sm text-ink-muted">{t(`waits.${calibration.waitsFor}`)}</p>
          {calibration.waitsFor === 'own' && (
            <ButtonLink href={`/room/${review.sessionId}?round=${review.round.number}`} variant="primary">
              {t('openScorecard')}
            </ButtonLink>
          )}
        </div>
      )}
    </Panel>
  )
}

function Comparison({ dimensions, sides }: Omit<Props, 'calibration'>) {
  const t = useTranslations('calibration')
  const calibration = calibrate(
    dimensions,
    sides.map(({ scores }) => scores),
  )
  return (
    <>
      <div className="flex flex-col gap-1 border-b bg-surface-sunken px-4 py-3">
        <p className="text-base font-semibold">
          <InOneLine dimensions={dimensions} calibration={calibration} />
        </p>
        <p className="text-xs text-ink-muted">{t('asGiven')}</p>
      </div>
      <Table dimensions={dimensions} sides={sides} calibration={calibration} />
    </>
  )
}

function InOneLine({ dimensions, calibration: { agreed, compared, far } }: Omit<Props, 'sides'>) {
  const t = useTranslations('calibration')
  const language = useLocale()
  if (compared === 0) return t('nothing')
  const titlesOf = (ids: readonly DimensionId[]) =>
    dimensions
      .filter(({ id }) => ids.includes(id))
      .map(({ title }) => t('farTitle', { title: title[language] }))
      .join(', ')
  const apart =
    far.length > 0
      ? far.map((row) => t('far', { apart: row.apart, titles: titlesOf(row.dimensions) }))
      : agreed < compared
        ? [t('near')]
        : []
  return [t('agreed', { agreed, compared }), ...apart].join(', ')
}

/* A table where there is room for its columns; on a narrow screen every row is a block, and each answer says whose it is. */
const row = 'border-b last:border-b-0 max-md:block max-md:py-2 md:align-top'
const cell = 'px-4 py-3 text-left align-top max-md:block max-md:py-2'

type Props = {
  dimensions: readonly DimensionView[]
  sides: readonly CalibrationSideView[]
  calibration: Calibration
}

function Table({ dimensions, sides, calibration }: Props) {
  const t = useTranslations('calibration')
  const language = useLocale()
  return (
    <table aria-label={t('title')} className="w-full table-fixed text-sm max-md:block">
      <thead className="max-md:sr-only">
        <tr className="border-b">
          <th scope="col" className="w-40 px-4 py-2 text-left text-xs font-normal text-ink-muted">
            {t('dimension')}
          </th>
          {sides.map(({ person }) => (
            <th key={person.userId} scope="col" className="px-4 py-2 text-left font-normal">
              <Scorer person={person} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {dimensions.map(({ id, title }) => (
          <tr key={id} className={row}>
            <RowTitle>{title[language]}</RowTitle>
            {sides.map((side, at) => (
              <Cell key={side.person.userId} person={side.person}>
                <Answer side={side} dimension={id} gap={at === 0 ? undefined : gapOf(calibration, id, at)} />
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
      <Totals sides={sides} calibration={calibration} />
    </table>
  )
}

function Totals({ sides, calibration }: Omit<Props, 'dimensions'>) {
  const t = useTranslations('scorecard')
  const tReview = useTranslations('review')
  const language = useLocale()
  return (
    <tfoot className="border-t bg-surface-sunken max-md:block">
      <tr className={row}>
        <RowTitle>{t('mean')}</RowTitle>
        {sides.map(({ person }, at) => {
          const { mean = null, observed = 0, outOf = 0 } = calibration.overalls[at] ?? {}
          return (
            <Cell key={person.userId} person={person}>
              <span className="figures text-base font-semibold">
                {mean === null ? '–' : formatNumber(mean, language, 1)}
              </span>{' '}
              <span className="text-xs text-ink-muted">{t('observed', { observed, outOf })}</span>
            </Cell>
          )
        })}
      </tr>
      <tr className={row}>
        <RowTitle>{t('verdictTitle')}</RowTitle>
        {sides.map(({ person, verdict }) => (
          <Cell key={person.userId} person={person}>
            {verdict === null ? (
              <span className="text-ink-muted">{tReview('noVerdict')}</span>
            ) : (
              <span className="font-semibold">{t(`verdict.${verdict}`)}</span>
            )}
          </Cell>
        ))}
      </tr>
    </tfoot>
  )
}

function RowTitle({ children }: { children: string }) {
  return (
    <th scope="row" className={cn(cell, 'font-semibold max-md:pb-0')}>
      {children}
    </th>
  )
}

function Cell({ person, children }: { person: PersonView; children: ReactNode }) {
  return (
    <td className={cell}>
      <span className="mb-1 block text-xs md:hidden">
        <Scorer person={person} />
      </span>
      {children}
    </td>
  )
}

function Scorer({ person: { name, seat } }: { person: PersonView }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <span className="font-semibold wrap-anywhere">{name}</span>
      <SeatLabel seat={seat} className="text-xs" />
    </span>
  )
}

type AnswerProps = {
  side: CalibrationSideView
  dimension: DimensionId
  /** To the interviewer's level; null where there is nothing to compare, undefined for the interviewer's own. */
  gap: number | null | undefined
}

/** What one gave a dimension, how far that is from the interviewer's, why, and the moments it was seen in. */
function Answer({ side, dimension, gap }: AnswerProps) {
  const score = side.scores.find((candidate) => candidate.dimension === dimension)
  const answer = score?.answer ?? 'unscored'
  // That nothing was given says already that nothing is compared.
  const isGapShown = gap !== undefined && levelOf(answer) !== null
  return (
    <div className="flex min-w-0 flex-col items-start gap-1">
      <div className="flex min-h-6 flex-wrap items-center gap-x-3 gap-y-1">
        <Level answer={answer} />
        {isGapShown && <Gap apart={gap} />}
      </div>
      {score && score.comment !== '' && <p className="wrap-anywhere whitespace-pre-wrap">{score.comment}</p>}
      {score && <Evidence evidence={score.evidence} cited={side.cited} show="brief" />}
    </div>
  )
}

function Level({ answer }: { answer: ScoreAnswer }) {
  const t = useTranslations('calibration')
  const tScorecard = useTranslations('scorecard')
  const level = levelOf(answer)
  if (level !== null) return <LevelMark level={level} />
  return <span className="text-ink-muted">{answer === 'unscored' ? t('noLevel') : tScorecard('notObserved')}</span>
}

function Gap({ apart }: { apart: number | null }) {
  const t = useTranslations('calibration')
  if (apart === null) return <span className="text-xs text-ink-muted">{t('noGap')}</span>
  return <Badge tone={apart === 0 ? 'good' : apart === 1 ? 'plain' : 'warn'}>{t('gap', { apart })}</Badge>
}

function gapOf({ rows }: Calibration, dimension: DimensionId, side: number): number | null {
  return rows.find((row) => row.dimension === dimension)?.gaps[side - 1] ?? null
}
