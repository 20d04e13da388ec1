'use server'

import { redirect } from 'next/navigation'
import { signOutEverywhere } from '#server/account/service'
import { endAuthSession } from './auth-session'
import { currentUser } from './current-user'

export async function signOutAction(): Promise<void> {
  await endAuthSession()
  redirect('/sign-in')
}

/** Ends this login and every other one of the same user. */
export async function signOutEverywhereAction(): Promise<void> {
  const user = await currentUser()
  if (user) await signOutEverywhere(user)
  await endAuthSession()
  redirect('/sign-in')
}
