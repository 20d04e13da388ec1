import type { Brand } from '#lib/base/brand'
import { AppError } from '#lib/base/errors'
import { idPattern, type Phase, type RoundId, type Seat, type SessionId, type SessionKind } from '#lib/interview/model'
import { type Action, can, refusalOf } from '#lib/interview/policy'
import type { AuthClaims } from '#server/auth/cookie'
import { required, type User, userFrom } from '#server/auth/identify'
import { findSeat, findUserAndSeat, lockRound } from '#server/auth/store'
import type { Tx } from '#server/db/transaction'

/** The round as its rights need it. */
export type ActorRound = Readonly<{
  id: RoundId
  sessionId: SessionId
  number: number
  phase: Phase
  startedAtMs: number | null
  endedAtMs: number | null
  submittedAtMs: number | null
  kind: SessionKind
  isCancelled: boolean
  currentRound: number
  observerCursors: boolean
}>

/** A user with their seat in a round, proven now. Only this file makes one. */
export type Actor = Brand<Readonly<{ user: User; seat: Seat; round: ActorRound }>, 'Actor'>

/** Reads the seat. No seat and no such round are one answer: `not-found`. */
export async function actorFor(user: User, roundId: string): Promise<Actor> {
  const found = idPattern.test(roundId) ? await findUserAndSeat({ roundId, userId: user.id }) : null
  return toActor(user, found?.seat ?? null)
}

/** Who comes to a socket's door: their login and their seat in one read. Throws `signed-out` or `not-found`. */
export async function actorAtDoor(claims: AuthClaims, roundId: string): Promise<Actor> {
  const found = await findUserAndSeat({ roundId: idPattern.test(roundId) ? roundId : '', userId: claims.sub })
  return toActor(required(userFrom(claims, found?.user ?? null)), found?.seat ?? null)
}

/** The same for an open socket, whose login may have ended since: throws `signed-out` too. */
export async function actorAgain(user: User, roundId: string): Promise<Actor> {
  const found = await findUserAndSeat({ roundId, userId: user.id })
  if (found?.user.authVersion !== user.authVersion) throw new AppError('signed-out')
  return toActor(user, found.seat)
}

/** The same inside a transaction that is about to decide: the round's row is locked until it commits. */
export async function lockedActor(tx: Tx, user: User, roundId: string): Promise<Actor> {
  if (!idPattern.test(roundId)) throw new AppError('not-found')
  await lockRound(tx, roundId)
  return toActor(user, await findSeat(tx, roundId, user.id))
}

/**
 * The candidate of this round as they will be once it is released, for whoever may release it to look through their eyes.
 * It reads and never writes. Throws `forbidden`.
 */
export function candidateToBe({ user, seat, round }: Actor): Actor {
  if (!can(seat, 'feedback.preview', round.phase, round.kind)) throw new AppError('forbidden')
  return { user, seat: 'candidate', round: { ...round, phase: 'released' } } as Actor
}

/**
 * Throws unless the table of rights allows it: `forbidden`, or where only the phase is wrong `round-not-waiting`,
 * `round-not-live`, `round-not-ended`, `round-released`.
 */
export function authorize(actor: Actor, action: Action): void {
  const refusal = refusalOf(actor.seat, action, actor.round.phase, actor.round.kind)
  if (refusal) throw new AppError(refusal)
}

function toActor(user: User, found: Awaited<ReturnType<typeof findSeat>>): Actor {
  if (!found) throw new AppError('not-found')
  const { round } = found
  return {
    user,
    seat: found.seat,
    round: {
      id: round.id as RoundId,
      sessionId: round.sessionId as SessionId,
      number: round.number,
      phase: round.phase,
      startedAtMs: round.startedAt?.getTime() ?? null,
      endedAtMs: round.endedAt?.getTime() ?? null,
      submittedAtMs: round.submittedAt?.getTime() ?? null,
      kind: round.session.kind,
      isCancelled: round.session.cancelledAt !== null,
      currentRound: round.session.currentRound,
      observerCursors: round.observerCursors,
    },
  } as Actor
}
