import { readHealth } from '#server/health/service'

export const dynamic = 'force-dynamic'

/** 200 while the database answers, else 503 with what is down. */
export async function GET(): Promise<Response> {
  const health = await readHealth()
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  })
}
