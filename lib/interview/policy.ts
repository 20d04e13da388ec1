import type { ErrorCode } from '#lib/base/errors'
import { type Phase, phases, type Seat, type SessionKind, seats } from '#lib/interview/model'

/**
 * The one table of rights (DESIGN, Lifecycle): action → seat → phases. A seat or phase not named may not.
 * Services, socket commands, the document gate and the buttons all ask `can`; nobody re-derives a permission.
 */
export const policy = {
  'document.read': { interviewer: phases, candidate: phases, observer: phases, shadow: phases },
  'document.write': { interviewer: ['waiting', 'live'], candidate: ['waiting', 'live'] },
  'statement.read': {
    interviewer: phases,
    candidate: ['live', 'ended', 'released'],
    observer: ['live', 'ended', 'released'],
    shadow: ['live', 'ended', 'released'],
  },
  'problem.choose': { interviewer: ['waiting'] },
  // A host in another seat may as well: `lib/interview/session-policy.ts`.
  'invite.manage': { interviewer: ['waiting', 'live'] },
  'seat.free': { interviewer: ['waiting', 'live'] },
  'round.start': { interviewer: ['waiting'] },
  'round.end': { interviewer: ['live'] },
  'round.resume': { interviewer: ['ended'] },
  'round.swap': { interviewer: ['ended', 'released'], candidate: ['ended', 'released'] },
  'cursors.allow': { interviewer: ['waiting', 'live'] },
  // What was given away: facts and the twist. The guide has all of them, and the hints.
  'facts.read': {
    interviewer: phases,
    candidate: ['live', 'ended', 'released'],
    observer: ['live', 'ended', 'released'],
    shadow: ['live', 'ended', 'released'],
  },
  'guide.read': { interviewer: phases },
  disclose: { interviewer: ['live'] },
  'mark.write': { interviewer: ['waiting', 'live', 'ended'] },
  'mark.read': { interviewer: phases, candidate: ['released'] },
  'rubric.read': { interviewer: phases, candidate: ['released'], shadow: phases },
  'scorecard.read': { interviewer: phases, candidate: ['released'] },
  'scorecard.write': { interviewer: ['waiting', 'live', 'ended'] },
  'note.read': { interviewer: phases },
  'note.write': { interviewer: ['waiting', 'live', 'ended'] },
  // What of the private notes is open: those marked as shared, and what the scorecard cites.
  'shared-note.read': { interviewer: phases, candidate: ['released'] },
  'feedback.release': { interviewer: ['ended'] },
  'feedback.preview': { interviewer: ['ended', 'released'] },
  'feedback.amend': { interviewer: ['released'] },
  // A shadow scorer's own scorecard and notes; once handed in, the services let nobody write them.
  'shadow.read': { shadow: phases },
  'shadow.write': { shadow: ['live', 'ended', 'released'] },
  'shadow.submit': { shadow: ['ended', 'released'] },
  // What the interviewer and those who handed in gave, side by side.
  'shadow.compare': { interviewer: ['released'], shadow: ['released'] },
  think: { candidate: ['live'] },
  'think.stop': { interviewer: ['live'], candidate: ['live'] },
  'stage.done': { candidate: ['live'] },
  'stage.done.read': { interviewer: ['live'], candidate: ['live'] },
  // Nerves are the candidate's own; an interviewer reads only what was shared.
  'nerves.read': { interviewer: ['ended', 'released'], candidate: phases },
  'nerves.before': { candidate: ['waiting', 'live'] },
  'nerves.after': { candidate: ['ended', 'released'] },
  'nerves.share': { candidate: ['ended', 'released'] },
  'replay.open': {
    interviewer: ['ended', 'released'],
    candidate: ['ended', 'released'],
    observer: ['ended', 'released'],
    shadow: ['ended', 'released'],
  },
} as const satisfies Record<string, Partial<Record<Seat, readonly Phase[]>>>

export type Action = keyof typeof policy
export const actions = Object.keys(policy) as readonly Action[]

type Row = Partial<Record<Seat, readonly Phase[]>>

/**
 * Solo practice seats one person, as the interviewer. There these rows stand in place of the ones above: what a candidate
 * does for themselves is that person's too, and what concerns somebody else is nobody's.
 */
const soloPolicy = {
  'invite.manage': {},
  'seat.free': {},
  'cursors.allow': {},
  'feedback.preview': {},
  think: { interviewer: ['live'] },
  'nerves.read': { interviewer: phases },
  'nerves.before': { interviewer: ['waiting', 'live'] },
  'nerves.after': { interviewer: ['ended', 'released'] },
} as const satisfies Partial<Record<Action, Row>>

const tables: Readonly<Record<SessionKind, Readonly<Record<Action, Row>>>> = {
  hosted: policy,
  peer: policy,
  solo: { ...policy, ...soloPolicy },
}

/** May this seat do this in this phase? Deny by default. `kind` is the session's: solo practice has some rows of its own. */
export function can(seat: Seat, action: Action, phase: Phase, kind: SessionKind = 'hosted'): boolean {
  return tables[kind][action][seat]?.includes(phase) ?? false
}

/**
 * Why this seat may not do this in this phase, or null when it may: its role never may (`forbidden`), or the moment is
 * wrong, which has a text of its own. What opens for reading later is `forbidden` until then.
 */
export function refusalOf(seat: Seat, action: Action, phase: Phase, kind: SessionKind = 'hosted'): ErrorCode | null {
  if (can(seat, action, phase, kind)) return null
  const allowed = phases.filter((other) => can(seat, action, other, kind))
  const [first, last] = [allowed[0], allowed.at(-1)]
  if (first === undefined || last === undefined || isReading(action)) return 'forbidden'
  return phases.indexOf(phase) < phases.indexOf(first) ? tooEarly[first] : tooLate[last]
}

/** By the first phase in which it may be done. */
const tooEarly = {
  waiting: 'round-not-waiting',
  live: 'round-not-live',
  ended: 'round-not-ended',
  released: 'round-not-released',
} as const satisfies Record<Phase, ErrorCode>

/** By the last phase in which it may be done. */
const tooLate = {
  waiting: 'round-not-waiting',
  live: 'round-not-live',
  ended: 'round-released',
  released: 'round-released',
} as const satisfies Record<Phase, ErrorCode>

function isReading(action: Action): boolean {
  return action.endsWith('.read') || action === 'replay.open'
}

/** Everything a seat may do in a phase; two equal sets mean that an open socket's rights did not change. */
export function rightsOf(seat: Seat, phase: Phase): readonly Action[] {
  return actions.filter((action) => can(seat, action, phase))
}

/** The seats that may do it now: an event's audience, for instance. */
export function seatsThatCan(action: Action, phase: Phase): readonly Seat[] {
  return seats.filter((seat) => can(seat, action, phase))
}
