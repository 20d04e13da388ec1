import { expect, test } from 'vitest'
import { sessionStates } from '#lib/interview/model'
import { canInSession, sessionActions, sessionRightsOf } from '#lib/interview/session-policy'

test('[SR1] only the host decides over the whole session, and only before it has begun', () => {
  const allowed = sessionStates.flatMap((state) => sessionRightsOf('host', state).map((action) => `${action} ${state}`))
  expect(allowed).toEqual([
    'session.cancel scheduled',
    'invite.manage scheduled',
    'session.cancel lobby',
    'invite.manage lobby',
    'invite.manage live',
    'session.restore cancelled',
  ])
})

test('[SR2] a member who is not the host may do nothing to the session, in any state', () => {
  for (const state of sessionStates)
    for (const action of sessionActions) expect(canInSession('member', action, state)).toBe(false)
})
