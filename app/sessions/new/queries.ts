import 'server-only'
import { listProblems } from '#server/problem/service'
import { currentUserOrSignIn } from '../../_auth/current-user'

/** What there is to choose from; guests get no list, for they do not host. */
export async function loadNewSession() {
  const user = await currentUserOrSignIn('/sessions/new')
  if (user.isGuest) return { isGuest: true as const }
  return { isGuest: false as const, problems: await listProblems() }
}
