import type { BoardElement, ElementOf, ElementType } from '#lib/document/elements'

/** What the outline names. `label` is empty for a shape that carries no words. */
export type OutlineItem = Readonly<{ id: string; kind: ElementType; label: string }>
export type OutlineGroup = Readonly<{ id: string | null; label: string; items: readonly OutlineItem[] }>
/** An arrow (or line) between two things; `from` or `to` null where an end hangs free. */
export type OutlineLink = Readonly<{
  id: string
  from: OutlineItem | null
  to: OutlineItem | null
  label: string
  isMutual: boolean
}>
/** The board for who cannot see it (RIVALS C24): frames in reading order with what they hold, then what leads where. */
export type Outline = Readonly<{ groups: readonly OutlineGroup[]; links: readonly OutlineLink[]; strokeCount: number }>

/**
 * Reads an outline off a board of `readBoard`: labelled shapes and free texts by frame (the group without id holds
 * what is in none), top to bottom and left to right, then the arrows by their bindings. A free arrow is left out.
 */
export function outlineOf(board: readonly BoardElement[]): Outline {
  const labels = new Map<string, string>()
  for (const element of board) {
    if (element.type === 'text' && element.containerId) labels.set(element.containerId, tidy(element.originalText))
  }
  const items = new Map<string, OutlineItem>()
  for (const element of board) items.set(element.id, itemOf(element, labels))
  return {
    groups: groupsOf(board, items),
    links: board.filter(isLink).flatMap((link) => linkOf(link, items)),
    strokeCount: board.filter((element) => element.type === 'freedraw').length,
  }
}

function itemOf(element: BoardElement, labels: ReadonlyMap<string, string>): OutlineItem {
  const own =
    element.type === 'text' ? tidy(element.originalText) : element.type === 'frame' ? tidy(element.name ?? '') : ''
  return { id: element.id, kind: element.type, label: labels.get(element.id) ?? own }
}

function groupsOf(board: readonly BoardElement[], items: ReadonlyMap<string, OutlineItem>): readonly OutlineGroup[] {
  const inOrder = [...board].sort(byReading)
  const frames = inOrder.filter((element) => element.type === 'frame')
  const itemsIn = (frameId: string | null) =>
    inOrder
      .filter((element) => element.frameId === frameId && isListed(element))
      .flatMap((element) => items.get(element.id) ?? [])
  const framed = frames.map((frame) => ({ id: frame.id, label: tidy(frame.name ?? ''), items: itemsIn(frame.id) }))
  const loose = itemsIn(null)
  return loose.length > 0 ? [...framed, { id: null, label: '', items: loose }] : framed
}

/** A label is listed as its box, an arrow as a link, a stroke only counted. */
function isListed(element: BoardElement): boolean {
  if (element.type === 'text') return element.containerId === null
  return element.type !== 'arrow' && element.type !== 'line' && element.type !== 'freedraw' && element.type !== 'frame'
}

function isLink(element: BoardElement): element is ElementOf<'arrow'> {
  return element.type === 'arrow'
}

function linkOf(link: ElementOf<'arrow'>, items: ReadonlyMap<string, OutlineItem>): OutlineLink[] {
  const start = items.get(link.startBinding?.elementId ?? '') ?? null
  const end = items.get(link.endBinding?.elementId ?? '') ?? null
  if (!start && !end) return []
  // An arrow drawn backwards, with its only head at the start, leads from its end.
  const isBackward = link.startArrowhead !== null && link.endArrowhead === null
  const isMutual = link.startArrowhead !== null && link.endArrowhead !== null
  const [from, to] = isBackward ? [end, start] : [start, end]
  return [{ id: link.id, from, to, label: items.get(link.id)?.label ?? '', isMutual }]
}

/** Rows of 80 units, top to bottom; within a row left to right. */
function byReading(a: BoardElement, b: BoardElement): number {
  return Math.round(a.y / 80) - Math.round(b.y / 80) || a.x - b.x || (a.id < b.id ? -1 : 1)
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
