import { setTimeout as wait } from 'node:timers/promises'
import { pool } from '#server/db/client'
import { log } from '#server/log'

const firstTries = 5
const firstTryEveryMs = 500

/** At a start: a machine busy with it, or a database that is just coming up, gets a few tries. Throws the last one's error. */
export async function connectFirst(): Promise<void> {
  for (let tries = 1; ; tries++) {
    const error = await pool()
      .query('select 1')
      .then(
        () => null,
        (reason: unknown) => reason,
      )
    if (error === null) return
    if (tries === firstTries) throw error
    log.warn({ event: 'database.awaited', tries, reason: String(error) })
    await wait(firstTryEveryMs)
  }
}
