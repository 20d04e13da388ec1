import 'server-only'
import { headers } from 'next/headers'
import { env } from '#server/env'

/** Where links to this installation lead: NEXTAUTH_URL, or the request's own host where that is unset. */
export async function currentOrigin(): Promise<string> {
  const { NEXTAUTH_URL } = env()
  if (NEXTAUTH_URL !== undefined) return new URL(NEXTAUTH_URL).origin
  const given = await headers()
  return `${given.get('x-forwarded-proto') ?? 'http'}://${given.get('host') ?? 'localhost'}`
}
