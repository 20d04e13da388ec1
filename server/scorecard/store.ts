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

const storedVerdict = {
  'no-hire': 'no_hire',
  weak: 'weak',
  hire: 'hire',
  'strong-hire': 'strong_hire',
} as const satisfies Record<Verdict, StoredVerdict>

/** The interviewer's scorecard of a round; null before the first answer. */
export function findScorecard(roundId: string, client: Tx = db()): Promise<ScorecardRecord | null> {
  return client.scorecard.findFirst({ where: { roundId }, select: fields })
}

/** The author's scorecard of the round, made when missing; its id. */
export async function ensureScorecard(
  tx: Tx,
  key: Readonly<{ roundId: string; authorId: string; rubricVersion: number }>,
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
