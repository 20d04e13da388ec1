import type { ReactNode } from 'react'
import { cn } from './cn'

/** The ring: a square with a corner for each of the two. One a page, around what the page is about. */
export function Ring({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div className={cn('relative border bg-surface-raised', className)}>
      <span
        aria-hidden="true"
        className="pointer-events-none absolute -top-px -left-px size-12 border-t-8 border-l-8 border-interviewer md:size-24"
      />
      <span
        aria-hidden="true"
        className="pointer-events-none absolute -right-px -bottom-px size-12 border-r-8 border-b-8 border-candidate md:size-24"
      />
      {children}
    </div>
  )
}
