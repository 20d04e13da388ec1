/**
 * What a user is to a rubric: its owner, a `reader` (it comes with the product), or a guest, who has no account. To everybody
 * else there is no such rubric. Who reads the one a round is scored by is a right over the round: `rubric.read` in
 * `lib/interview/policy.ts`.
 */
export const rubricRoles = ['owner', 'reader', 'guest'] as const
export type RubricRole = (typeof rubricRoles)[number]

/** The small table of rights over a rubric: action → roles. Not named: may not. */
export const rubricPolicy = {
  // A guest asks nobody and may be somebody's candidate right now: the anchors wait for the release.
  'rubric.look': ['owner', 'reader'],
  'rubric.take': ['owner', 'reader'],
  'rubric.copy': ['owner', 'reader'],
  'rubric.write': ['owner'],
  'rubric.delete': ['owner'],
} as const satisfies Record<string, readonly RubricRole[]>

export type RubricAction = keyof typeof rubricPolicy
export const rubricActions = Object.keys(rubricPolicy) as readonly RubricAction[]

/** May this role do this with a rubric? Deny by default. */
export function canWithRubric(role: RubricRole, action: RubricAction): boolean {
  const roles: readonly RubricRole[] = rubricPolicy[action]
  return roles.includes(role)
}

/** `ownerId` null: it comes with the product. */
export type RubricFacts = Readonly<{ userId: string; isGuest: boolean; ownerId: string | null }>

/** What the user is to it; null: for them it does not exist. */
export function rubricRoleOf({ userId, isGuest, ownerId }: RubricFacts): RubricRole | null {
  if (ownerId === null) return isGuest ? 'guest' : 'reader'
  return !isGuest && ownerId === userId ? 'owner' : null
}
