import { cn } from './cn'

/** Keeps the place of what is on its way; shows itself only after 200 ms. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={cn('block animate-late rounded bg-surface-sunken', className)} />
}
