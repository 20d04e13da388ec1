import { expect, test } from 'vitest'
import { canWithProblem, problemActions, problemRoleOf, problemRoles } from '#lib/interview/problem-policy'

test('[OP1] who may do what with a problem, written out', () => {
  const allowed = problemRoles.flatMap((role) =>
    problemActions.filter((action) => canWithProblem(role, action)).map((action) => `${role} ${action}`),
  )
  expect(allowed).toEqual([
    'owner problem.read',
    'owner problem.take',
    'owner problem.duplicate',
    'owner problem.write',
    'owner problem.share',
    'owner problem.delete',
    'owner problem.download',
    'reader problem.read',
    'reader problem.take',
    'reader problem.duplicate',
    'guest problem.read',
  ])
})

test('[OP2] a problem of somebody’s own exists for its owner, and shared for those they have interviewed', () => {
  const mine = { userId: 'me', isGuest: false, ownerId: 'me', isShared: false, wasAskedByOwner: false }
  const theirs = { ...mine, ownerId: 'other' }
  expect(problemRoleOf(mine)).toBe('owner')
  expect(problemRoleOf(theirs)).toBeNull()
  expect(problemRoleOf({ ...theirs, isShared: true })).toBeNull()
  expect(problemRoleOf({ ...theirs, wasAskedByOwner: true })).toBeNull()
  expect(problemRoleOf({ ...theirs, isShared: true, wasAskedByOwner: true })).toBe('reader')
})

test('[OP3] a guest reads what comes with the product and nothing else', () => {
  const guest = { userId: 'me', isGuest: true, ownerId: null, isShared: false, wasAskedByOwner: false }
  expect(problemRoleOf(guest)).toBe('guest')
  expect(problemRoleOf({ ...guest, isGuest: false })).toBe('reader')
  expect(problemRoleOf({ ...guest, ownerId: 'other', isShared: true, wasAskedByOwner: true })).toBeNull()
})
