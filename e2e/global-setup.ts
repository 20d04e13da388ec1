import { startTestPostgres } from '../tools/test-postgres.mjs'
import { makeTemplate } from '../tools/test-template.mjs'
import { startServer } from './server'

/** One server with the demo data for all journeys that need no other; its address becomes their baseURL. */
export default async function setup(): Promise<() => Promise<void>> {
  const own = process.env.TEST_POSTGRES_URL ? undefined : await startTestPostgres()
  if (own) {
    await makeTemplate(own.url)
    process.env.TEST_POSTGRES_URL = own.url('postgres')
  }
  const server = await startServer({ seed: true })
  process.env.E2E_BASE_URL = server.url
  // For log-ins and states that a test makes by writing rows.
  process.env.E2E_DATABASE_URL = server.databaseUrl
  return async () => {
    await server.close()
    await own?.close()
  }
}
