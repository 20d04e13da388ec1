import { AppError, type ErrorCode } from '#lib/base/errors'

/** Reads no further than a body may be large: its length is what arrives, not what a header promises. Throws `code` beyond. */
export async function bodyOf(request: Request, maxBytes: number, code: ErrorCode): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body?.getReader()
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    chunks.push(read.value)
    length += read.value.byteLength
    if (length > maxBytes) {
      await reader?.cancel()
      throw new AppError(code)
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
