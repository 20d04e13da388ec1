'use client'

import { Pause, Play } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { formatClock } from '#lib/base/time'
import { Button } from '../../../_ui/button'
import { Checkbox } from '../../../_ui/checkbox'
import { type Speed, speeds } from './replay'
import { useReplay, useReplayState } from './replay-provider'

export function PlaybackControls() {
  const t = useTranslations('review')
  const replay = useReplay()
  const isReady = useReplayState((state) => state.recording !== null)
  const isPlaying = useReplayState((state) => state.isPlaying)
  const speed = useReplayState((state) => state.speed)
  const skipsPauses = useReplayState((state) => state.skipsPauses)
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button variant="primary" disabled={!isReady} aria-keyshortcuts="Space" onClick={() => replay.toggle()}>
        {isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />}
        {isPlaying ? t('pause') : t('play')}
      </Button>
      <Clock />
      <div role="radiogroup" aria-label={t('speed')} className="flex overflow-hidden rounded border border-line-strong">
        {speeds.map((option) => (
          <SpeedOption
            key={option}
            option={option}
            isChosen={option === speed}
            onPick={(one) => replay.setSpeed(one)}
          />
        ))}
      </div>
      <Checkbox
        dense
        label={t('skipPauses')}
        checked={skipsPauses}
        onChange={(event) => replay.setSkipsPauses(event.target.checked)}
      />
    </div>
  )
}

function Clock() {
  const replay = useReplay()
  const seconds = useReplayState((state) => Math.floor(state.positionMs / 1000))
  return (
    <span className="figures font-mono text-sm whitespace-nowrap">
      {formatClock(seconds * 1000)} <span className="text-ink-muted">/ {formatClock(replay.durationMs)}</span>
    </span>
  )
}

function SpeedOption({
  option,
  isChosen,
  onPick,
}: {
  option: Speed
  isChosen: boolean
  onPick: (speed: Speed) => void
}) {
  return (
    <label className="relative flex min-h-7 min-w-8 items-center justify-center px-1 text-xs font-semibold text-ink-muted has-checked:bg-ink has-checked:text-on-ink has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus pointer-coarse:min-h-10 pointer-coarse:min-w-10">
      <input
        type="radio"
        name="speed"
        checked={isChosen}
        onChange={() => onPick(option)}
        className="absolute inset-0 cursor-pointer appearance-none outline-none"
      />
      {option}×
    </label>
  )
}
