import type { ReactNode } from 'react'
import { cn } from './cn'

/** Says what will be here and offers the one thing that fills it. */
export function EmptyState({
  title,
  text,
  action,
  className,
}: {
  title: string
  text: ReactNode
  action?: ReactNode
  className?: string
}) {
  return (
    <div className={cn('flex flex-col items-start gap-2 border-l-2 border-line-strong py-2 pl-6', className)}>
      <p className="text-base font-semibold">{title}</p>
      <p className="max-w-prose text-sm text-ink-muted">{text}</p>
      {action !== undefined && <div className="mt-2">{action}</div>}
    </div>
  )
}
