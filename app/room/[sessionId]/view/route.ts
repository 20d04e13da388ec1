import { loadRoom } from '../queries'

/** The room as this person may see it now: what the open page reads again when something changed. */
export async function GET(_request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  return Response.json(await loadRoom(params), { headers: { 'cache-control': 'no-store' } })
}
