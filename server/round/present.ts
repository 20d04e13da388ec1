import { elapsedMsAt, sessionState, undoWindowMs } from '#lib/interview/lifecycle'
import type { AgendaStep, Plan, RoundId, SessionId, UserId } from '#lib/interview/model'
import { can } from '#lib/interview/policy'
import { problemView } from '#lib/interview/problem'
import type { PersonView, RecordedRoundView, RoomView, RoundView, StageVisitView, ToldView } from '#lib/interview/views'
import type { Actor } from '#server/auth/actor'
import type { listRoundEvents, listStageVisits, RoundRecord, SessionRecord } from '#server/round/store'

type VisitRecord = Awaited<ReturnType<typeof listStageVisits>>[number]
type EventRecord = Awaited<ReturnType<typeof listRoundEvents>>[number]

/** The round for this actor's seat: problem and release only where the table of rights lets them read it. */
export function presentRound(
  session: SessionRecord,
  round: RoundRecord,
  actor: Actor,
  told: readonly ToldView[],
): RoundView {
  return {
    roundId: round.id as RoundId,
    number: round.number,
    phase: round.phase,
    startedAtMs: round.startedAt?.getTime() ?? null,
    endedAtMs: round.endedAt?.getTime() ?? null,
    members: round.members.map(presentMember),
    problem: can(actor.seat, 'statement.read', round.phase) ? problemView(round.problem) : null,
    told,
    observerCursors: round.observerCursors,
    release: actor.seat === 'interviewer' ? presentRelease(session, round) : null,
  }
}

export function presentRoom(
  session: SessionRecord,
  round: RoundRecord,
  actor: Actor,
  visits: readonly VisitRecord[],
  told: readonly ToldView[],
  nowMs: number,
): Omit<RoomView, 'invites' | 'willAsk' | 'thinking' | 'stageDone' | 'nerves'> {
  return {
    sessionId: session.id as SessionId,
    kind: session.kind,
    state: presentState(session, nowMs),
    plan: session.planMinutes as Plan,
    language: session.language,
    scheduledAtMs: session.scheduledAt?.getTime() ?? null,
    hostName: session.host.name,
    viewer: { userId: actor.user.id, name: actor.user.name, seat: actor.seat },
    round: presentRound(session, round, actor, told),
    roundCount: session.rounds.length,
    currentRound: session.currentRound,
    stageVisits: visits.map(presentVisit),
    serverNowMs: nowMs,
  }
}

/** A recorded round for this actor's seat. That feedback was submitted, or taken back, is its interviewer's until it opens. */
export function presentRecordedRound(
  session: SessionRecord,
  actor: Actor,
  visits: readonly VisitRecord[],
  events: readonly EventRecord[],
  told: readonly ToldView[],
  nowMs: number,
): RecordedRoundView {
  const found = session.rounds.find(({ id }) => id === actor.round.id)
  // In the interviewer's preview the actor's phase is the one to come.
  const round = found && { ...found, phase: actor.round.phase }
  if (!round) throw new Error('a session without the round it was found by')
  const other = session.rounds.find(({ id }) => id !== round.id)
  return {
    sessionId: session.id as SessionId,
    kind: session.kind,
    sessionState: presentState(session, nowMs),
    plan: session.planMinutes as Plan,
    viewer: { userId: actor.user.id, name: actor.user.name, seat: actor.seat },
    round: presentRound(session, round, actor, told),
    otherRound: other ? { roundId: other.id as RoundId, number: other.number, phase: other.phase } : null,
    elapsedMs: elapsedMsAt(actor.round, nowMs),
    stageVisits: visits.map(presentVisit),
    events: events.filter(({ kind }) => actor.seat === 'interviewer' || !ownEvents.includes(kind)).map(presentEvent),
    serverNowMs: nowMs,
  }
}

const ownEvents: readonly EventRecord['kind'][] = ['submitted', 'submission_undone']

function presentEvent(event: EventRecord): RecordedRoundView['events'][number] {
  return {
    kind: event.kind,
    elapsedMs: event.elapsedMs,
    byName: event.by?.name ?? null,
    atMs: event.createdAt.getTime(),
  }
}

export function presentState(session: SessionRecord, nowMs: number) {
  return sessionState(
    {
      kind: session.kind,
      scheduledAtMs: session.scheduledAt?.getTime() ?? null,
      isCancelled: session.cancelledAt !== null,
      phases: session.rounds.map((round) => round.phase),
      currentRound: session.currentRound - 1,
    },
    nowMs,
  )
}

export function presentVisit(visit: VisitRecord): StageVisitView {
  return {
    step: visit.step as AgendaStep | 'intro',
    byUserId: visit.byUserId as UserId,
    byName: visit.by.name,
    elapsedMs: visit.elapsedMs,
    seq: visit.seq,
  }
}

function presentMember(member: RoundRecord['members'][number]): PersonView {
  return { userId: member.userId as UserId, name: member.user.name, seat: member.seat }
}

/** When the press takes effect; null while it waits for the partner's half. */
function presentRelease(session: SessionRecord, round: RoundRecord): RoundView['release'] {
  if (!round.submittedAt) return null
  const moments = session.rounds.map((other) => other.submittedAt?.getTime() ?? null)
  const latest = moments.every((moment) => moment !== null) ? Math.max(...moments) : null
  return {
    submittedAtMs: round.submittedAt.getTime(),
    effectiveAtMs: round.releasedAt?.getTime() ?? (latest === null ? null : latest + undoWindowMs),
  }
}
