import 'server-only'
import { headers } from 'next/headers'
import { getLocale } from 'next-intl/server'
import { AppError } from '#lib/base/errors'
import type { LetterContext } from '#server/account/link/service'
import { clientAddress, isLoopback } from '#server/auth/limits'
import { originOf } from '#server/auth/origin'
import { env } from '#server/env'
import { log } from '#server/log'

/** Who is asking, for the limits. */
export async function requestAddress(): Promise<string> {
  const given = await headers()
  return clientAddress((name) => given.get(name), env().NEXTAUTH_URL !== undefined)
}

/**
 * What a letter needs to know of the request that causes it. Its links lead to NEXTAUTH_URL; without one only to this
 * machine itself, for whoever sends the request also chooses its Host, and would get somebody else's link sent there.
 */
export async function letterContext(): Promise<LetterContext> {
  return { origin: await ownOrigin(), address: await requestAddress(), language: await getLocale() }
}

/**
 * Whether the request comes from a browser on this machine, for pages that show what only its owner may see. The Host is
 * looked at too: a foreign name that resolves to this machine would let that site's scripts read along.
 */
export async function isFromThisMachine(): Promise<boolean> {
  const given = await headers()
  const forwarded = ['x-forwarded-for', 'x-real-ip'].flatMap((name) => given.get(name)?.split(',') ?? [])
  return (
    isLoopback(given.get('x-sparring-remote') ?? '') &&
    forwarded.every((address) => isLoopback(address.trim())) &&
    given.get('forwarded') === null &&
    isOwnName(given.get('host'))
  )
}

async function ownOrigin(): Promise<string> {
  const host = (await headers()).get('host')
  if (env().NEXTAUTH_URL !== undefined || isOwnName(host)) return originOf(host)
  log.error({ event: 'letter-not-written', reason: 'set NEXTAUTH_URL to the address people open' })
  throw new AppError('try-later')
}

function isOwnName(host: string | null): boolean {
  return host !== null && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(host)
}
