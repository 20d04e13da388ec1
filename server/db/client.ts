import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '#server/db/generated/client'
import { env } from '#server/env'

/** For a connection, and for one of the pool's own to come free: a busy machine takes seconds. */
const connectWithinMs = 10_000

/**
 * Postgres itself ends a statement or an idle transaction of Prisma's that takes so long, and with it the whole transaction
 * (see `inTransaction`).
 */
const databaseLimits = { statement_timeout: 30_000, idle_in_transaction_session_timeout: 30_000 } as const

/**
 * One pool and one Prisma client a process. The module exists twice (Next bundles its own copy), the symbol once,
 * so both copies share the connections.
 */
type Handles = { pool: pg.Pool; prisma: PrismaClient }
const key = Symbol.for('sparring.db')
const store = globalThis as { [key]?: Handles }

function handles(): Handles {
  store[key] ??= open(env().DATABASE_URL)
  return store[key]
}

function open(connectionString: string): Handles {
  const pool = new pg.Pool({ connectionString, max: 8, connectionTimeoutMillis: connectWithinMs })
  const prismaPool = { connectionString, max: 10, connectionTimeoutMillis: connectWithinMs, ...databaseLimits }
  // An idle connection that the server drops is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  return {
    pool,
    prisma: new PrismaClient({ adapter: new PrismaPg(prismaPool) }),
  }
}

/** Plain `pg`, for the hot path (log append) and LISTEN. */
export function pool(): pg.Pool {
  return handles().pool
}

export function db(): PrismaClient {
  return handles().prisma
}

/** Closes both; idempotent. */
export async function closeDb(): Promise<void> {
  const open = store[key]
  delete store[key]
  if (open) await Promise.allSettled([open.prisma.$disconnect(), open.pool.end()])
}
