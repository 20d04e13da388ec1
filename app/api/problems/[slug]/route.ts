import { z } from 'zod'
import { AppError, errorCodeOf, errorStatus } from '#lib/base/errors'
import { idPattern } from '#lib/interview/model'
import { problemDraft } from '#lib/interview/problem-draft'
import { problemLimits } from '#lib/interview/problem-text'
import type { User } from '#server/auth/identify'
import { isOwnOrigin } from '#server/auth/origin'
import { readOwnProblem, saveProblem } from '#server/problem/own/service'
import { currentUser } from '../../../_auth/current-user'
import { jsonOf } from '../../request-body'

const maxBytes = 3 * problemLimits.file
const slugParam = z.string().regex(idPattern)
const input = z.strictObject({ sinceMs: z.int(), draft: problemDraft })

/**
 * Keeps a problem as its owner's page has it: `{ sinceMs, draft }`. Answers `{ updatedAtMs }`, or `{ error: { code } }`;
 * with `problem-changed` also `theirs`, what stands there now.
 */
export async function PUT(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const user = await currentUser()
  const slug = slugParam.safeParse((await params).slug).data ?? ''
  try {
    if (!isOwnOrigin(request.headers.get('origin'), request.headers.get('host'))) throw new AppError('bad-origin')
    if (!user) throw new AppError('signed-out')
    const { sinceMs, draft } = await jsonOf(request, input, maxBytes)
    return Response.json(await saveProblem(user, slug, draft, sinceMs))
  } catch (error) {
    const code = errorCodeOf(error)
    const theirs = code === 'problem-changed' && user ? await stateOf(user, slug).catch(() => null) : null
    return Response.json({ error: { code }, ...(theirs ? { theirs } : {}) }, { status: errorStatus[code] })
  }
}

async function stateOf(user: User, slug: string) {
  const { draft, updatedAtMs } = await readOwnProblem(user, slug)
  return { draft, updatedAtMs }
}
