import { db } from '#server/db/client'
import type { Prisma } from '#server/db/generated/client'
import type { Tx } from '#server/db/transaction'

const userFields = {
  id: true,
  name: true,
  email: true,
  authVersion: true,
  language: true,
  theme: true,
  timeZone: true,
  isDemo: true,
} satisfies Prisma.UserSelect

export function findUser(id: string) {
  return db().user.findUnique({ where: { id }, select: userFields })
}

const roundFields = {
  id: true,
  sessionId: true,
  number: true,
  phase: true,
  startedAt: true,
  endedAt: true,
  submittedAt: true,
  observerCursors: true,
  session: { select: { kind: true, cancelledAt: true, currentRound: true } },
} satisfies Prisma.RoundSelect

/** The seat and its round, or null when this user has none. */
export function findSeat(tx: Tx, roundId: string, userId: string) {
  return tx.member.findUnique({
    where: { roundId_userId: { roundId, userId } },
    select: { seat: true, round: { select: roundFields } },
  })
}

/** Takes the round's row lock first, so that whoever decides on its phase decides alone. */
export async function lockRound(tx: Tx, roundId: string): Promise<void> {
  await tx.$queryRaw`select 1 from "Round" where "id" = ${roundId} for update`
}
