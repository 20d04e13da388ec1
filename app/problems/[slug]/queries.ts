import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { errorCodeOf } from '#lib/base/errors'
import { idPattern } from '#lib/interview/model'
import { readProblem } from '#server/problem/bank/service'
import { currentUserOrSignIn } from '../../_auth/current-user'

/** The problem for whoever asks, read once a request; what they may not find is a 404. */
export const loadProblem = cache(async (slug: string) => {
  if (!idPattern.test(slug)) notFound()
  const user = await currentUserOrSignIn(`/problems/${slug}`)
  try {
    return { ...(await readProblem(user, slug)), isGuest: user.isGuest }
  } catch (error) {
    if (errorCodeOf(error) === 'not-found') notFound()
    throw error
  }
})
