import { pool } from '#server/db/client'

/** Resolves when the database has answered. */
export async function askDatabase(): Promise<void> {
  await pool().query('select 1')
}
