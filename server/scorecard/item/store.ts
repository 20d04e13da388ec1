import type { EvidenceRef } from '#lib/interview/evidence'
import { itemTarget } from '#lib/interview/evidence'
import type { ItemKind } from '#lib/interview/model'
import type { Tx } from '#server/db/transaction'

const fields = { id: true, scorecardId: true, kind: true, text: true, deletedAt: true } as const

export type ItemRecord = NonNullable<Awaited<ReturnType<typeof findItem>>>

export function findItem(tx: Tx, id: string) {
  return tx.feedbackItem.findUnique({ where: { id }, select: fields })
}

/** Of all kinds, without the deleted ones. */
export function countItems(tx: Tx, scorecardId: string): Promise<number> {
  return tx.feedbackItem.count({ where: { scorecardId, deletedAt: null } })
}

export function insertItem(
  tx: Tx,
  row: Readonly<{ id: string; scorecardId: string; kind: ItemKind; text: string; createdAt: Date }>,
) {
  return tx.feedbackItem.create({ data: row, select: fields })
}

export function updateItem(
  tx: Tx,
  id: string,
  change: Readonly<{ kind: ItemKind; text: string }> | Readonly<{ deletedAt: Date | null }>,
) {
  return tx.feedbackItem.update({ where: { id }, data: change, select: fields })
}

export function listItemEvidence(tx: Tx, scorecardId: string, itemId: string) {
  return tx.evidence.findMany({
    where: { scorecardId, target: itemTarget(itemId) },
    orderBy: { createdAt: 'asc' },
    select: { target: true, kind: true, key: true },
  }) satisfies Promise<readonly EvidenceRef[]>
}
