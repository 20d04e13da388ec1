'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import type { Plan, RoundId } from '#lib/interview/model'
import type { StageVisitView } from '#lib/interview/views'
import { Button } from '../../../_ui/button'
import { Panel } from '../../../_ui/panel'
import { Skeleton } from '../../../_ui/skeleton'
import { MomentPanel } from './moment-panel'
import { PlaybackControls } from './playback-controls'
import { Scrubber } from './scrubber'
import { useRecording } from './use-recording'
import { useReplayKeys } from './use-replay-keys'

const BoardOutline = dynamic(() => import('./board-outline').then((module) => module.BoardOutline), { ssr: false })

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
    <Panel title={t('replay')} className="rounded border bg-surface-raised">
      <div className="grid xl:grid-cols-[15rem_minmax(0,1fr)]">
        <div className="order-last flex max-h-96 flex-col border-t xl:order-first xl:max-h-none xl:border-t-0 xl:border-r">
          <MomentPanel visits={visits} plan={plan} />
        </div>
        <div className="min-w-0">
          <div className="h-[56dvh] min-h-80 overflow-auto border-b p-4">
            {load === 'failed' ? (
              <div className="flex flex-col items-start gap-3">
                <p className="text-sm">{t('logFailed')}</p>
                <Button onClick={retry}>{t('retry')}</Button>
              </div>
            ) : load === 'loading' ? (
              <Skeleton className="h-full w-full" />
            ) : (
              <BoardOutline />
            )}
          </div>
          <div className="flex flex-col gap-2 p-4">
            <PlaybackControls />
            <Scrubber visits={visits} />
          </div>
        </div>
      </div>
    </Panel>
  )
}
