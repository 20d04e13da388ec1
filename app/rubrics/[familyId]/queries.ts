import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { errorCodeOf } from '#lib/base/errors'
import { idPattern } from '#lib/interview/model'
import { readRubric } from '#server/rubric/service'
import { currentUserOrSignIn } from '../../_auth/current-user'

/** A rubric of one's own, read once a request; somebody else's is a 404. */
export const loadRubric = cache(async (familyId: string) => {
  if (!idPattern.test(familyId)) notFound()
  const user = await currentUserOrSignIn(`/rubrics/${familyId}`)
  try {
    return await readRubric(user, familyId)
  } catch (error) {
    if (errorCodeOf(error) === 'not-found') notFound()
    throw error
  }
})
