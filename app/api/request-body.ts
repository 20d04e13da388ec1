import type { z } from 'zod'
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

/** A body of JSON in this shape. Throws `too-large`, `bad-input`. */
export async function jsonOf<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  maxBytes: number,
): Promise<z.infer<Schema>> {
  const text = new TextDecoder().decode(await bodyOf(request, maxBytes, 'too-large'))
  const parsed = schema.safeParse(parsedOf(text))
  if (!parsed.success) throw new AppError('bad-input')
  return parsed.data
}

function parsedOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
