import 'server-only'
import { problemsToTake } from '#server/problem/bank/service'
import { currentUserOrSignIn } from '../../_auth/current-user'

type Search = Promise<Record<string, string | string[] | undefined>>

/** What there is to choose from, and what the address has chosen; guests get no list, for they do not host. */
export async function loadNewSession(search: Search) {
  const { problem } = await search
  const chosen = typeof problem === 'string' ? problem : null
  const path = chosen === null ? '/sessions/new' : `/sessions/new?problem=${encodeURIComponent(chosen)}`
  const user = await currentUserOrSignIn(path)
  if (user.isGuest) return { isGuest: true as const }
  return { isGuest: false as const, problems: await problemsToTake(user), chosen }
}
