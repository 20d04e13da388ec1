import { errorCodeOf, errorStatus } from '#lib/base/errors'
import { required } from '#server/auth/identify'
import { readLog } from '#server/replay/service'
import { currentUser } from '../../../../_auth/current-user'

/** The round's whole log for its replay (`lib/protocol/replay-log`), for members once it has ended; else `{ error: { code } }`. */
export async function GET(_: Request, { params }: { params: Promise<{ roundId: string }> }): Promise<Response> {
  try {
    const user = required(await currentUser())
    const log = await readLog(user, (await params).roundId)
    return new Response(Uint8Array.from(log), {
      headers: {
        'content-type': 'application/octet-stream',
        // Not `immutable`: an end can be taken back for ten seconds, and a browser may change hands.
        'cache-control': 'private, no-store',
      },
    })
  } catch (error) {
    const code = errorCodeOf(error)
    return Response.json({ error: { code } }, { status: errorStatus[code] })
  }
}
