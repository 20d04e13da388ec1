import type { DragEvent } from 'react'
import { imageTypes } from '#lib/document/image-type'

/**
 * What a dropped file means on a shared board: a picture, or nothing. Left to itself Excalidraw opens drawings, libraries
 * and pictures with a drawing inside, and would put them in the place of what everyone has drawn. So a picture goes in
 * as from the clipboard, which never looks inside it. True unless files were dropped of which none is a picture.
 */
export function takeDroppedFiles(event: DragEvent<HTMLElement>, canWrite: boolean): boolean {
  const { files } = event.dataTransfer
  if (files.length === 0) return true
  event.preventDefault()
  event.stopPropagation()
  if (!canWrite) return true
  const picture = [...files].find(({ type }) => (imageTypes as readonly string[]).includes(type))
  if (!picture) return false
  pasteAt(event.currentTarget, picture, event)
  return true
}

/** Excalidraw pastes where it last saw the mouse, and only while it has the focus. */
function pasteAt(board: HTMLElement, file: File, { clientX, clientY }: DragEvent<HTMLElement>): void {
  board.querySelector<HTMLElement>('.excalidraw')?.focus()
  document.dispatchEvent(new MouseEvent('mousemove', { clientX, clientY, bubbles: true }))
  const clipboardData = new DataTransfer()
  clipboardData.items.add(file)
  document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
}
