'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { AppError, type ErrorCode, errorCodeOf } from '#lib/base/errors'
import { idPattern } from '#lib/interview/model'
import {
  createProblem,
  deleteProblem,
  duplicateProblem,
  restoreProblem,
  shareProblem,
} from '#server/problem/own/service'
import { currentUser, currentUserOrSignIn } from '../_auth/current-user'
import { refusalOf } from '../_auth/refusal'

export type ProblemState = Readonly<{ code: ErrorCode | null }>

const slugInput = z.string().regex(idPattern)
const isSharedInput = z.boolean()

/** Begins a problem of one's own and goes there. */
export async function createProblemAction(): Promise<ProblemState> {
  const user = await currentUserOrSignIn('/problems')
  return goTo(() => createProblem(user))
}

/** Form field `slug`: copies that problem and goes to the copy. */
export async function duplicateProblemAction(_: ProblemState, form: FormData): Promise<ProblemState> {
  const slug = slugInput.safeParse(form.get('slug'))
  if (!slug.success) return { code: 'not-found' }
  const user = await currentUserOrSignIn(`/problems/${slug.data}`)
  return goTo(() => duplicateProblem(user, slug.data))
}

/** Null when it is done, else why not: what is being written stays on the page, whoever is signed in by now. */
export async function shareProblemAction(slug: string, isShared: boolean): Promise<ErrorCode | null> {
  return refusalOf(async () => shareProblem(await owner(), parsed(slug), isSharedInput.parse(isShared)))
}

export async function deleteProblemAction(slug: string): Promise<ErrorCode | null> {
  return refusalOf(async () => deleteProblem(await owner(), parsed(slug)))
}

export async function restoreProblemAction(slug: string): Promise<ErrorCode | null> {
  return refusalOf(async () => restoreProblem(await owner(), parsed(slug)))
}

async function owner() {
  const user = await currentUser()
  if (!user) throw new AppError('signed-out')
  return user
}

function parsed(slug: string): string {
  const known = slugInput.safeParse(slug)
  if (!known.success) throw new AppError('not-found')
  return known.data
}

async function goTo(make: () => Promise<Readonly<{ slug: string }>>): Promise<ProblemState> {
  const made = await make().catch((error: unknown) => {
    const code = errorCodeOf(error)
    if (code === 'internal') throw error
    return { code }
  })
  if ('code' in made) return made
  redirect(`/problems/${made.slug}`)
}
