import { cn } from './cn'

/** Two corner strokes that face each other across an empty square: the ring, seen from above. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className={cn('size-6 shrink-0', className)}>
      <path d="M4 14V4h10" fill="none" stroke="currentColor" strokeWidth="3" className="text-interviewer" />
      <path d="M20 10v10H10" fill="none" stroke="currentColor" strokeWidth="3" className="text-candidate" />
    </svg>
  )
}
