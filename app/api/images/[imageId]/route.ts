import { AppError, errorCodeOf, errorStatus } from '#lib/base/errors'
import { readImage } from '#server/image/service'
import { currentUser } from '../../../_auth/current-user'

/** A picture of a board, for members of its round. It never changes, and opened by itself it can do nothing. */
export async function GET(_request: Request, { params }: { params: Promise<{ imageId: string }> }): Promise<Response> {
  try {
    const user = await currentUser()
    if (!user) throw new AppError('signed-out')
    const { imageId } = await params
    const { mime, bytes } = await readImage(user, imageId)
    return new Response(bytes, {
      headers: {
        'Content-Type': mime,
        'Content-Length': String(bytes.byteLength),
        'Content-Security-Policy': `sandbox; default-src 'none'`,
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'private, max-age=31536000, immutable',
      },
    })
  } catch (error) {
    const code = errorCodeOf(error)
    return Response.json({ error: { code } }, { status: errorStatus[code] })
  }
}
