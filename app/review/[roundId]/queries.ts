import 'server-only'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { errorCodeOf } from '#lib/base/errors'
import type { ReviewView } from '#lib/interview/views'
import type { User } from '#server/auth/identify'
import { previewReview, readReview, readRoundPlace } from '#server/replay/service'
import { currentUserOrSignIn } from '../../_auth/current-user'

const roundParam = z.string().regex(/^[\w-]{1,64}$/)

/**
 * The review for whoever asks; before the round's end only the room it belongs to. A foreign or unknown id is a 404.
 * `?as=candidate` shows the interviewer what their candidate will get, and means nothing for anybody else.
 */
export async function loadReview(
  params: Promise<{ roundId: string }>,
  searchParams: Promise<Record<string, string | string[] | undefined>>,
) {
  const parsed = roundParam.safeParse((await params).roundId)
  if (!parsed.success) notFound()
  const roundId = parsed.data
  const user = await currentUserOrSignIn(`/review/${roundId}`)
  try {
    const preview = (await searchParams).as === 'candidate' ? await previewOrNull(user, roundId) : null
    return { isOpen: true as const, review: preview ?? (await readReview(user, roundId)), isPreview: preview !== null }
  } catch (error) {
    const code = errorCodeOf(error)
    if (code === 'not-found') notFound()
    if (code !== 'forbidden') throw error
    return { isOpen: false as const, ...(await readRoundPlace(user, roundId)) }
  }
}

async function previewOrNull(user: User, roundId: string): Promise<ReviewView | null> {
  try {
    return await previewReview(user, roundId)
  } catch (error) {
    if (errorCodeOf(error) === 'forbidden') return null
    throw error
  }
}
