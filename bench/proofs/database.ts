import { randomBytes } from 'node:crypto'
import { startTestPostgres } from '../../tools/test-postgres.mjs'
import { copyTemplate, makeTemplate } from '../../tools/test-template.mjs'

/**
 * A Postgres of this run's own, that flushes every commit as production's does, and a migrated database in it, for us and
 * for the servers we start. To be opened before anything of `server/` is imported: its settings are read once.
 */
export async function openDatabase() {
  const postgres = await startTestPostgres({ durable: true })
  await makeTemplate(postgres.url)
  const url = await copyTemplate(postgres.url('postgres'), `proof_${randomBytes(6).toString('hex')}`)
  Object.assign(process.env, {
    DATABASE_URL: url,
    NEXTAUTH_SECRET: 'a secret that signs nothing but proofs',
    LOG_LEVEL: 'silent',
  })
  return {
    postgres,
    url,
    close: async () => {
      const { closeDb } = await import('#server/db/client')
      await closeDb()
      await postgres.close()
    },
  }
}
