import type { NoteView, SharedNoteView } from '#lib/interview/views'

/** A private note for its author. */
export function presentNote(
  note: Readonly<{ id: string; elapsedMs: number; text: string; isShared: boolean }>,
): NoteView {
  return { id: note.id, elapsedMs: note.elapsedMs, text: note.text, isShared: note.isShared }
}

/** One that is open: without what the author knows of it. */
export function presentSharedNote(note: Readonly<{ id: string; elapsedMs: number; text: string }>): SharedNoteView {
  return { id: note.id, elapsedMs: note.elapsedMs, text: note.text }
}
