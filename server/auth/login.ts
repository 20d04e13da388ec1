import type { AuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { z } from 'zod'
import { errorCodeOf } from '#lib/base/errors'
import { emailInput, passwordInput, signInWithPassword } from '#server/account/service'
import { authCookieName, loginLifetimeSeconds } from '#server/auth/cookie'
import { clientAddress } from '#server/auth/limits'
import { findUser } from '#server/auth/store'
import { env } from '#server/env'
import { log } from '#server/log'

const credentialsInput = z.object({ email: emailInput, password: passwordInput })

/** next-auth's usual endpoints (DESIGN, Contract) over our own accounts; e-mail links are ours (docs/decisions). */
export function authOptions(): AuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: loginLifetimeSeconds },
    useSecureCookies: env().isHttps,
    cookies: {
      sessionToken: {
        name: authCookieName(),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: env().isHttps },
      },
    },
    pages: { signIn: '/sign-in', signOut: '/settings', error: '/sign-in' },
    providers: [
      CredentialsProvider({
        id: 'credentials',
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: async (given, request) => {
          const parsed = credentialsInput.safeParse(given)
          if (!parsed.success) return null
          const headers: Record<string, unknown> = request.headers ?? {}
          const address = clientAddress((name) => asText(headers[name]), env().NEXTAUTH_URL !== undefined)
          try {
            return await signInWithPassword(parsed.data, address)
          } catch (error) {
            const code = errorCodeOf(error)
            if (code === 'bad-credentials') return null
            // next-auth puts an error's message into the address of its error page: it gets the code and no more.
            if (code === 'internal') log.error({ event: 'sign-in-failed', err: error })
            throw new Error(code)
          }
        },
      }),
    ],
    callbacks: {
      /** At sign-in the claims our cookie reader wants and nothing else; later, whether they are still good. */
      jwt: async ({ token, user }) => {
        if (user && 'authVersion' in user) return { sub: user.id, ver: user.authVersion }
        const row = typeof token.sub === 'string' ? await findUser(token.sub) : null
        if (!row || row.authVersion !== token.ver) throw new Error('signed-out')
        return { sub: row.id, ver: row.authVersion }
      },
      session: async ({ session, token }) => {
        const row = typeof token.sub === 'string' ? await findUser(token.sub) : null
        return { ...session, user: { name: row?.name ?? null, email: row?.email ?? null } }
      },
    },
    logger: {
      // A dead or forged cookie is no error of ours; the codes are enough for the rest.
      error: (code) => (code === 'JWT_SESSION_ERROR' ? undefined : log.warn({ event: 'next-auth', code })),
      warn: () => {},
      debug: () => {},
    },
  }
}

function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
