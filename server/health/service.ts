import { createHash, timingSafeEqual } from 'node:crypto'
import { secondMs } from '#lib/base/time'
import { env } from '#server/env'
import { askDatabase } from '#server/health/store'
import { metrics } from '#server/metrics'

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

/** The node's metrics, for the bearer of METRICS_TOKEN. Null: no token is set, or it is not this one. */
export async function readMetrics(
  authorization: string | null,
): Promise<Readonly<{ text: string; contentType: string }> | null> {
  const token = env().METRICS_TOKEN
  if (token === undefined || !isSame(authorization ?? '', `Bearer ${token}`)) return null
  const { registry, measure } = metrics()
  measure()
  return { text: await registry.metrics(), contentType: registry.contentType }
}

/** Compares without telling by its time how much was right. */
function isSame(given: string, wanted: string): boolean {
  const [a, b] = [given, wanted].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer]
  return timingSafeEqual(a, b)
}
