'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { AppError, type ErrorCode, errorCodeOf } from '#lib/base/errors'
import { idPattern } from '#lib/interview/model'
import { copyRubric, deleteRubric, restoreRubric } from '#server/rubric/service'
import { currentUser, currentUserOrSignIn } from '../_auth/current-user'
import { refusalOf } from '../_auth/refusal'

export type CopyState = Readonly<{ code: ErrorCode | null }>

const familyInput = z.string().regex(idPattern)

/** Form field `familyId`, `stock` for the stock rubric: copies it and goes to the copy. */
export async function copyRubricAction(_: CopyState, form: FormData): Promise<CopyState> {
  const familyId = familyInput.safeParse(form.get('familyId'))
  if (!familyId.success) return { code: 'not-found' }
  const user = await currentUserOrSignIn('/rubrics')
  const made = await copyRubric(user, familyId.data).catch((error: unknown) => {
    const code = errorCodeOf(error)
    if (code === 'internal') throw error
    return { code }
  })
  if ('code' in made) return made
  redirect(`/rubrics/${made.familyId}`)
}

/** Null when it is done, else why not: what is being written stays on the page, whoever is signed in by now. */
export async function deleteRubricAction(familyId: string): Promise<ErrorCode | null> {
  return refusalOf(async () => deleteRubric(await owner(), parsed(familyId)))
}

export async function restoreRubricAction(familyId: string): Promise<ErrorCode | null> {
  return refusalOf(async () => restoreRubric(await owner(), parsed(familyId)))
}

async function owner() {
  const user = await currentUser()
  if (!user) throw new AppError('signed-out')
  return user
}

function parsed(familyId: string): string {
  const known = familyInput.safeParse(familyId)
  if (!known.success) throw new AppError('not-found')
  return known.data
}
