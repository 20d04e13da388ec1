import type { SessionState } from '#lib/interview/model'

/** What a user is to a whole session; what they may do in a round is `lib/interview/policy.ts`. */
export const sessionRoles = ['host', 'member'] as const
export type SessionRole = (typeof sessionRoles)[number]

/** The small table of rights over a session: action → role → states. Not named: may not. */
export const sessionPolicy = {
  'session.cancel': { host: ['scheduled', 'lobby'] },
  'session.restore': { host: ['cancelled'] },
  'invite.manage': { host: ['scheduled', 'lobby', 'live'] },
} as const satisfies Record<string, Partial<Record<SessionRole, readonly SessionState[]>>>

export type SessionAction = keyof typeof sessionPolicy
export const sessionActions = Object.keys(sessionPolicy) as readonly SessionAction[]

/** May this role do this to a session in this state? Deny by default. */
export function canInSession(role: SessionRole, action: SessionAction, state: SessionState): boolean {
  const row: Partial<Record<SessionRole, readonly SessionState[]>> = sessionPolicy[action]
  return row[role]?.includes(state) ?? false
}

/** Everything a role may do to a session in this state. */
export function sessionRightsOf(role: SessionRole, state: SessionState): readonly SessionAction[] {
  return sessionActions.filter((action) => canInSession(role, action, state))
}

/** States in which nobody new may come in. */
export const closedStates = ['feedback', 'released', 'cancelled'] as const satisfies readonly SessionState[]
