import type { Brand } from '#lib/base/brand'
import { AppError } from '#lib/base/errors'
import type { Language, Theme, UserId } from '#lib/interview/model'
import { type AuthClaims, readAuthClaims } from '#server/auth/cookie'
import { findUser, type UserRow } from '#server/auth/store'
import { env } from '#server/env'

/** Someone who has proven who they are: only this file makes one. Guests are users without e-mail. */
export type User = Brand<
  Readonly<{
    id: UserId
    name: string
    email: string | null
    isGuest: boolean
    language: Language | null
    theme: Theme | null
    timeZone: string | null
    /** The login's own version: another one in the row means that it no longer counts. */
    authVersion: number
  }>,
  'User'
>

/**
 * The user behind a request's cookies, or null. A JWT can't be revoked, so the row is read every time and its
 * `authVersion` must be the cookie's.
 */
export async function identify(cookies: Readonly<Record<string, string>>): Promise<User | null> {
  const claims = await readAuthClaims(cookies)
  return claims && userFrom(claims, await findUser(claims.sub))
}

/** The user of the row that the claims name, unless they no longer count. */
export function userFrom(claims: AuthClaims, row: UserRow | null): User | null {
  if (!row || row.id !== claims.sub || row.authVersion !== claims.ver) return null
  if (row.isDemo && !env().hasDemo) return null
  return {
    id: row.id as UserId,
    name: row.name,
    email: row.email,
    isGuest: row.email === null,
    language: row.language,
    theme: row.theme as Theme | null,
    timeZone: row.timeZone,
    authVersion: row.authVersion,
  } as User
}

/** Throws `signed-out` for nobody. */
export function required(user: User | null): User {
  if (!user) throw new AppError('signed-out')
  return user
}
