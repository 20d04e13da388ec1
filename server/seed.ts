import { ensureDemoAccounts } from '#server/account/demo/service'
import { ensureDemoSessions } from '#server/session/demo/service'

/**
 * What a new installation shows: made by `npm start` on the embedded database or with DEMO=1, at every start. Each step
 * does only what is missing.
 */
export async function seed(): Promise<void> {
  await ensureDemoAccounts()
  await ensureDemoSessions()
}
