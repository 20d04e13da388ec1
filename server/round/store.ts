import { db } from '#server/db/client'
import type { Prisma, RoundEventKind } from '#server/db/generated/client'
import { newId } from '#server/db/id'
import type { Tx } from '#server/db/transaction'

const roundFields = {
  id: true,
  sessionId: true,
  number: true,
  phase: true,
  startedAt: true,
  endedAt: true,
  submittedAt: true,
  releasedAt: true,
  observerCursors: true,
  problemChoices: true,
  problem: { select: { slug: true, domain: true, difficulty: true, content: true } },
  members: { select: { userId: true, seat: true, user: { select: { name: true } } }, orderBy: { joinedAt: 'asc' } },
} satisfies Prisma.RoundSelect

export type RoundRecord = Prisma.RoundGetPayload<{ select: typeof roundFields }>

const sessionFields = {
  id: true,
  kind: true,
  planMinutes: true,
  language: true,
  scheduledAt: true,
  currentRound: true,
  cancelledAt: true,
  host: { select: { name: true } },
  rounds: { select: roundFields, orderBy: { number: 'asc' } },
} satisfies Prisma.SessionSelect

export type SessionRecord = Prisma.SessionGetPayload<{ select: typeof sessionFields }>

export function findSessionWithRounds(sessionId: string): Promise<SessionRecord | null> {
  return db().session.findUnique({ where: { id: sessionId }, select: sessionFields })
}

export function findSessionOfRound(roundId: string): Promise<SessionRecord | null> {
  return db().session.findFirst({ where: { rounds: { some: { id: roundId } } }, select: sessionFields })
}

export function listStageVisits(roundId: string) {
  return db().stageVisit.findMany({
    where: { roundId },
    orderBy: { seq: 'asc' },
    select: { step: true, byUserId: true, elapsedMs: true, seq: true, by: { select: { name: true } } },
  })
}

export function listRoundEvents(roundId: string) {
  return db().roundEvent.findMany({
    where: { roundId },
    orderBy: { createdAt: 'asc' },
    select: { kind: true, elapsedMs: true, createdAt: true, by: { select: { name: true } } },
  })
}

export async function updateRound(tx: Tx, roundId: string, data: Prisma.RoundUpdateInput): Promise<void> {
  await tx.round.update({ where: { id: roundId }, data })
}

export async function updateCurrentRound(tx: Tx, sessionId: string, number: number): Promise<void> {
  await tx.session.update({ where: { id: sessionId }, data: { currentRound: number } })
}

/** The other rounds of the session: two of a peer session know of each other through this. */
export function listSiblings(tx: Tx, sessionId: string, exceptRoundId: string) {
  return tx.round.findMany({
    where: { sessionId, id: { not: exceptRoundId } },
    select: { id: true, number: true, phase: true, endedAt: true, submittedAt: true },
  })
}

export async function insertRoundEvent(
  tx: Tx,
  event: Readonly<{ roundId: string; kind: RoundEventKind; byUserId: string | null; elapsedMs: number; atMs: number }>,
): Promise<void> {
  const { atMs, ...fields } = event
  await tx.roundEvent.create({ data: { id: newId(), ...fields, createdAt: new Date(atMs) } })
}

/** Rounds whose feedback was submitted before the moment and is not released yet. */
export function listSubmitted(beforeMs: number) {
  return db().round.findMany({
    where: { phase: 'ended', submittedAt: { lte: new Date(beforeMs) } },
    select: { id: true },
  })
}

export function listAbandoned(lastActivityBeforeMs: number) {
  return db().round.findMany({
    where: { phase: 'live', lastActivityAt: { lt: new Date(lastActivityBeforeMs) } },
    select: { id: true },
  })
}

export async function touchRounds(roundIds: readonly string[], atMs: number): Promise<void> {
  await db().round.updateMany({
    where: { id: { in: [...roundIds] }, phase: 'live', lastActivityAt: { lt: new Date(atMs) } },
    data: { lastActivityAt: new Date(atMs) },
  })
}

/** A round with its session for a job, locked; null when it is gone. */
export async function lockRoundForJob(tx: Tx, roundId: string) {
  await tx.$queryRaw`select 1 from "Round" where "id" = ${roundId} for update`
  return tx.round.findUnique({
    where: { id: roundId },
    select: {
      id: true,
      sessionId: true,
      phase: true,
      startedAt: true,
      endedAt: true,
      submittedAt: true,
      lastActivityAt: true,
      session: { select: { kind: true } },
    },
  })
}
