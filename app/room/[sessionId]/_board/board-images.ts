import type { ErrorCode } from '#lib/base/errors'
import { maxImageBytes } from '#lib/document/image-type'

/**
 * Hands a picture to the server and returns its id, which is all the document holds of it. Throws an error whose
 * message is the server's code (`image-type`, `image-too-large`, …), `try-later` when it can't be reached.
 */
export async function uploadImage(roundId: string, file: Blob): Promise<string> {
  // The server stops reading at the limit and closes, which many a browser reports as no answer at all.
  if (file.size > maxImageBytes) throw new Error('image-too-large' satisfies ErrorCode)
  const answer = await fetch(`/api/rounds/${encodeURIComponent(roundId)}/images`, {
    method: 'POST',
    headers: { 'content-type': file.type || 'application/octet-stream' },
    body: file,
  }).catch(() => null)
  const body: unknown = await answer?.json().catch(() => null)
  if (answer?.ok && isObject(body) && typeof body.id === 'string') return body.id
  throw new Error(isObject(body) && isObject(body.error) ? String(body.error.code) : ('try-later' satisfies ErrorCode))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
