import { AppError, errorCodeOf, errorStatus } from '#lib/base/errors'
import { idPattern } from '#lib/interview/model'
import { required } from '#server/auth/identify'
import { exportProblem } from '#server/problem/own/service'
import { currentUser } from '../../../../_auth/current-user'

/** An own problem as a file to keep; for anybody else `{ error: { code } }`. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  try {
    const user = required(await currentUser())
    const { slug } = await params
    if (!idPattern.test(slug)) throw new AppError('not-found')
    const { name, text } = await exportProblem(user, slug)
    return new Response(text, {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="problem.json"; filename*=UTF-8''${encodeURIComponent(name)}`,
        'cache-control': 'private, no-store',
      },
    })
  } catch (error) {
    const code = errorCodeOf(error)
    return Response.json({ error: { code } }, { status: errorStatus[code] })
  }
}
