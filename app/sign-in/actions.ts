'use server'

import { redirect } from 'next/navigation'
import { demoRoles, signInToDemo } from '#server/account/demo/service'
import { sendSignInLink } from '#server/account/link/service'
import { emailInput, type Login, passwordInput, signInWithPassword } from '#server/account/service'
import { startAuthSession } from '../_auth/auth-session'
import { currentUser } from '../_auth/current-user'
import { emptyForm, type FormState, textOf } from '../_auth/form-state'
import { nextPath } from '../_auth/next-path'
import { refusalOf } from '../_auth/refusal'
import { letterContext, requestAddress } from '../_auth/request'

export type SignInState = FormState<'email' | 'password'>

/**
 * Form fields `email`, `password`, `next`, and `keep` when a guest's rounds come along. With `way` being `link` a letter
 * with a link is asked for instead; done means that.
 */
export async function signInAction(_: SignInState, form: FormData): Promise<SignInState> {
  const typed = { email: textOf(form, 'email') }
  if (form.get('way') === 'link') return sendLink(typed.email)
  const email = emailInput.safeParse(typed.email)
  const password = passwordInput.safeParse(textOf(form, 'password'))
  if (!email.success || !password.success) {
    return {
      ...emptyForm(typed),
      fields: {
        ...(email.success ? {} : { email: 'auth.emailBad' }),
        ...(password.success ? {} : { password: 'auth.passwordMissing' }),
      },
    }
  }
  let login: Login | undefined
  const problem = await refusalOf(async () => {
    const guest = form.has('keep') ? await currentUser() : null
    login = await signInWithPassword({ email: email.data, password: password.data }, await requestAddress(), guest)
  })
  if (!login) return { ...emptyForm(typed), problem }
  await startAuthSession(login)
  redirect(nextPath(form.get('next')))
}

/** Form fields `role` and `next`. */
export async function demoSignInAction(form: FormData): Promise<void> {
  const role = demoRoles.find((one) => one === form.get('role'))
  if (role === undefined) redirect('/sign-in')
  await startAuthSession(await signInToDemo(role))
  redirect(nextPath(form.get('next')))
}

async function sendLink(given: string): Promise<SignInState> {
  const typed = { email: given }
  const email = emailInput.safeParse(given)
  if (!email.success) return { ...emptyForm(typed), fields: { email: 'auth.emailBad' } }
  const problem = await refusalOf(async () => sendSignInLink(email.data, await letterContext()))
  return { ...emptyForm(typed), problem, isDone: problem === null }
}
