'use server'

import { redirect } from 'next/navigation'
import { emailInput, type Login, nameInput, newPasswordInput, signUp } from '#server/account/service'
import { startAuthSession } from '../_auth/auth-session'
import { currentUser } from '../_auth/current-user'
import { emptyForm, type FormState, textOf } from '../_auth/form-state'
import { nextPath } from '../_auth/next-path'
import { refusalOf } from '../_auth/refusal'
import { letterContext } from '../_auth/request'

export type SignUpState = FormState<'name' | 'email' | 'password'>

/** Form fields `name`, `email`, `password`, `next`. Done means: a letter is on its way. */
export async function signUpAction(_: SignUpState, form: FormData): Promise<SignUpState> {
  const typed = { name: textOf(form, 'name'), email: textOf(form, 'email') }
  const name = nameInput.safeParse(typed.name)
  const email = emailInput.safeParse(typed.email)
  const password = newPasswordInput.safeParse(textOf(form, 'password'))
  if (!name.success || !email.success || !password.success) {
    return {
      ...emptyForm(typed),
      fields: {
        ...(name.success ? {} : { name: 'auth.nameMissing' }),
        ...(email.success ? {} : { email: 'auth.emailBad' }),
        ...(password.success ? {} : { password: 'auth.passwordShort' }),
      },
    }
  }
  let login: Login | null = null
  const problem = await refusalOf(async () => {
    const given = { name: name.data, email: email.data, password: password.data }
    login = await signUp(given, await currentUser(), await letterContext())
  })
  if (!login) return { ...emptyForm(typed), problem, isDone: problem === null }
  await startAuthSession(login)
  redirect(nextPath(form.get('next')))
}
