import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ErrorCode } from '#lib/base/errors'

/** Under a field: that it is not committed yet (once that lasts), or why it was refused. Nothing when all is well. */
export function FieldState({ isPending, error }: { isPending: boolean; error: ErrorCode | null }) {
  const t = useTranslations('scorecard')
  const tError = useTranslations('errors')
  if (error !== null) {
    return (
      <p role="alert" className="flex gap-1 text-xs text-bad">
        <CircleAlert aria-hidden className="size-4 shrink-0" />
        <span>{t('notSaved', { reason: tError(error) })}</span>
      </p>
    )
  }
  return isPending ? <p className="animate-late text-xs text-ink-muted">{t('pending')}</p> : null
}
