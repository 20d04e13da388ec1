/**
 * What a user is to a problem of the bank: its owner, a `reader` (it comes with the product, or its owner shares it and
 * has interviewed them), or a guest, who has no account. To everybody else there is no such problem.
 */
export const problemRoles = ['owner', 'reader', 'guest'] as const
export type ProblemRole = (typeof problemRoles)[number]

/** The small table of rights over a problem: action → roles. Not named: may not. Its guide is for whoever may take it along. */
export const problemPolicy = {
  'problem.read': ['owner', 'reader', 'guest'],
  'problem.take': ['owner', 'reader'],
  'problem.duplicate': ['owner', 'reader'],
  'problem.write': ['owner'],
  'problem.share': ['owner'],
  'problem.delete': ['owner'],
  'problem.download': ['owner'],
} as const satisfies Record<string, readonly ProblemRole[]>

export type ProblemAction = keyof typeof problemPolicy
export const problemActions = Object.keys(problemPolicy) as readonly ProblemAction[]

/** May this role do this with a problem? Deny by default. */
export function canWithProblem(role: ProblemRole, action: ProblemAction): boolean {
  const roles: readonly ProblemRole[] = problemPolicy[action]
  return roles.includes(role)
}

export type ProblemFacts = Readonly<{
  userId: string
  isGuest: boolean
  /** Null: it comes with the product. */
  ownerId: string | null
  isShared: boolean
  /** The user was the candidate of a round, begun at least, in a session that the owner hosted. */
  wasAskedByOwner: boolean
}>

/** What the user is to it; null: for them it does not exist. */
export function problemRoleOf(problem: ProblemFacts): ProblemRole | null {
  if (problem.ownerId === null) return problem.isGuest ? 'guest' : 'reader'
  if (problem.isGuest) return null
  if (problem.ownerId === problem.userId) return 'owner'
  return problem.isShared && problem.wasAskedByOwner ? 'reader' : null
}
