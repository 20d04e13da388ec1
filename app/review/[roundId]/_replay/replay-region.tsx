'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Plan, RoundId } from '#lib/interview/model'
import type { StageVisitView } from '#lib/interview/views'
import { BoardCanvas } from '../../../_interview/board-canvas'
import { Button } from '../../../_ui/button'
import { Panel } from '../../../_ui/panel'
import { Skeleton } from '../../../_ui/skeleton'
import { BoardOutline } from './board-outline'
import { MomentPanel } from './moment-panel'
import { PlaybackControls } from './playback-controls'
import { useReplayState } from './replay-provider'
import { Scrubber } from './scrubber'
import { useRecording } from './use-recording'
import { useReplayKeys } from './use-replay-keys'

/** The round again: board, agenda and notes at any moment of it. */
export function ReplayRegion({
  roundId,
  plan,
  visits,
}: {
  roundId: RoundId
  plan: Plan
  visits: readonly StageVisitView[]
}) {
  const t = useTranslations('review')
  const { load, retry } = useRecording(roundId)
  useReplayKeys()
  return (
    <Panel title={t('replay')} className="min-w-0 rounded border bg-surface-raised">
      <div className="grid xl:grid-cols-[14rem_minmax(0,1fr)]">
        <div className="order-last flex max-h-96 flex-col border-t xl:order-first xl:max-h-none xl:border-t-0 xl:border-r">
          <MomentPanel visits={visits} plan={plan} />
        </div>
        <div className="min-w-0">
          <div className="h-80 border-b md:h-[56dvh] md:min-h-80">
            {load === 'failed' ? (
              <div role="alert" className="flex flex-col items-start gap-3 p-4">
                <p className="max-w-prose text-sm">{t('logFailed')}</p>
                <Button onClick={retry}>{t('retry')}</Button>
              </div>
            ) : (
              <ReplayBoard />
            )}
          </div>
          <div className="flex flex-col gap-2 p-4">
            <PlaybackControls />
            <Scrubber visits={visits} />
          </div>
        </div>
      </div>
      <BoardInWords />
    </Panel>
  )
}

/** Written only while it is open: during play the board changes many times a second. */
function BoardInWords() {
  const t = useTranslations('review')
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="border-t" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="min-h-10 px-4 py-2 text-sm font-semibold">{t('boardInWords')}</summary>
      <div className="px-4 pb-4">{isOpen && <BoardOutline />}</div>
    </details>
  )
}

function ReplayBoard() {
  const board = useReplayState((state) => state.moment?.board)
  const finalBoard = useReplayState((state) => state.recording?.finalBoard)
  if (board === undefined) return <Skeleton className="h-full w-full" />
  return <BoardCanvas elements={board} fitTo={finalBoard} />
}
