import { db } from '#server/db/client'
import type { Tx } from '#server/db/transaction'

const fields = { id: true, roundId: true, subject: true, state: true, note: true, elapsedMs: true } as const

export type MarkChangeRecord = Readonly<{
  id: string
  roundId: string
  subject: string
  state: string | null
  note: string
  elapsedMs: number
}>

/** How every subject stands: the last change of each, in the order of the plan's moments. */
export function listMarks(roundId: string, client: Tx = db()): Promise<MarkChangeRecord[]> {
  return client.$queryRaw<MarkChangeRecord[]>`
    select * from (
      select distinct on ("subject") "id", "roundId", "subject", "state", "note", "elapsedMs"
      from "MarkChange" where "roundId" = ${roundId} order by "subject", "seq" desc
    ) as last order by "elapsedMs", "subject"`
}

export function findChange(tx: Tx, id: string): Promise<MarkChangeRecord | null> {
  return tx.markChange.findUnique({ where: { id }, select: fields })
}

export function findLastOf(tx: Tx, roundId: string, subject: string): Promise<MarkChangeRecord | null> {
  return tx.markChange.findFirst({ where: { roundId, subject }, orderBy: { seq: 'desc' }, select: fields })
}

/** Appends a change. The round's row is locked, so that its number is the next one. */
export async function insertChange(
  tx: Tx,
  row: MarkChangeRecord & Readonly<{ byUserId: string }>,
): Promise<MarkChangeRecord> {
  const last = await tx.markChange.aggregate({ where: { roundId: row.roundId }, _max: { seq: true } })
  return tx.markChange.create({ data: { ...row, seq: (last._max.seq ?? 0) + 1 }, select: fields })
}
