import { newId } from '#server/db/id'
import type { Tx } from '#server/db/transaction'

export type AuditEntry = Readonly<{
  action: string
  userId: string | null
  sessionId: string | null
  roundId: string | null
  detail: Readonly<Record<string, string | number | boolean | null>> | null
}>

export async function insertAuditRow(tx: Tx, entry: AuditEntry): Promise<void> {
  const { detail, ...row } = entry
  await tx.auditRow.create({ data: { id: newId(), ...row, ...(detail ? { detail } : {}) } })
}
