import { expect, test } from 'vitest'
import { type Phase, phases, type Seat, seats } from '#lib/interview/model'
import { type Action, actions, can, rightsOf, seatsThatCan } from '#lib/interview/policy'

/** DESIGN, Lifecycle, written out a second time: a letter a phase (waiting, live, ended, released), `-` for may not. */
const table: Record<Action, readonly [interviewer: string, candidate: string, observer: string]> = {
  'document.read': ['wler', 'wler', 'wler'],
  'document.write': ['wl--', 'wl--', '----'],
  'statement.read': ['wler', '-ler', '-ler'],
  'problem.choose': ['w---', '----', '----'],
  'invite.manage': ['wl--', '----', '----'],
  'seat.free': ['wl--', '----', '----'],
  'round.start': ['w---', '----', '----'],
  'round.end': ['-l--', '----', '----'],
  'round.resume': ['--e-', '----', '----'],
  // A first half that opened by its deadline does not take the second round away from the two.
  'round.swap': ['--er', '--er', '----'],
  'cursors.allow': ['wl--', '----', '----'],
  'rubric.read': ['wler', '---r', '----'],
  'scorecard.read': ['wler', '---r', '----'],
  'scorecard.write': ['wle-', '----', '----'],
  'note.read': ['wler', '----', '----'],
  'note.write': ['wle-', '----', '----'],
  'feedback.release': ['--e-', '----', '----'],
  'replay.open': ['--er', '--er', '--er'],
}

test('[PM3] the whole table: action × seat × phase', () => {
  expect([...actions].sort()).toEqual(Object.keys(table).sort())
  for (const action of actions) {
    const row = seats.map((seat) => phases.map((phase) => (can(seat, action, phase) ? letterOf(phase) : '-')).join(''))
    expect([action, ...row]).toEqual([action, ...table[action]])
  }
})

test('[PM3] deny by default: a seat or a phase that no row names may not', () => {
  for (const action of actions) {
    for (const phase of phases) expect(can('shadow' as Seat, action, phase)).toBe(false)
    for (const seat of seats) expect(can(seat, action, 'paused' as Phase)).toBe(false)
  }
})

test('[PM4] what is the interviewer’s is nobody else’s before release', () => {
  for (const action of ['scorecard.read', 'rubric.read', 'note.read'] as const) {
    for (const phase of ['waiting', 'live', 'ended'] as const)
      expect(seatsThatCan(action, phase)).toEqual(['interviewer'])
  }
  expect(seatsThatCan('scorecard.read', 'released')).toEqual(['interviewer', 'candidate'])
  expect(seatsThatCan('note.read', 'released')).toEqual(['interviewer'])
})

test('[PH1] start, end and release change the rights of whoever sits there; an observer’s sockets stay open at the end', () => {
  expect(rightsOf('interviewer', 'live')).not.toEqual(rightsOf('interviewer', 'ended'))
  expect(rightsOf('candidate', 'live')).not.toEqual(rightsOf('candidate', 'ended'))
  expect(rightsOf('observer', 'ended')).toEqual(rightsOf('observer', 'released'))
})

function letterOf(phase: Phase): string {
  return phase.charAt(0)
}
