import { z } from 'zod'
import { AppError, errorCodeOf, errorStatus } from '#lib/base/errors'
import { idPattern } from '#lib/interview/model'
import { rubricDraft } from '#lib/interview/rubric'
import { rubricLimits } from '#lib/interview/rubric-text'
import type { User } from '#server/auth/identify'
import { isOwnOrigin } from '#server/auth/origin'
import { readRubric, saveRubric } from '#server/rubric/service'
import { currentUser } from '../../../_auth/current-user'
import { jsonOf } from '../../request-body'

const familyParam = z.string().regex(idPattern)
const input = z.strictObject({ sinceMs: z.int(), draft: rubricDraft })

/**
 * Keeps a rubric as its owner's page has it: `{ sinceMs, draft }`. Answers `{ updatedAtMs }`, or `{ error: { code } }`;
 * with `rubric-changed` also `theirs`, what stands there now.
 */
export async function PUT(request: Request, { params }: { params: Promise<{ familyId: string }> }): Promise<Response> {
  const user = await currentUser()
  const familyId = familyParam.safeParse((await params).familyId).data ?? ''
  try {
    if (!isOwnOrigin(request.headers.get('origin'), request.headers.get('host'))) throw new AppError('bad-origin')
    if (!user) throw new AppError('signed-out')
    const { sinceMs, draft } = await jsonOf(request, input, rubricLimits.sent)
    return Response.json(await saveRubric(user, familyId, draft, sinceMs))
  } catch (error) {
    const code = errorCodeOf(error)
    const theirs = code === 'rubric-changed' && user ? await stateOf(user, familyId).catch(() => null) : null
    return Response.json({ error: { code }, ...(theirs ? { theirs } : {}) }, { status: errorStatus[code] })
  }
}

async function stateOf(user: User, familyId: string) {
  const { draft, updatedAtMs } = await readRubric(user, familyId)
  return { draft, updatedAtMs }
}
