import { expect, test } from 'vitest'
import { canWithRubric, rubricActions, rubricRoleOf, rubricRoles } from '#lib/interview/rubric-policy'

test('[RB1] who may do what with a rubric, written out', () => {
  const allowed = rubricRoles.flatMap((role) =>
    rubricActions.filter((action) => canWithRubric(role, action)).map((action) => `${role} ${action}`),
  )
  expect(allowed).toEqual([
    'owner rubric.look',
    'owner rubric.take',
    'owner rubric.copy',
    'owner rubric.write',
    'owner rubric.delete',
    'reader rubric.look',
    'reader rubric.take',
    'reader rubric.copy',
  ])
})

test('[RB1] a rubric of somebody’s own exists for its owner alone, and never for a guest', () => {
  expect(rubricRoleOf({ userId: 'me', isGuest: false, ownerId: 'me' })).toBe('owner')
  expect(rubricRoleOf({ userId: 'me', isGuest: false, ownerId: 'other' })).toBeNull()
  expect(rubricRoleOf({ userId: 'me', isGuest: true, ownerId: 'me' })).toBeNull()
  expect(rubricRoleOf({ userId: 'me', isGuest: false, ownerId: null })).toBe('reader')
  expect(rubricRoleOf({ userId: 'me', isGuest: true, ownerId: null })).toBe('guest')
})
