import type { Phase, Seat } from '#lib/interview/model'
import type { Prisma } from '#server/db/generated/client'
import type { Tx } from '#server/db/transaction'

const bankFields = {
  id: true,
  slug: true,
  domain: true,
  difficulty: true,
  content: true,
  ownerId: true,
  isShared: true,
  updatedAt: true,
  owner: { select: { name: true } },
} satisfies Prisma.ProblemSelect

export type BankRecord = Prisma.ProblemGetPayload<{ select: typeof bankFields }>

/** A round that has begun and seats this user as the candidate. */
const asked = (userId: string) =>
  ({
    phase: { not: 'waiting' satisfies Phase },
    members: { some: { userId, seat: 'candidate' satisfies Seat } },
  }) as const

/** The newest version of every problem that people wrote and this user may find: their own, the newest first, and those shared with them. */
export async function listWrittenProblems(tx: Tx, userId: string): Promise<BankRecord[]> {
  const newest = await tx.problem.findMany({
    where: {
      deletedAt: null,
      OR: [{ ownerId: userId }, { isShared: true, owner: { hosted: { some: { rounds: { some: asked(userId) } } } } }],
    },
    orderBy: [{ slug: 'asc' }, { version: 'desc' }],
    distinct: ['slug'],
    select: bankFields,
  })
  return newest.sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())
}

/** The newest version of every problem that came with the product, or once did. */
export function listStock(tx: Tx): Promise<BankRecord[]> {
  return tx.problem.findMany({
    where: { ownerId: null },
    orderBy: [{ slug: 'asc' }, { version: 'desc' }],
    distinct: ['slug'],
    select: bankFields,
  })
}

/** The newest version; null when there is none, or its owner took it off their list. */
export function findProblem(tx: Tx, slug: string): Promise<BankRecord | null> {
  return tx.problem.findFirst({ where: { slug, deletedAt: null }, orderBy: { version: 'desc' }, select: bankFields })
}

/** The interviewer's half of this very version, by itself, so that no list carries it. */
export async function findGuide(tx: Tx, id: string): Promise<unknown> {
  const row = await tx.problem.findUnique({ where: { id }, select: { guide: true } })
  return row?.guide ?? null
}

export async function wasAskedBy(tx: Tx, hostId: string, userId: string): Promise<boolean> {
  const round = await tx.round.findFirst({ where: { session: { hostId }, ...asked(userId) }, select: { id: true } })
  return round !== null
}

/** Whether the user is asked it, or looks on, in a round that is running or waits for its feedback. */
export async function isInPlay(tx: Tx, slug: string, userId: string): Promise<boolean> {
  const phases: Phase[] = ['live', 'ended']
  const seats: Seat[] = ['candidate', 'observer', 'shadow']
  const round = await tx.round.findFirst({
    where: { problem: { slug }, phase: { in: phases }, members: { some: { userId, seat: { in: seats } } } },
    select: { id: true },
  })
  return round !== null
}

export type PracticeRecord = Readonly<{ slug: string; seat: Seat; rounds: number }>

/**
 * In how many rounds that are over the user sat in which seat, by problem, whichever its version. Who practises alone answers,
 * though the seat is the interviewer's.
 */
export function listPractice(tx: Tx, userId: string): Promise<PracticeRecord[]> {
  return tx.$queryRaw<PracticeRecord[]>`
    select p."slug", case when s."kind" = 'solo' then 'candidate' else m."seat"::text end as "seat",
      count(*)::int as "rounds"
    from "Member" m
    join "Round" r on r."id" = m."roundId"
    join "Session" s on s."id" = r."sessionId"
    join "Problem" p on p."id" = r."problemId"
    where m."userId" = ${userId} and r."phase" in ('ended', 'released')
    group by 1, 2`
}
