import 'server-only'
import { redirect } from 'next/navigation'
import { env } from '#server/env'
import { canMail } from '#server/mail/service'
import { currentUser } from '../_auth/current-user'
import { nextPath } from '../_auth/next-path'

export type LogInSearch = Promise<Record<string, string | string[] | undefined>>

export type LogInPage = Readonly<{
  next: string
  /** Set when a guest is here, whose rounds may come along. */
  guestName: string | null
  hasLink: boolean
  hasOutbox: boolean
  hasDemo: boolean
}>

/** What the sign-in page shows. Whoever has an account and is signed in goes straight on. */
export async function loadLogIn(search: LogInSearch): Promise<LogInPage> {
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
