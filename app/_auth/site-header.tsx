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
        <Link
          href="/dashboard"
          className="flex min-h-10 items-center rounded px-3 text-sm font-semibold whitespace-nowrap hover:bg-surface-sunken"
        >
          {t('dashboard')}
        </Link>
      }
    >
      <AccountMenu name={user.name} isGuest={user.isGuest} />
    </AppHeader>
  )
}
