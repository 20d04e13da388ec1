'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { AppError, type ErrorCode, errorCodeOf } from '#lib/base/errors'
import type { SessionId } from '#lib/interview/model'
import { type SessionField, sessionFields, sessionInput } from '#lib/interview/session-input'
import { originOf } from '#server/auth/origin'
import { createSession } from '#server/session/service'
import { currentUserOrSignIn } from '../../_auth/current-user'

/** What was typed, field by field: it stays where it is when something is refused. */
export type TypedSession = Readonly<Partial<Record<SessionField, string>>>

export type CreateState =
  | Readonly<{
      step: 'asking'
      typed: TypedSession
      refusal: Readonly<{ code: ErrorCode; field: SessionField | null }> | null
    }>
  | Readonly<{ step: 'created'; sessionId: SessionId; inviteUrl: string | null }>

/**
 * Makes the session. A browser with scripts sends `copies` and gets the link, to put it on the clipboard and go on by
 * itself; one without is sent to the room. Solo practice has no link.
 */
export async function createSessionAction(_: CreateState, form: FormData): Promise<CreateState> {
  const user = await currentUserOrSignIn('/sessions/new')
  const typed = typedIn(form)
  const parsed = sessionInput.safeParse(typed)
  if (!parsed.success) return asking(typed, 'bad-input', parsed.error.issues[0]?.path[0])
  const key = formKey.safeParse(form.get('key')).data ?? null
  const created = await createSession(user, parsed.data, key).catch((error: unknown) => {
    if (errorCodeOf(error) === 'internal') throw error
    return asking(typed, errorCodeOf(error), error instanceof AppError ? error.field : undefined)
  })
  if ('step' in created) return created
  if (form.get('copies') !== 'yes') redirect(`/room/${created.sessionId}`)
  const { sessionId, inviteToken } = created
  if (inviteToken === null) return { step: 'created', sessionId, inviteUrl: null }
  const origin = originOf((await headers()).get('host'))
  return { step: 'created', sessionId, inviteUrl: `${origin}/join/${inviteToken}` }
}

/** Of one rendering of the form: sent twice it makes one session. */
const formKey = z.uuid()

function typedIn(form: FormData): TypedSession {
  const texts = sessionFields.map((field) => [field, form.get(field)] as const)
  return Object.fromEntries(texts.filter(([, value]) => typeof value === 'string'))
}

function asking(typed: TypedSession, code: ErrorCode, field: unknown): CreateState {
  return { step: 'asking', typed, refusal: { code, field: sessionFields.find((one) => one === field) ?? null } }
}
