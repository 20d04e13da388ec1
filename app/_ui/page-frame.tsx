import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cn } from './cn'
import { LogoMark } from './logo'
import { OfflineNotice } from './offline-notice'

/** The bar on top of every page: the way home, the page's own links, and at the right whose page it is. */
export function AppHeader({ nav, wide = false, children }: { nav?: ReactNode; wide?: boolean; children?: ReactNode }) {
  const t = useTranslations('common')
  return (
    <header className="border-b">
      <a
        href="#content"
        className="sr-only rounded bg-ink px-4 py-2 text-sm font-semibold text-on-ink focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-tooltip"
      >
        {t('skipToContent')}
      </a>
      <div
        className={cn(
          'mx-auto flex min-h-14 w-full items-center gap-2 px-4 md:gap-6 md:px-6',
          wide ? 'max-w-screen-2xl' : 'max-w-6xl',
        )}
      >
        <Link
          href="/"
          aria-label={t('home')}
          className="flex min-h-10 items-center gap-2 text-lg font-semibold tracking-tight"
        >
          <LogoMark />
          <span className={cn(nav !== undefined && 'max-sm:hidden')}>{t('product')}</span>
        </Link>
        {nav !== undefined && (
          <nav aria-label={t('mainNavigation')} className="flex items-center gap-1">
            {nav}
          </nav>
        )}
        <div className="ml-auto flex items-center gap-2">{children}</div>
      </div>
      <OfflineNotice />
    </header>
  )
}

/** The page between header and end; `narrow` for forms and texts, `wide` for what needs the screen. */
export function PageBody({
  narrow = false,
  wide = false,
  className,
  children,
}: {
  narrow?: boolean
  wide?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <main
      id="content"
      tabIndex={-1}
      className={cn(
        'mx-auto w-full px-4 py-10 md:px-6',
        narrow ? 'max-w-xl' : wide ? 'max-w-screen-2xl' : 'max-w-6xl',
        className,
      )}
    >
      {children}
    </main>
  )
}

/** A page's title, one sentence about it, and what can be done on the whole of it. */
export function PageHeader({ title, lead, actions }: { title: string; lead?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="mb-10 flex flex-wrap items-end justify-between gap-4">
      <div className="flex min-w-0 flex-col gap-2">
        <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
        {lead !== undefined && <p className="max-w-prose text-base text-ink-muted">{lead}</p>}
      </div>
      {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  )
}
