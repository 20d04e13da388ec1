'use client'

import { useTranslations } from 'next-intl'
import type { Seat } from '#lib/interview/model'
import { CornerMark } from '../../../_ui/corner'
import { useReplay, useReplayState } from './replay-provider'
import { share } from './share'

const fills = {
  interviewer: 'fill-interviewer',
  candidate: 'fill-candidate',
  observer: 'fill-observer',
  shadow: 'fill-observer',
} as const satisfies Record<Seat, string>

const laneHeight = 8

/** Who was drawing or writing when: a lane a person, in their corner's colour. */
export function ActivityLanes() {
  const t = useTranslations('review')
  const replay = useReplay()
  const recording = useReplayState((state) => state.recording)
  const authors = recording?.authors ?? []
  return (
    <>
      <svg
        role="img"
        aria-label={t('lanes')}
        width="100%"
        height={Math.max(2, authors.length) * laneHeight}
        className="mt-1 block"
      >
        {recording?.segments.map(({ author, fromMs, untilMs }) => (
          <rect
            key={`${author}:${fromMs}`}
            x={share(fromMs, replay.durationMs)}
            y={author * laneHeight + 1}
            // The shortest stroke is still seen.
            width={share(Math.max(untilMs - fromMs, replay.durationMs / 600), replay.durationMs)}
            height={laneHeight - 2}
            rx="1"
            className={fills[authors[author]?.seat ?? 'observer']}
          />
        ))}
      </svg>
      <ul className="mt-1 flex min-h-4 flex-wrap gap-x-4 text-xs text-ink-muted">
        {authors.map(({ userId, name, seat }) => (
          <li key={userId} className="flex items-center gap-1">
            <CornerMark corner={seat ?? 'observer'} className="size-3" />
            {name}
          </li>
        ))}
      </ul>
    </>
  )
}
