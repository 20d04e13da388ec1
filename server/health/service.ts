import { secondMs } from '#lib/base/time'
import { askDatabase } from '#server/health/store'

export type Health = Readonly<{ status: 'ok' | 'down'; database: 'up' | 'down' }>

/** Whether this node can serve: the database has to answer within two seconds. */
export async function readHealth(): Promise<Health> {
  const answer = askDatabase().then(
    () => true,
    () => false,
  )
  const limit = new Promise<boolean>((resolve) => {
    setTimeout(resolve, 2 * secondMs, false).unref()
  })
  const isUp = await Promise.race([answer, limit])
  return isUp ? { status: 'ok', database: 'up' } : { status: 'down', database: 'down' }
}
