import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { LanguageSwitch } from '../_i18n/language-switch'
import { ThemeSwitch } from '../_i18n/theme-switch'
import { AppHeader } from '../_ui/page-frame'
import { AccountMenu } from './account-menu'
import { currentUser } from './current-user'

/** The top of the pages outside the room: the way to one's sessions and to oneself; signed out, language and theme. */
export async function SiteHeader({ wide = false }: { wide?: boolean }) {
  const t = await getTranslations('auth')
  const user = await currentUser()
  if (!user) {
    return (
      <AppHeader wide={wide}>
        <LanguageSwitch />
        <ThemeSwitch />
      </AppHeader>
    )
  }
  return (
    <AppHeader
      wide={wide}
      nav={
        <>
          <NavLink href="/dashboard">{t('dashboard')}</NavLink>
          <NavLink href="/problems">{t('problems')}</NavLink>
        </>
      }
    >
      <AccountMenu name={user.name} isGuest={user.isGuest} />
    </AppHeader>
  )
}

function NavLink({ href, children }: { href: string; children: string }) {
  return (
    <Link
      href={href}
      className="flex min-h-10 items-center rounded px-2 text-sm font-semibold whitespace-nowrap hover:bg-surface-sunken sm:px-3"
    >
      {children}
    </Link>
  )
}
