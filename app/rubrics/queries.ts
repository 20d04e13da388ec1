import 'server-only'
import { listRubrics } from '#server/rubric/service'
import { currentUserOrSignIn } from '../_auth/current-user'

/** The stock rubric and one's own. */
export async function loadRubrics() {
  const user = await currentUserOrSignIn('/rubrics')
  return { rubrics: await listRubrics(user), isGuest: user.isGuest }
}
