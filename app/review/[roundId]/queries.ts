import 'server-only'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { errorCodeOf } from '#lib/base/errors'
import { readReview, readRoundPlace } from '#server/replay/service'
import { currentUserOrSignIn } from '../../_auth/current-user'

const roundParam = z.string().regex(/^[\w-]{1,64}$/)

/** The review for whoever asks; before the round's end only the room it belongs to. A foreign or unknown id is a 404. */
export async function loadReview(params: Promise<{ roundId: string }>) {
  const parsed = roundParam.safeParse((await params).roundId)
  if (!parsed.success) notFound()
  const roundId = parsed.data
  const user = await currentUserOrSignIn(`/review/${roundId}`)
  try {
    return { isOpen: true as const, review: await readReview(user, roundId) }
  } catch (error) {
    const code = errorCodeOf(error)
    if (code === 'not-found') notFound()
    if (code !== 'forbidden') throw error
    return { isOpen: false as const, ...(await readRoundPlace(user, roundId)) }
  }
}
