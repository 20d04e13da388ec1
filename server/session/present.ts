import { dayMs } from '#lib/base/time'
import { type SessionFacts, sessionState } from '#lib/interview/lifecycle'
import {
  type Bilingual,
  type Plan,
  plans,
  roundId,
  type Seat,
  type SessionState,
  sessionId,
  userId,
} from '#lib/interview/model'
import { can } from '#lib/interview/policy'
import { looksOn } from '#lib/interview/seating'
import { sessionRightsOf } from '#lib/interview/session-policy'
import type { InvitedSessionView, InviteView, PersonView, SessionCardView } from '#lib/interview/views'
import type { InviteRecord, SessionRecord } from '#server/session/store'

type RoundRecord = SessionRecord['rounds'][number]

/** What the lifecycle needs to know of a session. */
export function factsOf(session: SessionRecord): SessionFacts {
  return {
    kind: session.kind,
    scheduledAtMs: session.scheduledAt?.getTime() ?? null,
    isCancelled: session.cancelledAt !== null,
    phases: session.rounds.map((round) => round.phase),
    currentRound: session.currentRound - 1,
  }
}

export function stateOf(session: SessionRecord, nowMs: number): SessionState {
  return sessionState(factsOf(session), nowMs)
}

/** A session as one of its members sees it on the dashboard. `titleOf` is asked only for what they may read. */
export function presentCard(
  session: SessionRecord,
  viewerId: string,
  titleOf: (round: RoundRecord) => Bilingual,
  nowMs: number,
): SessionCardView {
  const state = stateOf(session, nowMs)
  const isHost = session.hostId === viewerId
  return {
    sessionId: sessionId(session.id),
    kind: session.kind,
    state,
    plan: planOf(session),
    language: session.language,
    scheduledAtMs: session.scheduledAt?.getTime() ?? null,
    scheduledZone: session.scheduledZone,
    createdAtMs: session.createdAt.getTime(),
    isHost,
    hostName: session.host.name,
    rights: sessionRightsOf(isHost ? 'host' : 'member', state),
    rounds: session.rounds.flatMap((round) => {
      const seat = seatOf(round, viewerId)
      return seat ? [presentCardRound(round, viewerId, seat, titleOf)] : []
    }),
  }
}

function presentCardRound(
  round: RoundRecord,
  viewerId: string,
  seat: Seat,
  titleOf: (round: RoundRecord) => Bilingual,
): SessionCardView['rounds'][number] {
  return {
    roundId: roundId(round.id),
    number: round.number,
    phase: round.phase,
    seat,
    isSubmitted: seat === 'interviewer' && round.submittedAt !== null,
    title: can(seat, 'statement.read', round.phase) ? titleOf(round) : null,
    partners: round.members.filter((member) => member.userId !== viewerId && !looksOn(member.seat)).map(presentPerson),
    startedAtMs: round.startedAt?.getTime() ?? null,
    endedAtMs: round.endedAt?.getTime() ?? null,
  }
}

/** What a link says about its session to whoever holds it: nothing of the problem, nobody but the host. */
export function presentInvited(session: SessionRecord, invite: InviteRecord, nowMs: number): InvitedSessionView {
  return {
    sessionId: sessionId(session.id),
    kind: session.kind,
    state: stateOf(session, nowMs),
    seat: invite.seat,
    plan: planOf(session),
    language: session.language,
    hostName: session.host.name,
    scheduledAtMs: session.scheduledAt?.getTime() ?? null,
    scheduledZone: session.scheduledZone,
    startedAtMs: session.rounds[0]?.startedAt?.getTime() ?? null,
  }
}

/** A link by its token, with the seat it gives in the round that is shown. */
export function presentInvite(invite: InviteRecord, seat: Seat, origin: string, token: string): InviteView {
  return {
    seat,
    url: `${origin}/join/${token}`,
    expiresAtMs: invite.expiresAt.getTime(),
  }
}

/** A link lasts 7 days or until a day after the planned start, whichever is later (RELIABILITY, Limits). */
export function inviteExpiry(scheduledAtMs: number | null, nowMs: number): Date {
  return new Date(Math.max(nowMs + 7 * dayMs, (scheduledAtMs ?? 0) + dayMs))
}

/** A member's seat in a round, or null. */
export function seatOf(round: RoundRecord, memberId: string): Seat | null {
  return round.members.find((member) => member.userId === memberId)?.seat ?? null
}

function presentPerson(member: RoundRecord['members'][number]): PersonView {
  return { userId: userId(member.userId), name: member.user.name, seat: member.seat }
}

/** The database's check allows these three numbers only. */
function planOf(session: SessionRecord): Plan {
  return plans.find((plan) => plan === session.planMinutes) ?? 45
}
