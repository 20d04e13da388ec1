import type { Tx } from '#server/db/transaction'

/** When this author's scorecard was handed in; null: not, or there is none yet. */
export async function findHandedInAt(tx: Tx, roundId: string, authorId: string): Promise<Date | null> {
  const row = await tx.scorecard.findUnique({
    where: { roundId_authorId: { roundId, authorId } },
    select: { handedInAt: true },
  })
  return row?.handedInAt ?? null
}
