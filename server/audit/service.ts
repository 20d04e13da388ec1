import { type AuditEntry, insertAuditRow } from '#server/audit/store'
import type { Tx } from '#server/db/transaction'

/** What is worth knowing afterwards (RELIABILITY, Security). A closed list, so that rows can be searched by name. */
export const auditActions = [
  'user.signed-in',
  'user.signed-up',
  'user.signed-out-everywhere',
  'guest.created',
  'guest.claimed',
  'session.created',
  'session.cancelled',
  'session.restored',
  'invite.renewed',
  'invite.joined',
  'round.started',
  'round.ended',
  'round.resumed',
  'round.swapped',
  'round.submitted',
  'round.submission-undone',
  'round.released',
  'round.amended',
] as const
export type AuditAction = (typeof auditActions)[number]

export type AuditInput = Readonly<{ action: AuditAction }> & Partial<Readonly<Omit<AuditEntry, 'action'>>>

/** Writes an audit row in the transaction of what it tells about. `detail` holds ids and kinds, never a text somebody wrote. */
export async function audit(tx: Tx, entry: AuditInput): Promise<void> {
  await insertAuditRow(tx, {
    action: entry.action,
    userId: entry.userId ?? null,
    sessionId: entry.sessionId ?? null,
    roundId: entry.roundId ?? null,
    detail: entry.detail ?? null,
  })
}
