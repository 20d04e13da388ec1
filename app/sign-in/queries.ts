import 'server-only'
import { redirect } from 'next/navigation'
import { canMail } from '#server/mail/service'
import { env } from '#server/env'
import { currentUser } from '../_auth/current-user'
import { nextPath } from '../_auth/next-path'

export type LogInPage = Readonly<{
  next: string
  /** Set when a guest is here, whose rounds may come along. */
  guestName: string | null
  hasLink: boolean
  hasOutbox: boolean
  hasDemo: boolean
}>

/** What the pages that log in show. Whoever has an account and is signed in goes straight on. */
export async function loadLogIn(search: Promise<Record<string, string | string[] | undefined>>): Promise<LogInPage> {
  const { next: wish, callbackUrl } = await search
  const next = nextPath(wish ?? callbackUrl)
  const user = await currentUser()
  if (user && !user.isGuest) redirect(next)
  return {
    next,
    guestName: user?.name ?? null,
    hasLink: canMail(),
    hasOutbox: env().hasOutboxPage,
    hasDemo: env().hasDemo,
  }
}
