import 'server-only'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import type { InvitedSessionView, JoinView } from '#lib/interview/views'
import { nowMs } from '#server/clock'
import { readInvite } from '#server/session/service'
import { currentUser } from '../../_auth/current-user'

/** What the link says to whoever asks, once a request: the page and its not-found page both need it. */
export const readJoin = cache(async (token: string): Promise<JoinView> => readInvite(token, await currentUser()))

/** An open link's session and who asks. Who has a seat goes straight in; a link that opens nothing is a 404. */
export async function loadJoin(
  token: string,
): Promise<Readonly<{ session: InvitedSessionView; viewerName: string | null; nowMs: number }>> {
  const view = await readJoin(token)
  if (!view.isOpen) notFound()
  if (view.hasSeat) redirect(`/room/${view.session.sessionId}`)
  const user = await currentUser()
  return { session: view.session, viewerName: user?.name ?? null, nowMs: nowMs() }
}

/** Why a link opens nothing, for the page that says so; also who has a place to go back to. */
export async function loadRefusal(token: string) {
  const [view, user] = [await readJoin(token), await currentUser()]
  return { view, isSignedIn: user !== null, nowMs: nowMs() }
}
