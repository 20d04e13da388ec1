import { cn } from './cn'

export type Corner = 'interviewer' | 'candidate' | 'observer' | 'shadow'

export const cornerText = {
  interviewer: 'text-interviewer',
  candidate: 'text-candidate',
  observer: 'text-observer',
  shadow: 'text-observer',
} as const satisfies Record<Corner, string>

/** The sign of a corner, so that colour never says it alone: ⌜ asks, ⌟ answers, a ring looks on, one with a point in it scores unseen. */
export function CornerMark({ corner, className }: { corner: Corner; className?: string }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={cn('size-4 shrink-0', cornerText[corner], className)}>
      {corner === 'interviewer' && <path d="M3 12V3h9" fill="none" stroke="currentColor" strokeWidth="2.5" />}
      {corner === 'candidate' && <path d="M13 4v9H4" fill="none" stroke="currentColor" strokeWidth="2.5" />}
      {(corner === 'observer' || corner === 'shadow') && (
        <circle cx="8" cy="8" r="4.5" fill="none" stroke="currentColor" strokeWidth="2" />
      )}
      {corner === 'shadow' && <circle cx="8" cy="8" r="1.5" fill="currentColor" />}
    </svg>
  )
}
