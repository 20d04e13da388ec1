import type { BoardElement } from '#lib/document/elements'
import { canvasOnly, nextVersion } from './canvas-element'

/** The board as a file that Excalidraw opens. Pictures are named in it, not held. */
export function boardFile(elements: readonly BoardElement[], source: string): string {
  const drawn = elements.map((element) => ({ ...element, ...canvasOnly(element), ...nextVersion(0) }))
  return JSON.stringify({ type: 'excalidraw', version: 2, source, elements: drawn, appState: {}, files: {} }, null, 2)
}

/** Hands a text to the person as a file of theirs. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken it by the time anything else runs.
  setTimeout(() => URL.revokeObjectURL(url), 0)
}
