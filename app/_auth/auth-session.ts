import 'server-only'
import { cookies } from 'next/headers'
import { authCookieName, makeAuthCookie } from '#server/auth/cookie'
import { identify } from '#server/auth/identify'
import { rememberChoice } from './remember'

/** Signs this browser in, from a server action; the account's language, theme and zone are its own from here on. */
export async function startAuthSession(login: Readonly<{ id: string; authVersion: number }>): Promise<void> {
  const { name, value, options } = await makeAuthCookie({ sub: login.id, ver: login.authVersion })
  const jar = await cookies()
  jar.set(name, value, options)
  const user = await identify({ [name]: value })
  if (user?.language) await rememberChoice('language', user.language)
  if (user?.theme) await rememberChoice('theme', user.theme)
  await rememberChoice('zone', user?.timeZone ?? null)
}

/** Signs this browser out. Language and theme stay with it; the zone was the account's. */
export async function endAuthSession(): Promise<void> {
  const { options } = await makeAuthCookie({ sub: '', ver: 0 })
  const jar = await cookies()
  jar.set(authCookieName(), '', { ...options, maxAge: 0 })
  await rememberChoice('zone', null)
}
