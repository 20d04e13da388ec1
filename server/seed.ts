import { ensureDemoAccounts } from '#server/account/demo/service'
import { closeDb } from '#server/db/client'

/**
 * What a new installation shows: run by `npm start` on the embedded database or with DEMO=1, at every start. Each step
 * does only what is missing.
 */
try {
  await ensureDemoAccounts()
} finally {
  await closeDb()
}
