import 'server-only'
import { shelve } from '#lib/interview/next-step'
import { nowMs } from '#server/clock'
import { listSessions } from '#server/session/service'
import { currentUserOrSignIn } from '../_auth/current-user'

/** The user's sessions by shelf, and what the page needs to know of the user. */
export async function loadDashboard() {
  const user = await currentUserOrSignIn('/dashboard')
  const cards = await listSessions(user)
  return { shelves: shelve(cards), isEmpty: cards.length === 0, isGuest: user.isGuest, nowMs: nowMs() }
}
