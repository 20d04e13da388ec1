import 'server-only'
import { cookies, headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { errorCodeOf } from '#lib/base/errors'
import { idPattern } from '#lib/interview/model'
import { originOf } from '#server/auth/origin'
import { env } from '#server/env'
import { readInterviewerHalf } from '#server/interviewer/service'
import { readRoom } from '#server/round/service'
import { readShadowHalf } from '#server/scorecard/shadow/service'
import { currentUserOrSignIn } from '../../_auth/current-user'

import { type Layout, layoutCookie, readLayout } from './_frame/layout'
import type { Reading } from './_live/use-reading'

const params = z.object({ sessionId: z.string().regex(idPattern) })
/** `?round=1` after the swap: a peer session's first round, to finish its feedback. Anything else shows the current one. */
const search = z.object({ round: z.enum(['1', '2']).optional().catch(undefined) })

/** The room of this session for whoever asks; a foreign or unknown id is a 404. A private half is read for the interviewer or a shadow scorer only. */
export async function loadRoom(given: Promise<unknown>, searched: Promise<unknown>): Promise<Reading> {
  const parsed = params.safeParse(await given)
  if (!parsed.success) notFound()
  const { sessionId } = parsed.data
  const { round } = search.parse(await searched)
  const user = await currentUserOrSignIn(`/room/${sessionId}${round ? `?round=${round}` : ''}`)
  try {
    const origin = originOf((await headers()).get('host'))
    const view = await readRoom(user, sessionId, origin, round ? Number(round) : null)
    const { roundId } = view.round
    const [interviewer, shadow] = [await readInterviewerHalf(user, roundId), await readShadowHalf(user, roundId)]
    return { view, interviewer, shadow }
  } catch (error) {
    if (errorCodeOf(error) === 'not-found') notFound()
    throw error
  }
}

/** How this person arranged the room on this device. */
export async function loadLayout(): Promise<Layout> {
  return readLayout((await cookies()).get(layoutCookie)?.value)
}

/**
 * The shell: this page without anybody's room, for a device to keep (`service-worker.js` asks for it, nobody else may). It is
 * the same page, so that it loads the same files.
 */
export async function isShell(given: Promise<unknown>): Promise<boolean> {
  const parsed = params.safeParse(await given)
  return parsed.data?.sessionId === 'offline' && (await headers()).get('x-room-shell') !== null
}

export function keepsShell(): boolean {
  return env().NODE_ENV === 'production'
}
