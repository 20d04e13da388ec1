import type { ReactNode } from 'react'
import { cn } from './cn'

export type Tone = 'plain' | 'interviewer' | 'candidate' | 'observer' | 'good' | 'warn' | 'bad'

const tones = {
  plain: 'bg-surface-sunken text-ink',
  interviewer: 'bg-interviewer-soft text-interviewer',
  candidate: 'bg-candidate-soft text-candidate',
  observer: 'bg-observer-soft text-observer',
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
} as const satisfies Record<Tone, string>

/** A short word about a thing. Its tone repeats what the word says. */
export function Badge({
  tone = 'plain',
  className,
  children,
}: {
  tone?: Tone
  className?: string
  children: ReactNode
}) {
  return (
    <span
      className={cn(
        'inline-flex h-6 items-center gap-1 rounded px-2 text-xs font-semibold whitespace-nowrap [&_svg]:size-3',
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  )
}
