import { db } from '#server/db/client'
import type { Tx } from '#server/db/transaction'

const fields = {
  id: true,
  roundId: true,
  authorId: true,
  elapsedMs: true,
  text: true,
  isShared: true,
  deletedAt: true,
} as const

export function listNotes(roundId: string, authorId: string, client: Tx = db()) {
  return client.privateNote.findMany({
    where: { roundId, authorId, deletedAt: null },
    orderBy: [{ elapsedMs: 'asc' }, { createdAt: 'asc' }],
    select: fields,
  })
}

/** Those of whoever has the interviewer's seat: what the scorecard may cite. */
export function listInterviewerNotes(roundId: string, client: Tx = db()) {
  return client.privateNote.findMany({
    where: { roundId, deletedAt: null, author: { members: { some: { roundId, seat: 'interviewer' } } } },
    orderBy: [{ elapsedMs: 'asc' }, { createdAt: 'asc' }],
    select: fields,
  })
}

export function findNote(tx: Tx, id: string) {
  return tx.privateNote.findUnique({ where: { id }, select: fields })
}

export function insertNote(
  tx: Tx,
  note: Readonly<{ id: string; roundId: string; authorId: string; elapsedMs: number; text: string }>,
) {
  return tx.privateNote.create({ data: note, select: fields })
}

export async function updateNoteDeleted(tx: Tx, id: string, deletedAtMs: number | null): Promise<void> {
  await tx.privateNote.update({
    where: { id },
    data: { deletedAt: deletedAtMs === null ? null : new Date(deletedAtMs) },
  })
}

export function updateNoteShared(tx: Tx, id: string, isShared: boolean) {
  return tx.privateNote.update({ where: { id }, data: { isShared }, select: fields })
}
