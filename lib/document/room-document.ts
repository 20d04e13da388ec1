import type * as Y from 'yjs'

/** The roots of `round:<roundId>` (DESIGN, Room document). The gate refuses an update that writes to any other. */
export const documentRoots = ['elements', 'notes', 'agenda'] as const

/** Element types that would show a foreign page inside the board: refused by the gate, ignored by every reader. */
export const forbiddenElementTypes = ['iframe', 'embeddable'] as const

/** The board: element id → one key per property. Values are `unknown`, for a member's own client may write anything. */
export function boardElements(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('elements')
}

/** The shared notes, markdown. */
export function notesText(doc: Y.Doc): Y.Text {
  return doc.getText('notes')
}

/** Current stage, ticks and courtesy lock; read it through `agenda.ts`. */
export function agendaMap(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('agenda')
}

/**
 * Empties board, notes and ticks in one transaction ("Start with an empty board"): an ordinary edit, in the log like
 * any other. Elements are removed, not tombstoned, for nobody undoes across a start.
 */
export function clearDocument(doc: Y.Doc, origin: unknown): void {
  doc.transact(() => {
    boardElements(doc).clear()
    const notes = notesText(doc)
    notes.delete(0, notes.length)
    agendaMap(doc).clear()
  }, origin)
}
