import { db } from '#server/db/client'
import type { Tx } from '#server/db/transaction'

const fields = {
  id: true,
  roundId: true,
  elapsedMs: true,
  plannedMs: true,
  stoppedElapsedMs: true,
  by: { select: { name: true } },
} as const

export type ThinkingRecord = Awaited<ReturnType<typeof listThinking>>[number]

const inOrder = { elapsedMs: 'asc' } as const

export function listThinking(roundId: string, client: Tx = db()) {
  return client.thinkingTime.findMany({ where: { roundId }, orderBy: inOrder, select: fields })
}

export function findThinking(tx: Tx, id: string): Promise<ThinkingRecord | null> {
  return tx.thinkingTime.findUnique({ where: { id }, select: fields })
}

export function findLastThinking(roundId: string, client: Tx = db()): Promise<ThinkingRecord | null> {
  return client.thinkingTime.findFirst({ where: { roundId }, orderBy: { elapsedMs: 'desc' }, select: fields })
}

export function insertThinking(
  tx: Tx,
  row: Readonly<{ id: string; roundId: string; byUserId: string; elapsedMs: number; plannedMs: number }>,
): Promise<ThinkingRecord> {
  return tx.thinkingTime.create({ data: row, select: fields })
}

export function updateStopped(tx: Tx, id: string, stoppedElapsedMs: number): Promise<ThinkingRecord> {
  return tx.thinkingTime.update({ where: { id }, data: { stoppedElapsedMs }, select: fields })
}
