import 'server-only'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { identify, type User } from '#server/auth/identify'

/** This request's user, or null; read once a request. */
export const currentUser = cache(async (): Promise<User | null> => {
  const jar = await cookies()
  return identify(Object.fromEntries(jar.getAll().map(({ name, value }) => [name, value])))
})

/** The same for pages that need one: sends nobody to the sign-in page and back to `path` afterwards. */
export async function currentUserOrSignIn(path: string): Promise<User> {
  const user = await currentUser()
  if (!user) redirect(`/sign-in?next=${encodeURIComponent(path)}`)
  return user
}
