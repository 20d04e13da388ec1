import { expect, test } from 'vitest'
import { errorOfRefusal, type LinkFacts, refusalOf } from '#lib/interview/joining'
import { sessionStates } from '#lib/interview/model'
import { joinRefusals } from '#lib/interview/views'

const link: LinkFacts = { state: 'lobby', isReplaced: false, expiresAtMs: 1_000, seats: 1, taken: 0, freesSeat: false }

test('[JN1] a link lets somebody in exactly while the session is scheduled, in the lobby or live', () => {
  const open = sessionStates.filter((state) => refusalOf({ ...link, state }, 0) === null)
  expect(open).toEqual(['scheduled', 'lobby', 'live'])
})

test('[JN2] each reason has its own name', () => {
  expect(refusalOf({ ...link, isReplaced: true }, 0)).toBe('link-replaced')
  expect(refusalOf(link, 999)).toBeNull()
  expect(refusalOf(link, 1_000)).toBe('link-expired')
  expect(refusalOf({ ...link, taken: 1 }, 0)).toBe('seat-taken')
  expect(refusalOf({ ...link, seats: 20, taken: 19 }, 0)).toBeNull()
  expect(refusalOf({ ...link, state: 'cancelled' }, 0)).toBe('session-cancelled')
  expect(refusalOf({ ...link, state: 'released' }, 0)).toBe('session-over')
})

test('[JN3] a link that hands a seat over works although the seat is taken', () => {
  expect(refusalOf({ ...link, taken: 1, freesSeat: true }, 0)).toBeNull()
})

test('a reason of the session comes before one of the link', () => {
  expect(refusalOf({ ...link, state: 'cancelled', isReplaced: true, taken: 1 }, 2_000)).toBe('session-cancelled')
})

test('every refusal is answered with a code', () => {
  expect(joinRefusals.map(errorOfRefusal)).toEqual([
    'link-dead',
    'link-dead',
    'link-dead',
    'seat-taken',
    'session-cancelled',
    'session-over',
  ])
})
