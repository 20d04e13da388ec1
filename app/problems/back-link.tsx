import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'

/** Back to the list. */
export function BackLink() {
  const t = useTranslations('problems')
  return (
    <Link
      href="/problems"
      className="-ml-2 mb-2 inline-flex min-h-10 items-center gap-2 rounded px-2 text-sm text-ink-muted hover:text-ink"
    >
      <ArrowLeft aria-hidden className="size-4" />
      {t('back')}
    </Link>
  )
}
