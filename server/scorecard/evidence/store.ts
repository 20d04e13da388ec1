import type { EvidenceRef, EvidenceTarget } from '#lib/interview/evidence'
import type { Tx } from '#server/db/transaction'

export function countEvidence(tx: Tx, scorecardId: string, target: EvidenceTarget): Promise<number> {
  return tx.evidence.count({ where: { scorecardId, target } })
}

/** Once, however often it is cited. */
export async function insertEvidence(
  tx: Tx,
  row: EvidenceRef & Readonly<{ scorecardId: string; target: EvidenceTarget; createdAt: Date }>,
): Promise<void> {
  await tx.evidence.createMany({ data: [row], skipDuplicates: true })
}

export async function deleteEvidence(
  tx: Tx,
  row: EvidenceRef & Readonly<{ scorecardId: string; target: EvidenceTarget }>,
): Promise<void> {
  await tx.evidence.deleteMany({ where: row })
}
