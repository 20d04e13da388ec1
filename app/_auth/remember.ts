import 'server-only'
import { cookies } from 'next/headers'
import { env } from '#server/env'
import { languageCookie, themeCookie, zoneCookie } from '../_i18n/language'

const yearSeconds = 365 * 24 * 3600
const names = { language: languageCookie, theme: themeCookie, zone: zoneCookie } as const

/** Keeps a choice in this browser; null forgets it, and the browser decides again. */
export async function rememberChoice(choice: keyof typeof names, value: string | null): Promise<void> {
  const jar = await cookies()
  const options = { path: '/', sameSite: 'lax', httpOnly: true, secure: env().isHttps } as const
  if (value === null) jar.set(names[choice], '', { ...options, maxAge: 0 })
  else jar.set(names[choice], value, { ...options, maxAge: yearSeconds })
}
