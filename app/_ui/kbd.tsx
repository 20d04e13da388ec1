import { cn } from './cn'

/** A key, as printed on the keyboard. */
export function Kbd({ className, children }: { className?: string; children: string }) {
  return (
    <kbd
      className={cn(
        'inline-flex h-5 min-w-5 items-center justify-center rounded border border-line-strong px-1 text-xs text-ink-muted',
        className,
      )}
    >
      {children}
    </kbd>
  )
}
