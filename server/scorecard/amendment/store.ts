import type { Tx } from '#server/db/transaction'

const fields = { id: true, scorecardId: true, dimension: true, answer: true, text: true, createdAt: true } as const

export function findAmendment(tx: Tx, id: string) {
  return tx.amendment.findUnique({ where: { id }, select: fields })
}

export function insertAmendment(
  tx: Tx,
  row: Readonly<{
    id: string
    scorecardId: string
    dimension: string | null
    answer: string | null
    text: string
    createdAt: Date
  }>,
) {
  return tx.amendment.create({ data: row, select: fields })
}
