import { expect, test } from 'vitest'
import { type Phase, phases, type Seat, seats, sessionKinds } from '#lib/interview/model'
import { type Action, actions, can, refusalOf, rightsOf, seatsThatCan } from '#lib/interview/policy'

/** DESIGN, Lifecycle, written out a second time: a letter a phase (waiting, live, ended, released), `-` for may not. */
const table: Record<Action, readonly [interviewer: string, candidate: string, observer: string, shadow: string]> = {
  'document.read': ['wler', 'wler', 'wler', 'wler'],
  'document.write': ['wl--', 'wl--', '----', '----'],
  'statement.read': ['wler', '-ler', '-ler', '-ler'],
  'problem.choose': ['w---', '----', '----', '----'],
  'invite.manage': ['wl--', '----', '----', '----'],
  'seat.free': ['wl--', '----', '----', '----'],
  'round.start': ['w---', '----', '----', '----'],
  'round.end': ['-l--', '----', '----', '----'],
  'round.resume': ['--e-', '----', '----', '----'],
  // A first half that opened by its deadline does not take the second round away from the two.
  'round.swap': ['--er', '--er', '----', '----'],
  'cursors.allow': ['wl--', '----', '----', '----'],
  'facts.read': ['wler', '-ler', '-ler', '-ler'],
  'guide.read': ['wler', '----', '----', '----'],
  disclose: ['-l--', '----', '----', '----'],
  'mark.write': ['wle-', '----', '----', '----'],
  'mark.read': ['wler', '---r', '----', '----'],
  'rubric.read': ['wler', '---r', '----', 'wler'],
  'scorecard.read': ['wler', '---r', '----', '----'],
  'scorecard.write': ['wle-', '----', '----', '----'],
  'note.read': ['wler', '----', '----', '----'],
  'note.write': ['wle-', '----', '----', '----'],
  'shared-note.read': ['wler', '---r', '----', '----'],
  'feedback.release': ['--e-', '----', '----', '----'],
  'feedback.preview': ['--er', '----', '----', '----'],
  'feedback.amend': ['---r', '----', '----', '----'],
  'shadow.read': ['----', '----', '----', 'wler'],
  'shadow.write': ['----', '----', '----', '-ler'],
  'shadow.submit': ['----', '----', '----', '--er'],
  'shadow.compare': ['---r', '----', '----', '---r'],
  think: ['----', '-l--', '----', '----'],
  'think.stop': ['-l--', '-l--', '----', '----'],
  'stage.done': ['----', '-l--', '----', '----'],
  'stage.done.read': ['-l--', '-l--', '----', '----'],
  'nerves.read': ['--er', 'wler', '----', '----'],
  'nerves.before': ['----', 'wl--', '----', '----'],
  'nerves.after': ['----', '--er', '----', '----'],
  'nerves.share': ['----', '--er', '----', '----'],
  'replay.open': ['--er', '--er', '--er', '--er'],
}

test('[PM3] the whole table: action × seat × phase', () => {
  expect([...actions].sort()).toEqual(Object.keys(table).sort())
  for (const action of actions) {
    const row = seats.map((seat) => phases.map((phase) => (can(seat, action, phase) ? letterOf(phase) : '-')).join(''))
    expect([action, ...row]).toEqual([action, ...table[action]])
  }
})

/** Solo practice: the rows that differ from the table, the interviewer's alone. */
const solo: Partial<Record<Action, string>> = {
  'invite.manage': '----',
  'seat.free': '----',
  'cursors.allow': '----',
  'feedback.preview': '----',
  think: '-l--',
  'nerves.read': 'wler',
  'nerves.before': 'wl--',
  'nerves.after': '--er',
}

test('[SO2] alone, the interviewer’s seat has what a candidate does for themselves, and nothing that concerns others', () => {
  for (const action of actions) {
    const row = phases.map((phase) => (can('interviewer', action, phase, 'solo') ? letterOf(phase) : '-')).join('')
    expect([action, row]).toEqual([action, solo[action] ?? table[action][0]])
  }
  expect(refusalOf('interviewer', 'think', 'live', 'solo')).toBeNull()
  expect(refusalOf('interviewer', 'think', 'ended', 'solo')).toBe('round-not-live')
  expect(refusalOf('interviewer', 'feedback.preview', 'ended', 'solo')).toBe('forbidden')
  for (const kind of sessionKinds.filter((one) => one !== 'solo'))
    for (const action of actions)
      for (const phase of phases)
        for (const seat of seats) expect(can(seat, action, phase, kind)).toBe(can(seat, action, phase))
})

test('[PM3] deny by default: a seat or a phase that no row names may not', () => {
  for (const action of actions) {
    for (const phase of phases) expect(can('judge' as Seat, action, phase)).toBe(false)
    for (const seat of seats) expect(can(seat, action, 'paused' as Phase)).toBe(false)
  }
})

test('[PM3] a wrong moment is told from a wrong role', () => {
  const refusals = (seat: Seat, action: Action) => phases.map((phase) => refusalOf(seat, action, phase))
  expect(refusals('interviewer', 'round.start')).toEqual([null, ...Array(3).fill('round-not-waiting')])
  expect(refusals('interviewer', 'round.end')).toEqual(['round-not-live', null, 'round-not-live', 'round-not-live'])
  expect(refusals('interviewer', 'round.resume')).toEqual([
    'round-not-ended',
    'round-not-ended',
    null,
    'round-released',
  ])
  expect(refusals('candidate', 'document.write')).toEqual([null, null, 'round-not-live', 'round-not-live'])
  expect(refusals('candidate', 'round.swap')).toEqual(['round-not-ended', 'round-not-ended', null, null])
  expect(refusals('interviewer', 'note.write')).toEqual([null, null, null, 'round-released'])
  expect(refusals('interviewer', 'feedback.amend')).toEqual([...Array(3).fill('round-not-released'), null])
  expect(refusals('candidate', 'round.end')).toEqual(Array(4).fill('forbidden'))
  expect(refusals('candidate', 'scorecard.read')).toEqual([...Array(3).fill('forbidden'), null])
  expect(refusals('shadow', 'shadow.write')).toEqual(['round-not-live', null, null, null])
  expect(refusals('interviewer', 'shadow.compare')).toEqual([...Array(3).fill('round-not-released'), null])
  expect(refusals('observer', 'replay.open')).toEqual(['forbidden', 'forbidden', null, null])
  for (const action of actions)
    for (const seat of seats)
      for (const phase of phases) expect(refusalOf(seat, action, phase) === null).toBe(can(seat, action, phase))
})

test('[PM4] what is the interviewer’s is nobody else’s before release', () => {
  for (const action of ['scorecard.read', 'note.read'] as const) {
    for (const phase of ['waiting', 'live', 'ended'] as const)
      expect(seatsThatCan(action, phase)).toEqual(['interviewer'])
  }
  expect(seatsThatCan('rubric.read', 'ended')).toEqual(['interviewer', 'shadow'])
  expect(seatsThatCan('scorecard.read', 'released')).toEqual(['interviewer', 'candidate'])
  expect(seatsThatCan('note.read', 'released')).toEqual(['interviewer'])
})

test('[PH1] start, end and release change the rights of whoever sits there; an observer’s sockets stay open at the end', () => {
  expect(rightsOf('interviewer', 'live')).not.toEqual(rightsOf('interviewer', 'ended'))
  expect(rightsOf('candidate', 'live')).not.toEqual(rightsOf('candidate', 'ended'))
  expect(rightsOf('observer', 'ended')).toEqual(rightsOf('observer', 'released'))
})

test('[SH1] a shadow scorer may all that an observer may, and the rest is their own scorecard or the comparison', () => {
  const beside: readonly Action[] = ['rubric.read', 'shadow.read', 'shadow.write', 'shadow.submit', 'shadow.compare']
  for (const phase of phases)
    expect(rightsOf('shadow', phase).filter((action) => !beside.includes(action))).toEqual(rightsOf('observer', phase))
})

function letterOf(phase: Phase): string {
  return phase.charAt(0)
}
