import { hkdfSync } from 'node:crypto'
import { jwtDecrypt } from 'jose'
import { encode, getToken, type JWTDecodeParams } from 'next-auth/jwt'
import { dayMs, secondMs } from '#lib/base/time'
import { env } from '#server/env'

/** A login lasts so long after it was last renewed. */
export const loginLifetimeSeconds = (30 * dayMs) / secondMs

/** next-auth's own names, so that its endpoints and ours read the same cookie; under https the `__Host-` prefix. */
export function authCookieName(): string {
  return env().isHttps ? '__Host-next-auth.session-token' : 'next-auth.session-token'
}

export type AuthClaims = Readonly<{ sub: string; ver: number }>

/** The claims of a login cookie, or null when there is none, it is forged or it has expired. */
export async function readAuthClaims(cookies: Readonly<Record<string, string>>): Promise<AuthClaims | null> {
  const request = { headers: {}, cookies } as Parameters<typeof getToken>[0]['req']
  const token = await getToken({
    req: request,
    secret: env().NEXTAUTH_SECRET,
    cookieName: authCookieName(),
    secureCookie: env().isHttps,
    decode,
  }).catch(() => null)
  if (typeof token?.sub !== 'string' || typeof token.ver !== 'number') return null
  return { sub: token.sub, ver: token.ver }
}

/** The same from a raw Cookie header: for the sockets' doors. */
export function readHeaderClaims(header: string | undefined): Promise<AuthClaims | null> {
  return readAuthClaims(parseCookies(header))
}

let derived: Readonly<{ secret: string; key: Uint8Array }> | null = null

/**
 * next-auth's own `decode` (next-auth 4, `jwt/index.js`), but for the key: it derives it anew for every cookie, which costs
 * more than all the rest, and a restart brings hundreds of cookies at once.
 */
async function decode({ token }: JWTDecodeParams) {
  if (!token) return null
  const { NEXTAUTH_SECRET: secret } = env()
  if (derived?.secret !== secret) {
    const key = hkdfSync('sha256', secret, '', 'NextAuth.js Generated Encryption Key', 32)
    derived = { secret, key: new Uint8Array(key) }
  }
  const { payload } = await jwtDecrypt(token, derived.key, { clockTolerance: 15 })
  return payload
}

/** The value and attributes of a login cookie, the same that next-auth would set: for guests and forms, which log in without its endpoints. */
export async function makeAuthCookie(claims: AuthClaims) {
  const value = await encode({ token: { ...claims }, secret: env().NEXTAUTH_SECRET, maxAge: loginLifetimeSeconds })
  return {
    name: authCookieName(),
    value,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: env().isHttps, maxAge: loginLifetimeSeconds },
  } as const
}

/** A Cookie header as an object; values URL-decoded where they can be. */
function parseCookies(header: string | undefined): Record<string, string> {
  const result: Record<string, string> = {}
  for (const part of header?.split(/; */) ?? []) {
    const at = part.indexOf('=')
    if (at <= 0) continue
    const value = part.slice(at + 1)
    try {
      result[part.slice(0, at)] = decodeURIComponent(value)
    } catch {
      result[part.slice(0, at)] = value
    }
  }
  return result
}
