import 'server-only'
import { redirect } from 'next/navigation'
import { currentUser } from '../_auth/current-user'
import { nextPath } from '../_auth/next-path'

export type SignUpSearch = Promise<Record<string, string | string[] | undefined>>

/** Where to go afterwards, and the guest who may be turning into an account. Whoever has one goes straight on. */
export async function loadSignUp(search: SignUpSearch) {
  const next = nextPath((await search).next)
  const user = await currentUser()
  if (user && !user.isGuest) redirect(next)
  return { next, guestName: user?.name ?? null }
}
