import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { isZone } from '#lib/booking/wall-clock'
import { type Messages, messagesOf } from '#lib/i18n/messages'
import { type Language, type Theme, themes } from '#lib/interview/model'
import { languageCookie, parseLanguage, preferredLanguage, themeCookie, zoneCookie } from './language'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Language
    Messages: Messages
  }
}

/** No language in the address: the user's stored choice, else what the browser asks for. Nothing is stored by looking. */
export default getRequestConfig(async () => {
  const locale = await currentLanguage()
  // Times are shown by lib/i18n/format.ts in the viewer's own zone; next-intl only wants some fixed one.
  return { locale, messages: messagesOf[locale], timeZone: 'UTC' }
})

async function currentLanguage(): Promise<Language> {
  const chosen = parseLanguage((await cookies()).get(languageCookie)?.value)
  return chosen ?? preferredLanguage((await headers()).get('accept-language'))
}

/** The theme the user chose; `system` until they do. */
export async function currentTheme(): Promise<Theme> {
  const value = (await cookies()).get(themeCookie)?.value
  return themes.find((theme) => theme === value) ?? 'system'
}

/** The zone the account chose; undefined until it does, and the browser's counts. */
export async function currentZone(): Promise<string | undefined> {
  const zone = (await cookies()).get(zoneCookie)?.value
  return zone !== undefined && isZone(zone) ? zone : undefined
}
