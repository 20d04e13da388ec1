import type { NoteView } from '#lib/interview/views'

/** A private note for its author. */
export function presentNote(note: Readonly<{ id: string; elapsedMs: number; text: string }>): NoteView {
  return { id: note.id, elapsedMs: note.elapsedMs, text: note.text }
}
