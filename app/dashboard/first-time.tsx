import { useTranslations } from 'next-intl'
import { ButtonLink } from '../_ui/button-link'
import { EmptyState } from '../_ui/empty-state'

/** Nobody's first sight of the dashboard is an empty table: three lines say how it goes. */
export function FirstTime({ isGuest }: { isGuest: boolean }) {
  const t = useTranslations('dashboard')
  if (isGuest) return <EmptyState title={t('guestEmptyTitle')} text={t('guestEmptyText')} />
  return (
    <section aria-labelledby="first-time" className="border-l-2 border-line-strong py-2 pl-6">
      <h2 id="first-time" className="text-base font-semibold">
        {t('emptyTitle')}
      </h2>
      <ol className="mt-4 flex max-w-prose flex-col gap-3">
        {(['emptyOne', 'emptyTwo', 'emptyThree'] as const).map((key, index) => (
          <li key={key} className="flex gap-3 text-sm">
            <span aria-hidden="true" className="figures w-4 shrink-0 font-semibold text-ink-muted">
              {index + 1}
            </span>
            {t(key)}
          </li>
        ))}
      </ol>
    </section>
  )
}

export function GuestHint() {
  const t = useTranslations('dashboard')
  return (
    <aside
      aria-labelledby="guest-hint"
      className="mb-10 flex flex-wrap items-center justify-between gap-4 rounded border border-line-strong bg-surface-raised px-4 py-3"
    >
      <div className="min-w-0">
        <p id="guest-hint" className="text-sm font-semibold">
          {t('guestTitle')}
        </p>
        <p className="max-w-prose text-sm text-ink-muted">{t('guestText')}</p>
      </div>
      <ButtonLink href="/settings">{t('guestAction')}</ButtonLink>
    </aside>
  )
}
