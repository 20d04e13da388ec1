import { startTestPostgres } from '../../tools/test-postgres.mjs'
import { makeTemplate } from '../../tools/test-template.mjs'

/** Once a run: a Postgres of the tests' own (or the one `npm test` has started already) with the migrated template in it. */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.TEST_POSTGRES_URL) return undefined
  const postgres = await startTestPostgres()
  await makeTemplate(postgres.url)
  process.env.TEST_POSTGRES_URL = postgres.url('postgres')
  return () => postgres.close()
}
