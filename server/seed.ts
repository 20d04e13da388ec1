import { ensureDemoAccounts } from '#server/account/demo/service'
import { closeDb } from '#server/db/client'
import { ensureDemoSessions } from '#server/session/demo/service'

/**
 * What a new installation shows: run by `npm start` on the embedded database or with DEMO=1, at every start. Each step
 * does only what is missing.
 */
try {
  await ensureDemoAccounts()
  await ensureDemoSessions()
} finally {
  await closeDb()
}
