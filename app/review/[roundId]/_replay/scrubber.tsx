'use client'

import { useLocale, useTranslations } from 'next-intl'
import { formatClock } from '#lib/base/time'
import { type PlanStep, planSteps, titleOf } from '#lib/interview/catalogue'
import type { StageVisitView } from '#lib/interview/views'
import { Slider } from '../../../_ui/slider'
import { ActivityLanes } from './activity-lanes'
import { useReplay, useReplayState } from './replay-provider'
import { share } from './share'

/** The position on the round's time, with the stages it went through and who was drawing below, on the same scale. */
export function Scrubber({ visits }: { visits: readonly StageVisitView[] }) {
  const t = useTranslations('review')
  const replay = useReplay()
  const positionMs = useReplayState((state) => state.positionMs)
  const isReady = useReplayState((state) => state.recording !== null)
  return (
    <div>
      <Slider
        label={t('position')}
        min={0}
        max={replay.durationMs}
        step={1}
        value={positionMs}
        disabled={!isReady}
        aria-valuetext={formatClock(positionMs)}
        onChange={(event) => replay.seek(Number(event.target.value))}
      />
      <div className="px-2">
        <StageStrip visits={visits} durationMs={replay.durationMs} />
        <ActivityLanes />
      </div>
    </div>
  )
}

type Stretch = Readonly<{ step: PlanStep; fromMs: number; untilMs: number }>

/** Decorative for a screen reader: the same stands as a list under Timeline. */
function StageStrip({ visits, durationMs }: { visits: readonly StageVisitView[]; durationMs: number }) {
  const language = useLocale()
  const current = useReplayState((state) => stretchAt(stretchesOf(visits, durationMs), state.positionMs)?.fromMs)
  return (
    <svg aria-hidden="true" width="100%" height="24" className="block">
      {stretchesOf(visits, durationMs).map((stretch) => {
        const isCurrent = stretch.fromMs === current
        const width = share(stretch.untilMs - stretch.fromMs, durationMs)
        return (
          <g key={stretch.fromMs}>
            {/* One string: the server writes the parts of a title together, and React would find another page than its own. */}
            <title>{`${titleOf(stretch.step)[language]}, ${formatClock(stretch.fromMs)}`}</title>
            <rect
              x={share(stretch.fromMs, durationMs)}
              width={width}
              height="24"
              className={isCurrent ? 'fill-ink stroke-surface-raised' : 'fill-surface-sunken stroke-surface-raised'}
              strokeWidth="2"
            />
            {stretch.untilMs - stretch.fromMs > durationMs / 60 && (
              <text
                x={share((stretch.fromMs + stretch.untilMs) / 2, durationMs)}
                y="16"
                textAnchor="middle"
                className={isCurrent ? 'figures fill-on-ink text-xs font-semibold' : 'figures fill-ink-muted text-xs'}
              >
                {numberOf(stretch.step)}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}

function stretchesOf(visits: readonly StageVisitView[], durationMs: number): readonly Stretch[] {
  const starts = [{ step: 'intro' as PlanStep, elapsedMs: 0 }, ...visits]
  return starts
    .map(({ step, elapsedMs }, at) => ({ step, fromMs: elapsedMs, untilMs: starts[at + 1]?.elapsedMs ?? durationMs }))
    .filter(({ fromMs, untilMs }) => untilMs > fromMs)
}

function stretchAt(stretches: readonly Stretch[], positionMs: number): Stretch | undefined {
  return stretches.findLast(({ fromMs }) => fromMs <= positionMs)
}

/** The stage's number in the plan; the intro and the summary have none. */
function numberOf(step: PlanStep): string {
  return step === 'intro' || step === 'summary' ? '·' : String(planSteps.indexOf(step))
}
