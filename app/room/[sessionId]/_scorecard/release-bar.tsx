'use client'

import { ExternalLink } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { formatNumber } from '#lib/i18n/format'
import type { DimensionId, RoundId } from '#lib/interview/model'
import { answersOf, overall } from '#lib/interview/scorecard'
import type { DimensionView, RoundView, ScorecardView } from '#lib/interview/views'
import { Button } from '../../../_ui/button'
import { ButtonLink } from '../../../_ui/button-link'
import { useCan, useRoom } from '../_live/room-context'
import { useHandingOver, useMissing } from './use-handing-over'
import { useUndoWindow } from './use-undo-window'

/** Always in view at the panel's foot: the mean, and once the round has ended the way to open it all to the candidate. */
export function ReleaseBar({ onGo }: { onGo: (dimension: DimensionId) => void }) {
  const { interviewer, state } = useRoom()
  const canRelease = useCan('feedback.release')
  const missing = useMissing(interviewer?.rubric)
  if (!interviewer || !state.scorecard) return null
  return (
    <div className="sticky bottom-0 z-2 mt-auto flex flex-col gap-2 border-t bg-surface px-4 py-2">
      <Mean scorecard={state.scorecard} dimensions={interviewer.rubric.dimensions} />
      {canRelease && <Release missing={missing} onGo={onGo} />}
    </div>
  )
}

export function Mean({ scorecard, dimensions }: { scorecard: ScorecardView; dimensions: readonly DimensionView[] }) {
  const t = useTranslations('scorecard')
  const language = useLocale()
  const { mean, observed, outOf } = overall(dimensions, answersOf(scorecard.scores))
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-xs text-ink-muted">
      <span>{t('mean')}</span>
      <span className="figures text-base font-semibold text-ink">
        {mean === null ? '–' : formatNumber(mean, language, 1)}
      </span>
      <span>{t('observed', { observed, outOf })}</span>
    </p>
  )
}

type ReleaseProps = { missing: readonly DimensionView[]; onGo: (dimension: DimensionId) => void }

function Release({ missing, onGo }: ReleaseProps) {
  const t = useReleaseTexts()
  const tError = useTranslations('errors')
  const { view } = useRoom()
  // Every reading of the room may be the one that tells.
  const { isBusy, error, run } = useHandingOver(view, missing)
  const { release } = view.round
  const canPreview = useCan('feedback.preview')
  const stage = useReleaseStage(release)
  const isRefused = error === 'missing-evidence' && missing.length > 0

  return (
    <div className="flex flex-col gap-2">
      {missing.length > 0 && stage.name !== 'counting' && (
        <Missing missing={missing} onGo={onGo}>
          {isRefused ? (
            <p role="alert" className="text-bad">
              {t.refused}
            </p>
          ) : (
            <p className="text-warn">{stage.name === 'open' ? t.missing : t.held}</p>
          )}
        </Missing>
      )}
      {stage.name === 'open' && missing.length === 0 && <p className="text-xs text-ink-muted">{t.hint}</p>}
      <div className="flex min-h-10 flex-wrap items-center justify-end gap-2">
        {stage.name === 'open' ? (
          <>
            {canPreview && <Preview roundId={view.round.roundId} />}
            <Button variant="primary" pending={isBusy} onClick={() => run('feedback.release')}>
              {t.release}
            </Button>
          </>
        ) : (
          <>
            <p role="status" className="mr-auto text-sm">
              {/* What it waits for is said above. */}
              {(stage.name !== 'due' || missing.length === 0) && t[stage.name]}
            </p>
            {stage.name === 'counting' && (
              <TakeBack secondsLeft={stage.secondsLeft} isBusy={isBusy} onTakeBack={() => run('feedback.undo')} />
            )}
          </>
        )}
      </div>
      {error !== null && !isRefused && (
        <p role="alert" className="text-xs text-bad">
          {tError(error)}
        </p>
      )}
    </div>
  )
}

type TakeBackProps = { secondsLeft: number; isBusy: boolean; onTakeBack: () => void }

/** For how long it can still be undone, and the button that does it. */
export function TakeBack({ secondsLeft, isBusy, onTakeBack }: TakeBackProps) {
  const t = useTranslations('common')
  return (
    <>
      <span aria-hidden className="figures shrink-0 font-mono text-sm whitespace-nowrap text-ink-muted">
        {t('secondsLeft', { seconds: secondsLeft })}
      </span>
      <Button variant="secondary" pending={isBusy} onClick={onTakeBack}>
        {t('undo')}
      </Button>
    </>
  )
}

function Preview({ roundId }: { roundId: RoundId }) {
  const t = useTranslations('scorecard')
  return (
    <ButtonLink
      href={`/review/${roundId}?as=candidate`}
      target="_blank"
      variant="quiet"
      title={t('previewOf')}
      className="mr-auto -ml-4"
    >
      {t('preview')}
      <ExternalLink aria-hidden />
    </ButtonLink>
  )
}

type MissingProps = ReleaseProps & { children: ReactNode }

/** What a release or a hand-in waits for, each one press away. */
export function Missing({ missing, onGo, children }: MissingProps) {
  const language = useLocale()
  return (
    <div className="flex flex-col text-xs">
      {children}
      <ul>
        {missing.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => onGo(id)}
              className="min-h-6 text-left underline decoration-line-strong underline-offset-4 hover:decoration-ink pointer-coarse:min-h-10"
            >
              {title[language]}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

type Stage =
  | Readonly<{ name: 'open' }>
  /** It can still be taken back. */
  | Readonly<{ name: 'counting'; secondsLeft: number }>
  /** Submitted for good, and the partner's half is missing. */
  | Readonly<{ name: 'waiting' }>
  /** The server is about to make it so. */
  | Readonly<{ name: 'due' }>

function useReleaseStage(release: RoundView['release']): Stage {
  const secondsLeft = useUndoWindow(release?.submittedAtMs ?? null)
  if (!release) return { name: 'open' }
  if (secondsLeft > 0) return { name: 'counting', secondsLeft }
  return { name: release.effectiveAtMs === null ? 'waiting' : 'due' }
}

/** The same steps are a release to somebody, or alone the end of one's own review. */
function useReleaseTexts() {
  const t = useTranslations('scorecard')
  const tSolo = useTranslations('solo.scorecard')
  const tError = useTranslations('errors')
  const { kind } = useRoom().view
  if (kind === 'solo') {
    return {
      release: tSolo('finish'),
      hint: tSolo('hint'),
      missing: tSolo('missing'),
      held: tSolo('held'),
      refused: tSolo('refused'),
      counting: tSolo('counting'),
      waiting: tSolo('due'),
      due: tSolo('due'),
    }
  }
  const isPeer = kind === 'peer'
  return {
    release: t('release'),
    hint: t(isPeer ? 'releaseHintPeer' : 'releaseHint'),
    missing: t('releaseMissing'),
    held: t('releaseHeld'),
    refused: tError('missing-evidence'),
    counting: t(isPeer ? 'releaseCountingPeer' : 'releaseCounting'),
    waiting: t('releaseWaits'),
    due: t('releaseDue'),
  }
}
