import type { Seat } from '#lib/interview/model'
import type { Prisma } from '#server/db/generated/client'
import type { Tx } from '#server/db/transaction'

const sessionFields = {
  id: true,
  hostId: true,
  kind: true,
  planMinutes: true,
  language: true,
  scheduledAt: true,
  scheduledZone: true,
  currentRound: true,
  cancelledAt: true,
  createdAt: true,
  host: { select: { name: true } },
  rounds: {
    orderBy: { number: 'asc' },
    select: {
      id: true,
      number: true,
      phase: true,
      startedAt: true,
      endedAt: true,
      submittedAt: true,
      problem: { select: { slug: true, domain: true, difficulty: true, content: true } },
      members: {
        orderBy: { joinedAt: 'asc' },
        select: { userId: true, seat: true, user: { select: { name: true, email: true } } },
      },
    },
  },
} satisfies Prisma.SessionSelect

export type SessionRecord = Prisma.SessionGetPayload<{ select: typeof sessionFields }>

const inviteFields = {
  id: true,
  sessionId: true,
  seat: true,
  version: true,
  seats: true,
  expiresAt: true,
  revokedAt: true,
  freesUserId: true,
} satisfies Prisma.InviteSelect

export type InviteRecord = Prisma.InviteGetPayload<{ select: typeof inviteFields }>

export type NewRound = Readonly<{
  id: string
  number: number
  problemId: string
  problemChoices: readonly string[]
  seat: Seat
}>

export async function insertSession(tx: Tx, session: Prisma.SessionUncheckedCreateInput): Promise<void> {
  await tx.session.create({ data: session })
}

export async function insertRound(tx: Tx, sessionId: string, hostId: string, round: NewRound): Promise<void> {
  const { seat, problemChoices, ...fields } = round
  await tx.round.create({
    data: {
      ...fields,
      sessionId,
      problemChoices: [...problemChoices],
      members: { create: { userId: hostId, seat } },
    },
  })
}

export async function insertInvite(
  tx: Tx,
  invite: Readonly<{
    id: string
    sessionId: string
    seat: Seat
    version: number
    tokenHash: string
    seats: number
    expiresAt: Date
    freesUserId: string | null
  }>,
): Promise<void> {
  await tx.invite.create({ data: invite })
}

/** The rounds' rows are what every change of a session locks, always in this order. */
export async function lockRounds(tx: Tx, sessionId: string): Promise<void> {
  await tx.$queryRaw`select 1 from "Round" where "sessionId" = ${sessionId} order by "id" for update`
}

export function findSession(tx: Tx, id: string): Promise<SessionRecord | null> {
  return tx.session.findUnique({ where: { id }, select: sessionFields })
}

export async function findSessionIdOfRound(tx: Tx, roundId: string): Promise<string | null> {
  const round = await tx.round.findUnique({ where: { id: roundId }, select: { sessionId: true } })
  return round?.sessionId ?? null
}

export function listSessionsOf(tx: Tx, userId: string): Promise<SessionRecord[]> {
  return tx.session.findMany({
    where: { rounds: { some: { members: { some: { userId } } } } },
    orderBy: { createdAt: 'desc' },
    select: sessionFields,
  })
}

export function findInvite(tx: Tx, tokenHash: string): Promise<InviteRecord | null> {
  return tx.invite.findUnique({ where: { tokenHash }, select: inviteFields })
}

/** The links that have not been replaced, one a seat. */
export function listValidInvites(tx: Tx, sessionId: string): Promise<InviteRecord[]> {
  return tx.invite.findMany({ where: { sessionId, revokedAt: null }, orderBy: { seat: 'asc' }, select: inviteFields })
}

export async function revokeInvite(tx: Tx, id: string, revokedAt: Date): Promise<void> {
  await tx.invite.update({ where: { id }, data: { revokedAt, freesUserId: null } })
}

export async function clearFreedSeat(tx: Tx, id: string): Promise<void> {
  await tx.invite.update({ where: { id }, data: { freesUserId: null } })
}

export async function insertMember(tx: Tx, roundId: string, userId: string, seat: Seat): Promise<void> {
  await tx.member.create({ data: { roundId, userId, seat } })
}

/**
 * Moves one person's place in these rounds to another: the seat, and the cards and notes they wrote in it. What they
 * drew stays theirs in the append-only log; `formerUserIds` says that it belongs to this seat. Their nerves stay with them too:
 * who opens the link need not be the same person, and they can be given again until the round ends.
 */
export async function moveSeat(
  tx: Tx,
  roundIds: readonly string[],
  fromUserId: string,
  toUserId: string,
): Promise<void> {
  const inRounds = { roundId: { in: [...roundIds] } }
  await tx.member.updateMany({
    where: { ...inRounds, userId: fromUserId },
    data: { userId: toUserId, formerUserIds: { push: fromUserId } },
  })
  await tx.scorecard.updateMany({ where: { ...inRounds, authorId: fromUserId }, data: { authorId: toUserId } })
  await tx.privateNote.updateMany({ where: { ...inRounds, authorId: fromUserId }, data: { authorId: toUserId } })
  await tx.decision.updateMany({ where: { ...inRounds, authorId: fromUserId }, data: { authorId: toUserId } })
  await tx.thinkingTime.updateMany({ where: { ...inRounds, byUserId: fromUserId }, data: { byUserId: toUserId } })
  await tx.stageDone.updateMany({ where: { ...inRounds, byUserId: fromUserId }, data: { byUserId: toUserId } })
}

export async function updateCancelled(tx: Tx, sessionId: string, cancelledAt: Date | null): Promise<void> {
  await tx.session.update({ where: { id: sessionId }, data: { cancelledAt } })
}
