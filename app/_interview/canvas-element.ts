import type { OrderedExcalidrawElement } from '@excalidraw/excalidraw/element/types'
import type { BoardElement } from '#lib/document/elements'

/** What Excalidraw wants on an element and the document does not hold. */
export function canvasOnly(element: BoardElement): Record<string, unknown> {
  if (element.type === 'image') return { status: 'saved' }
  return 'points' in element ? { lastCommittedPoint: null } : {}
}

/** The next version of an element: how Excalidraw knows that it changed. */
export function nextVersion(version: number): { version: number; versionNonce: number; updated: number } {
  return { version: version + 1, versionNonce: Math.floor(Math.random() * 2 ** 31), updated: Date.now() }
}

/** Elements as Excalidraw's types want them: `lib/document` has checked every property, its brands are only typed. */
export function asExcalidraw(elements: readonly object[]): OrderedExcalidrawElement[] {
  return [...elements] as OrderedExcalidrawElement[]
}
