import { loadRoom } from '../queries'

/** The room as this person may see it now: what the open page reads again when something changed. */
export async function GET(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const search = Object.fromEntries(new URL(request.url).searchParams)
  return Response.json(await loadRoom(params, Promise.resolve(search)), { headers: { 'cache-control': 'no-store' } })
}
