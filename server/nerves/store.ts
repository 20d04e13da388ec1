import type { NervesLevel, NervesMoment } from '#lib/interview/nerves'
import { db } from '#server/db/client'
import type { Tx } from '#server/db/transaction'

const fields = { before: true, after: true, isShared: true } as const

export type NervesRecord = Readonly<{ before: number | null; after: number | null; isShared: boolean }>

export function findNerves(roundId: string, userId: string): Promise<NervesRecord | null> {
  return db().nerves.findUnique({ where: { roundId_userId: { roundId, userId } }, select: fields })
}

/** Only a shared row, and only that of whoever is the round's candidate: anything else is not there for others. */
export function findSharedNerves(roundId: string): Promise<NervesRecord | null> {
  return db().nerves.findFirst({
    where: { roundId, isShared: true, user: { members: { some: { roundId, seat: 'candidate' } } } },
    select: fields,
  })
}

export function upsertNerves(
  tx: Tx,
  roundId: string,
  userId: string,
  change: Partial<Record<NervesMoment, NervesLevel | null>> | Readonly<{ isShared: boolean }>,
): Promise<NervesRecord> {
  return tx.nerves.upsert({
    where: { roundId_userId: { roundId, userId } },
    create: { roundId, userId, ...change },
    update: change,
    select: fields,
  })
}
