import { db, pool } from '#server/db/client'

/** The whole log, in order; plain `pg`, for it is the one read of thousands of rows. */
export async function listLog(roundId: string) {
  const result = await pool().query<{ seq: number; elapsedMs: number; authorId: string; data: Buffer }>(
    'select "seq", "elapsedMs", "authorId", "data" from "DocumentUpdate" where "roundId" = $1 order by "seq"',
    [roundId],
  )
  return result.rows
}

/** Everybody with a seat, and whose hands held it before (a guest's lost device). */
export function listSeatHolders(roundId: string) {
  return db().member.findMany({
    where: { roundId },
    select: { userId: true, seat: true, formerUserIds: true, user: { select: { name: true } } },
  })
}

/** `mergedIntoId` is the account that took a guest over. */
export function listUsers(ids: readonly string[]) {
  return db().user.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true, mergedIntoId: true },
  })
}
