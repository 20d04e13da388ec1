import type { StageId } from '#lib/interview/model'
import { db } from '#server/db/client'
import type { Tx } from '#server/db/transaction'

const fields = { id: true, roundId: true, stage: true, elapsedMs: true, by: { select: { name: true } } } as const

export type StageDoneRecord = Awaited<ReturnType<typeof listStagesDone>>[number]

export function listStagesDone(roundId: string, client: Tx = db()) {
  return client.stageDone.findMany({ where: { roundId }, orderBy: { elapsedMs: 'asc' }, select: fields })
}

export function findStageDone(tx: Tx, id: string): Promise<StageDoneRecord | null> {
  return tx.stageDone.findUnique({ where: { id }, select: fields })
}

/** The last one of the round, or of one stage in it. */
export function findLastDone(roundId: string, stage?: StageId, client: Tx = db()): Promise<StageDoneRecord | null> {
  return client.stageDone.findFirst({
    where: { roundId, ...(stage === undefined ? {} : { stage }) },
    orderBy: { elapsedMs: 'desc' },
    select: fields,
  })
}

/** When the stage was taken up, each time. */
export function listVisitsTo(tx: Tx, roundId: string, stage: StageId) {
  return tx.stageVisit.findMany({
    where: { roundId, step: stage },
    orderBy: { seq: 'asc' },
    select: { step: true, elapsedMs: true },
  })
}

export function insertStageDone(
  tx: Tx,
  row: Readonly<{ id: string; roundId: string; byUserId: string; stage: StageId; elapsedMs: number }>,
): Promise<StageDoneRecord> {
  return tx.stageDone.create({ data: row, select: fields })
}
