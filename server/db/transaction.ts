import { db } from '#server/db/client'
import type { Prisma } from '#server/db/generated/client'

/** A running transaction; every store function takes one first. */
export type Tx = Prisma.TransactionClient

/** Runs `work` in one transaction. No network but the database's inside. */
export function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction(work, { timeout: 10_000, maxWait: 5_000 })
}
