import { AppError, errorCodeOf, errorStatus } from '#lib/base/errors'
import { maxImageBytes } from '#lib/document/image-type'
import { isOwnOrigin } from '#server/auth/origin'
import { addImage } from '#server/image/service'
import { currentUser } from '../../../../_auth/current-user'
import { bodyOf } from '../../../request-body'

/** Takes a picture as the request's raw body; answers `{ id }`. What type it has its content says, no header. */
export async function POST(request: Request, { params }: { params: Promise<{ roundId: string }> }): Promise<Response> {
  try {
    if (!isOwnOrigin(request.headers.get('origin'), request.headers.get('host'))) throw new AppError('bad-origin')
    const user = await currentUser()
    if (!user) throw new AppError('signed-out')
    const { roundId } = await params
    return Response.json(
      { id: await addImage(user, roundId, await bodyOf(request, maxImageBytes, 'image-too-large')) },
      { status: 201 },
    )
  } catch (error) {
    const code = errorCodeOf(error)
    return Response.json({ error: { code } }, { status: errorStatus[code] })
  }
}
