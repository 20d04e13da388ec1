'use server'

import { redirect } from 'next/navigation'
import { followLink } from '#server/account/link/service'
import type { Login } from '#server/account/service'
import { startAuthSession } from '../../../_auth/auth-session'
import { currentUser } from '../../../_auth/current-user'
import { textOf } from '../../../_auth/form-state'
import { refusalOf } from '../../../_auth/refusal'

/** Form fields `token`, and `keep` when a guest's rounds come along. A link that died meanwhile shows its page again, which says so. */
export async function followLinkAction(form: FormData): Promise<void> {
  const token = textOf(form, 'token')
  let login: Login | undefined
  await refusalOf(async () => {
    login = await followLink(token, await currentUser(), form.has('keep'))
  })
  if (!login) redirect(`/sign-in/link/${encodeURIComponent(token)}`)
  await startAuthSession(login)
  redirect('/dashboard')
}
