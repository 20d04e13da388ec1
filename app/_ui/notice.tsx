import { CircleAlert, CircleCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn'

/** A sentence or two about the whole of a form or page: what went wrong (announced at once), or that something is done. */
export function Notice({ tone, children }: { tone: 'bad' | 'good'; children: ReactNode }) {
  const Icon = tone === 'bad' ? CircleAlert : CircleCheck
  return (
    <div
      role={tone === 'bad' ? 'alert' : 'status'}
      tabIndex={-1}
      className={cn(
        'flex items-start gap-2 rounded border px-3 py-2 text-sm',
        tone === 'bad' ? 'border-bad bg-bad-soft text-bad' : 'border-good bg-good-soft text-good',
      )}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  )
}
