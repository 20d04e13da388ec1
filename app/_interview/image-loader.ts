import type { BinaryFileData } from '@excalidraw/excalidraw/types'

/** A picture as Excalidraw holds it beside its scene; the document knows only its id. */
export type BoardFile = Readonly<{ id: string; mimeType: string; dataUrl: string }>

export function asBinaryFile({ id, mimeType, dataUrl }: BoardFile): BinaryFileData {
  return { id, mimeType, dataURL: dataUrl, created: Date.now() } as BinaryFileData
}

/** The pictures a scene shows and does not have yet. */
export function missingFiles(
  elements: readonly { type: string; fileId?: string | null }[],
  files: Readonly<Record<string, unknown>>,
): readonly string[] {
  return elements.flatMap(({ type, fileId }) => (type === 'image' && fileId && !files[fileId] ? [fileId] : []))
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
