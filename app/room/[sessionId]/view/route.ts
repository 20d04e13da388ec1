import { errorStatus } from '#lib/base/errors'
import { currentUser } from '../../../_auth/current-user'
import { loadRoom } from '../queries'

/** The room as this person may see it now: what the open page reads again when something changed. Signed out: 401. */
export async function GET(request: Request, { params }: { params: Promise<unknown> }): Promise<Response> {
  const headers = { 'cache-control': 'no-store' }
  if (!(await currentUser())) {
    return Response.json({ error: { code: 'signed-out' } }, { status: errorStatus['signed-out'], headers })
  }
  const search = Object.fromEntries(new URL(request.url).searchParams)
  return Response.json(await loadRoom(params, Promise.resolve(search)), { headers })
}
