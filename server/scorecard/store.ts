import type { DimensionId, Verdict } from '#lib/interview/model'
import { db } from '#server/db/client'
import type { Prisma, Verdict as StoredVerdict } from '#server/db/generated/client'
import { newId } from '#server/db/id'
import type { Tx } from '#server/db/transaction'

const fields = {
  verdict: true,
  updatedAt: true,
  scores: { select: { dimension: true, level: true, isNotObserved: true, comment: true } },
  evidence: { select: { target: true, kind: true, key: true }, orderBy: { createdAt: 'asc' } },
  items: {
    where: { deletedAt: null },
    select: { id: true, kind: true, text: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  },
  amendments: {
    select: { id: true, dimension: true, answer: true, text: true, createdAt: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  },
} satisfies Prisma.ScorecardSelect

export type ScorecardRecord = Prisma.ScorecardGetPayload<{ select: typeof fields }>

const shadowFields = { ...fields, id: true, authorId: true, handedInAt: true } satisfies Prisma.ScorecardSelect

export type ShadowRecord = Prisma.ScorecardGetPayload<{ select: typeof shadowFields }>

const storedVerdict = {
  'no-hire': 'no_hire',
  weak: 'weak',
  hire: 'hire',
  'strong-hire': 'strong_hire',
} as const satisfies Record<Verdict, StoredVerdict>

/** The scorecard of whoever has the interviewer's seat; null before the first answer. Never a shadow scorer's. */
export function findScorecard(roundId: string, client: Tx = db()): Promise<ScorecardRecord | null> {
  return client.scorecard.findFirst({
    where: { roundId, isShadow: false, author: { members: { some: { roundId, seat: 'interviewer' } } } },
    select: fields,
  })
}

/** The one that was just written to, whosever it is. */
export function findScorecardById(tx: Tx, id: string): Promise<ScorecardRecord | null> {
  return tx.scorecard.findUnique({ where: { id }, select: fields })
}

/** A shadow scorer's own; null before the first answer. */
export function findShadowScorecard(
  roundId: string,
  authorId: string,
  client: Tx = db(),
): Promise<ShadowRecord | null> {
  return client.scorecard.findFirst({ where: { roundId, authorId, isShadow: true }, select: shadowFields })
}

/** Of those who have a shadow scorer's seat: what was handed in up to the moment, in that order. */
export function listHandedIn(roundId: string, untilMs: number): Promise<ShadowRecord[]> {
  return db().scorecard.findMany({
    where: {
      roundId,
      isShadow: true,
      handedInAt: { lte: new Date(untilMs) },
      author: { members: { some: { roundId, seat: 'shadow' } } },
    },
    orderBy: [{ handedInAt: 'asc' }, { id: 'asc' }],
    select: shadowFields,
  })
}

/** Everyone who scores in the round. */
export function listScorers(roundId: string) {
  return db().member.findMany({
    where: { roundId, seat: { in: ['interviewer', 'shadow'] } },
    select: { userId: true, seat: true, user: { select: { name: true } } },
  })
}

export async function updateHandedIn(tx: Tx, id: string, handedInAtMs: number | null): Promise<void> {
  const handedInAt = handedInAtMs === null ? null : new Date(handedInAtMs)
  await tx.scorecard.update({ where: { id }, data: { handedInAt } })
}

/** Nobody's of this round is handed in any more. */
export async function updateNoneHandedIn(tx: Tx, roundId: string): Promise<void> {
  await tx.scorecard.updateMany({ where: { roundId, isShadow: true }, data: { handedInAt: null } })
}

/** The author's scorecard of the round, made when missing; its id. */
export async function ensureScorecard(
  tx: Tx,
  key: Readonly<{ roundId: string; authorId: string; rubricVersion: number; isShadow: boolean }>,
  atMs: number,
): Promise<string> {
  const row = await tx.scorecard.upsert({
    where: { roundId_authorId: { roundId: key.roundId, authorId: key.authorId } },
    create: { id: newId(), ...key, updatedAt: new Date(atMs) },
    update: { updatedAt: new Date(atMs) },
    select: { id: true },
  })
  return row.id
}

export async function updateVerdict(tx: Tx, scorecardId: string, verdict: Verdict | null): Promise<void> {
  await tx.scorecard.update({
    where: { id: scorecardId },
    data: { verdict: verdict === null ? null : storedVerdict[verdict] },
  })
}

export async function upsertScore(
  tx: Tx,
  scorecardId: string,
  dimension: DimensionId,
  change: Readonly<{ level?: number | null; isNotObserved?: boolean; comment?: string }>,
  atMs: number,
): Promise<void> {
  await tx.score.upsert({
    where: { scorecardId_dimension: { scorecardId, dimension } },
    create: { scorecardId, dimension, ...change, updatedAt: new Date(atMs) },
    update: { ...change, updatedAt: new Date(atMs) },
  })
}
