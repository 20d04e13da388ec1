import type { RoundId, SessionId, SessionState } from '#lib/interview/model'
import type { SessionCardView } from '#lib/interview/views'

/** The dashboard's three shelves. */
export const shelves = ['live', 'upcoming', 'past'] as const
export type Shelf = (typeof shelves)[number]

const shelfOf = {
  live: 'live',
  scheduled: 'upcoming',
  lobby: 'upcoming',
  feedback: 'past',
  released: 'past',
  cancelled: 'past',
} as const satisfies Record<SessionState, Shelf>

/** Sessions by shelf: what comes next first among the upcoming, what was last first elsewhere. */
export function shelve(cards: readonly SessionCardView[]): Readonly<Record<Shelf, readonly SessionCardView[]>> {
  const on = (shelf: Shelf) => cards.filter((card) => shelfOf[card.state] === shelf)
  return {
    live: on('live').toSorted((a, b) => momentOf(b) - momentOf(a)),
    upcoming: on('upcoming').toSorted((a, b) => momentOf(a) - momentOf(b)),
    past: on('past').toSorted((a, b) => momentOf(b) - momentOf(a)),
  }
}

/** When a session was, is or will be: its first round's start, else the appointment, else when it was made. */
export function momentOf(card: SessionCardView): number {
  return card.rounds[0]?.startedAtMs ?? card.scheduledAtMs ?? card.createdAtMs
}

/** The one thing to do with a session now. */
export type NextStep =
  | Readonly<{ to: 'room'; sessionId: SessionId }>
  | Readonly<{ to: 'feedback'; sessionId: SessionId; number: number }>
  | Readonly<{ to: 'review'; roundId: RoundId }>
  | Readonly<{ to: 'nothing' }>

/** Into the room while it is open; then the feedback this person owes; then what they were told, or what they held. */
export function nextStep(card: SessionCardView): NextStep {
  if (card.state === 'cancelled') return { to: 'nothing' }
  if (shelfOf[card.state] !== 'past') return { to: 'room', sessionId: card.sessionId }
  const owed = card.rounds.find(
    (round) => round.seat === 'interviewer' && round.phase === 'ended' && !round.isSubmitted,
  )
  if (owed) return { to: 'feedback', sessionId: card.sessionId, number: owed.number }
  const told = card.rounds.find((round) => round.seat === 'candidate') ?? card.rounds[0]
  return told ? { to: 'review', roundId: told.roundId } : { to: 'nothing' }
}
