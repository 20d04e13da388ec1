import { expect, test } from 'vitest'
import { db } from '#server/db/client'
import { testDatabase } from '#server/testing/database'

test('a test file has a migrated, empty database of its own', async () => {
  expect(await db().user.count()).toBe(0)
  const other = await testDatabase()
  expect(other.url).not.toBe(process.env.DATABASE_URL)
  await other.drop()
})
