import { db } from '#server/db/client'
import type { Prisma } from '#server/db/generated/client'

/** A running transaction; every store function takes one first. */
export type Tx = Prisma.TransactionClient

/** The longest a timer can wait: as good as never. */
const neverMs = 2 ** 31 - 1

/**
 * Runs `work` in one transaction. No network but the database's inside. Prisma's own limit is off: at it Prisma rolls back
 * and gives the connection away while a nested write may still be sending through it, and what that sends then commits
 * alone, or in somebody else's transaction. The limits are Postgres' (`server/db/client.ts`): there nothing outlives them.
 */
export function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction(work, { timeout: neverMs, maxWait: 5_000 })
}
