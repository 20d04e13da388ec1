import { AppError, errorCodeOf, errorStatus } from '#lib/base/errors'
import { maxImageBytes } from '#lib/document/image-type'
import { isOwnOrigin } from '#server/auth/origin'
import { addImage } from '#server/image/service'
import { currentUser } from '../../../../_auth/current-user'

/** Takes a picture as the request's raw body; answers `{ id }`. What type it has its content says, no header. */
export async function POST(request: Request, { params }: { params: Promise<{ roundId: string }> }): Promise<Response> {
  try {
    if (!isOwnOrigin(request.headers.get('origin'), request.headers.get('host'))) throw new AppError('bad-origin')
    const user = await currentUser()
    if (!user) throw new AppError('signed-out')
    const { roundId } = await params
    return Response.json({ id: await addImage(user, roundId, await bodyOf(request)) }, { status: 201 })
  } catch (error) {
    const code = errorCodeOf(error)
    return Response.json({ error: { code } }, { status: errorStatus[code] })
  }
}

/** Reads no further than a picture may be large: a body's length is what arrives, not what a header promises. */
async function bodyOf(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body?.getReader()
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    chunks.push(read.value)
    length += read.value.byteLength
    if (length > maxImageBytes) {
      await reader?.cancel()
      throw new AppError('image-too-large')
    }
  }
  const body = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    body.set(chunk, at)
    at += chunk.byteLength
  }
  return body
}
