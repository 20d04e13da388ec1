import type { ErrorCode } from '#lib/base/errors'

export type BoardFile = Readonly<{ id: string; mimeType: string; dataUrl: string }>

/**
 * Hands a picture to the server and returns its id, which is all the document holds of it. Throws an error whose
 * message is the server's code (`image-type`, `image-too-large`, …), `try-later` when it can't be reached.
 */
export async function uploadImage(roundId: string, file: Blob): Promise<string> {
  const answer = await fetch(`/api/rounds/${encodeURIComponent(roundId)}/images`, {
    method: 'POST',
    headers: { 'content-type': file.type || 'application/octet-stream' },
    body: file,
  }).catch(() => null)
  const body: unknown = await answer?.json().catch(() => null)
  if (answer?.ok && isObject(body) && typeof body.id === 'string') return body.id
  throw new Error(isObject(body) && isObject(body.error) ? String(body.error.code) : ('try-later' satisfies ErrorCode))
}

/** Fetches each picture once. Failed ones are tried again when they are asked for again, after a while. */
export class ImageLoader {
  readonly #onLoad: (file: BoardFile) => void
  readonly #askedMs = new Map<string, number>()
  #isClosed = false

  constructor(onLoad: (file: BoardFile) => void) {
    this.#onLoad = onLoad
  }

  want(fileIds: Iterable<string>): void {
    for (const id of fileIds) {
      const askedMs = this.#askedMs.get(id)
      if (askedMs !== undefined && performance.now() - askedMs < retryMs) continue
      this.#askedMs.set(id, performance.now())
      // Owned here: a picture that does not come leaves its frame empty, nothing else depends on it.
      void this.#load(id).catch(() => undefined)
    }
  }

  close(): void {
    this.#isClosed = true
  }

  async #load(id: string): Promise<void> {
    const answer = await fetch(`/api/images/${encodeURIComponent(id)}`)
    if (!answer.ok) return
    const blob = await answer.blob()
    const dataUrl = await readDataUrl(blob)
    this.#askedMs.set(id, Number.POSITIVE_INFINITY)
    if (!this.#isClosed) this.#onLoad({ id, mimeType: blob.type, dataUrl })
  }
}

const retryMs = 5_000

function readDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
