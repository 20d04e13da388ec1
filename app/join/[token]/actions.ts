'use server'

import { redirect } from 'next/navigation'
import { type ErrorCode, errorCodeOf } from '#lib/base/errors'
import { nameInput } from '#server/account/service'
import { joinAsGuest, joinSession } from '#server/session/service'
import { startAuthSession } from '../../_auth/auth-session'
import { currentUser } from '../../_auth/current-user'
import { requestAddress } from '../../_auth/request'

export type JoinState = Readonly<{ name: string; problem: 'name' | ErrorCode | null }>

/** Form field `name`, asked only of those who are signed out. Ends in the room. `given` is the page's token, or whatever a request puts there. */
export async function joinAction(given: unknown, _: JoinState, form: FormData): Promise<JoinState> {
  const token = typeof given === 'string' ? given : ''
  const user = await currentUser()
  const typed = form.get('name')
  const name = typeof typed === 'string' ? typed : ''
  let sessionId: string
  try {
    if (user) {
      sessionId = (await joinSession(user, token)).sessionId
    } else {
      const parsed = nameInput.safeParse(name)
      if (!parsed.success) return { name, problem: 'name' }
      const joined = await joinAsGuest(parsed.data, token, await requestAddress())
      await startAuthSession(joined.guest)
      sessionId = joined.sessionId
    }
  } catch (error) {
    const code = errorCodeOf(error)
    if (code === 'internal') throw error
    return { name, problem: code }
  }
  redirect(`/room/${sessionId}`)
}
