import type { DecisionTexts } from '#lib/interview/decision-line'
import { db } from '#server/db/client'
import type { Tx } from '#server/db/transaction'

const fields = {
  id: true,
  roundId: true,
  authorId: true,
  elapsedMs: true,
  choice: true,
  alternative: true,
  reason: true,
  wouldChangeIf: true,
  deletedAt: true,
} as const

export type DecisionRecord = NonNullable<Awaited<ReturnType<typeof findDecision>>>

export function listDecisions(roundId: string, client: Tx = db()) {
  return client.decision.findMany({
    where: { roundId, deletedAt: null },
    orderBy: [{ elapsedMs: 'asc' }, { createdAt: 'asc' }],
    select: fields,
  })
}

export function findDecision(tx: Tx, id: string) {
  return tx.decision.findUnique({ where: { id }, select: fields })
}

export function insertDecision(
  tx: Tx,
  row: DecisionTexts & Readonly<{ id: string; roundId: string; authorId: string; elapsedMs: number }>,
) {
  return tx.decision.create({ data: row, select: fields })
}

export function updateDecision(tx: Tx, id: string, change: DecisionTexts | Readonly<{ deletedAt: Date | null }>) {
  return tx.decision.update({ where: { id }, data: change, select: fields })
}
