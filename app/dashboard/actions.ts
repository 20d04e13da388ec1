'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { type ErrorCode, errorCodeOf } from '#lib/base/errors'
import { idPattern } from '#lib/interview/model'
import { cancelSession, restoreSession } from '#server/session/service'
import { currentUserOrSignIn } from '../_auth/current-user'

const input = z.object({ sessionId: z.string().regex(idPattern), intent: z.enum(['cancel', 'restore']) })

export type ChangeState = Readonly<{ code: ErrorCode | null }>

/** Form fields `sessionId` and `intent`: call a session off, or take that back. */
export async function changeSessionAction(_: ChangeState, form: FormData): Promise<ChangeState> {
  const user = await currentUserOrSignIn('/dashboard')
  const parsed = input.safeParse(Object.fromEntries(form))
  if (!parsed.success) return { code: 'bad-input' }
  const { sessionId, intent } = parsed.data
  try {
    await (intent === 'cancel' ? cancelSession : restoreSession)(user, sessionId)
  } catch (error) {
    const code = errorCodeOf(error)
    if (code === 'internal') throw error
    return { code }
  } finally {
    // Whatever the answer, what the page shows was the reason for the press: bring it up to date.
    revalidatePath('/dashboard')
  }
  return { code: null }
}
