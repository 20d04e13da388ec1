'use client'

import { useTranslations } from 'next-intl'
import type { DimensionId } from '#lib/interview/model'
import type { DimensionView } from '#lib/interview/views'
import { Button } from '../../../_ui/button'
import { ButtonLink } from '../../../_ui/button-link'
import { useCan, useRoom } from '../_live/room-context'
import { Mean, Missing, TakeBack } from './release-bar'
import { useHandingOver, useMissing } from './use-handing-over'
import { useUndoWindow } from './use-undo-window'

/** Always in view at the panel's foot: the mean, and once the round has ended the way to hand it in. */
export function HandInBar({ onGo }: { onGo: (dimension: DimensionId) => void }) {
  const { shadow, state } = useRoom()
  const canHandIn = useCan('shadow.submit')
  const missing = useMissing(shadow?.rubric)
  if (!shadow || !state.scorecard) return null
  return (
    <div className="sticky bottom-0 z-2 mt-auto flex flex-col gap-2 border-t bg-surface px-4 py-2">
      <Mean scorecard={state.scorecard} dimensions={shadow.rubric.dimensions} />
      {canHandIn && <HandIn missing={missing} onGo={onGo} />}
    </div>
  )
}

type Props = { missing: readonly DimensionView[]; onGo: (dimension: DimensionId) => void }

function HandIn({ missing, onGo }: Props) {
  const t = useTranslations('shadow')
  const tError = useTranslations('errors')
  const { handedInAtMs } = useRoom().state
  const { isBusy, error, run } = useHandingOver(handedInAtMs, missing)
  const secondsLeft = useUndoWindow(handedInAtMs)

  return (
    <div className="flex flex-col gap-2">
      {handedInAtMs === null && missing.length > 0 && (
        <Missing missing={missing} onGo={onGo}>
          {error === 'missing-evidence' ? (
            <p role="alert" className="text-bad">
              {t('refused')}
            </p>
          ) : (
            <p className="text-warn">{t('missing')}</p>
          )}
        </Missing>
      )}
      {handedInAtMs === null && missing.length === 0 && <p className="text-xs text-ink-muted">{t('handInHint')}</p>}
      <div className="flex min-h-10 flex-wrap items-center justify-end gap-2">
        {handedInAtMs === null ? (
          <Button variant="primary" pending={isBusy} onClick={() => run('shadow.submit')}>
            {t('handIn')}
          </Button>
        ) : (
          <HandedIn secondsLeft={secondsLeft} isBusy={isBusy} onTakeBack={() => run('shadow.undo')} />
        )}
      </div>
      {error !== null && error !== 'missing-evidence' && (
        <p role="alert" className="text-xs text-bad">
          {tError(error)}
        </p>
      )}
    </div>
  )
}

type HandedInProps = { secondsLeft: number; isBusy: boolean; onTakeBack: () => void }

function HandedIn({ secondsLeft, isBusy, onTakeBack }: HandedInProps) {
  const t = useTranslations('shadow')
  const { view } = useRoom()
  const canCompare = useCan('shadow.compare')
  return (
    <>
      <p role="status" className="mr-auto text-sm">
        {t(secondsLeft > 0 ? 'counting' : canCompare ? 'done' : 'doneWaits')}
      </p>
      {secondsLeft > 0 && <TakeBack secondsLeft={secondsLeft} isBusy={isBusy} onTakeBack={onTakeBack} />}
      {secondsLeft === 0 && canCompare && (
        <ButtonLink href={`/review/${view.round.roundId}`}>{t('toComparison')}</ButtonLink>
      )}
    </>
  )
}
