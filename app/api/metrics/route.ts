import { readMetrics } from '#server/health/service'

export const dynamic = 'force-dynamic'

/** Prometheus' text format, for who sends the token of METRICS_TOKEN; for anybody else there is no such page. */
export async function GET(request: Request): Promise<Response> {
  const answer = await readMetrics(request.headers.get('authorization'))
  if (!answer) return new Response(null, { status: 404 })
  return new Response(answer.text, { headers: { 'content-type': answer.contentType, 'cache-control': 'no-store' } })
}
