import { afterAll } from 'vitest'
import { closeDb } from '#server/db/client'
import { testDatabase } from '#server/testing/database'

// Before any test file's own imports run: its settings, and a database nobody else writes to.
const database = await testDatabase()
Object.assign(process.env, {
  DATABASE_URL: database.url,
  NEXTAUTH_SECRET: 'a secret that signs nothing but tests',
  LOG_LEVEL: 'silent',
  METRICS_TOKEN: 'a-token-of-the-tests',
})

afterAll(async () => {
  await closeDb()
  await database.drop()
})
