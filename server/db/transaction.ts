import { db } from '#server/db/client'
import type { Prisma } from '#server/db/generated/client'

/** A running transaction; every store function takes one first. */
export type Tx = Prisma.TransactionClient

/**
 * Runs `work` in one transaction. No network but the database's inside. The limit is far above anything we do: Prisma
 * rolls back at it while a nested write may still be sending, and what it sends after that would commit alone (seen once
 * with a seed that ran past ten seconds).
 */
export function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction(work, { timeout: 60_000, maxWait: 5_000 })
}
