import { randomBytes } from 'node:crypto'
import { copyTemplate, dropDatabase } from '../../tools/test-template.mjs'

/** A migrated, empty database of its own for this test file; `drop` takes it away, whoever is still connected. */
export async function testDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const server = process.env.TEST_POSTGRES_URL
  if (!server) throw new Error('No Postgres for tests: run them through vitest.config.ts.')
  const name = `test_${process.env.VITEST_POOL_ID ?? '0'}_${randomBytes(6).toString('hex')}`
  const url = await copyTemplate(server, name)
  return { url, drop: () => dropDatabase(server, name) }
}
