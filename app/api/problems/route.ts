import { AppError, errorCodeOf, errorStatus } from '#lib/base/errors'
import { problemLimits } from '#lib/interview/problem-text'
import { isOwnOrigin } from '#server/auth/origin'
import { type ImportResult, importProblem } from '#server/problem/own/service'
import { currentUser } from '../../_auth/current-user'
import { bodyOf } from '../request-body'

/** A character of a file takes three bytes at most: beyond that it is too long, whatever is in it. */
const maxBytes = 3 * problemLimits.file

/**
 * Takes a problem's file as the request's raw body; with `?valid=yes` what is valid of a broken one. Answers 201 with the
 * new problem's `slug`, or 200 with what is wrong with the file.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    if (!isOwnOrigin(request.headers.get('origin'), request.headers.get('host'))) throw new AppError('bad-origin')
    const user = await currentUser()
    if (!user) throw new AppError('signed-out')
    const text = new TextDecoder().decode(await bodyOf(request, maxBytes, 'too-large'))
    const takesValid = new URL(request.url).searchParams.get('valid') === 'yes'
    const result: ImportResult = await importProblem(user, text, takesValid)
    return Response.json(result, { status: result.state === 'imported' ? 201 : 200 })
  } catch (error) {
    const code = errorCodeOf(error)
    return Response.json({ error: { code } }, { status: errorStatus[code] })
  }
}
