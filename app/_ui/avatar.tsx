import { cn } from './cn'
import type { Corner } from './corner'

const rings = {
  interviewer: 'border-interviewer bg-interviewer-soft text-interviewer',
  candidate: 'border-candidate bg-candidate-soft text-candidate',
  observer: 'border-observer bg-observer-soft text-observer',
  shadow: 'border-observer bg-observer-soft text-observer',
} as const satisfies Record<Corner, string>

/** A person's initials in their corner's ring. The name stands beside it or is given as `label`. */
export function Avatar({
  name,
  corner,
  label,
  size = 'normal',
}: {
  name: string
  corner?: Corner
  label?: string
  size?: 'dense' | 'normal'
}) {
  return (
    <span
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
      className={cn(
        'inline-flex shrink-0 items-center justify-center rounded-full border-2 text-xs font-semibold uppercase select-none',
        size === 'dense' ? 'size-7' : 'size-9',
        corner === undefined ? 'border-line-strong bg-surface-sunken text-ink' : rings[corner],
      )}
    >
      {initials(name)}
    </span>
  )
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return letters.map((word) => [...(word ?? '')][0] ?? '').join('')
}
