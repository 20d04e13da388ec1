import 'server-only'
import { problemsToTake } from '#server/problem/bank/service'
import { rubricsToTake } from '#server/rubric/service'
import { currentUserOrSignIn } from '../../_auth/current-user'

type Search = Promise<Record<string, string | string[] | undefined>>

/** What there is to choose from, and what the address has chosen; guests get no list, for they do not host. */
export async function loadNewSession(search: Search) {
  const { problem, rubric } = await search
  const chosen = {
    problem: typeof problem === 'string' ? problem : null,
    rubric: typeof rubric === 'string' ? rubric : null,
  }
  const query = new URLSearchParams()
  if (chosen.problem !== null) query.set('problem', chosen.problem)
  if (chosen.rubric !== null) query.set('rubric', chosen.rubric)
  const user = await currentUserOrSignIn(query.size === 0 ? '/sessions/new' : `/sessions/new?${query}`)
  if (user.isGuest) return { isGuest: true as const }
  const [problems, rubrics] = await Promise.all([problemsToTake(user), rubricsToTake(user)])
  return { isGuest: false as const, problems, rubrics, chosen }
}
