import { AppError } from '#lib/base/errors'
import { elapsedMsAt } from '#lib/interview/lifecycle'
import type { NoteView, SharedNoteView } from '#lib/interview/views'
import { type Gap, momentOf } from '#lib/protocol/moment'
import { type Actor, actorFor, authorize, lockedActor } from '#server/auth/actor'
import type { User } from '#server/auth/identify'
import { nowMs } from '#server/clock'
import { announce, announceToAuthor } from '#server/db/announce'
import { inTransaction, type Tx } from '#server/db/transaction'
import { presentNote, presentSharedNote } from '#server/note/present'
import {
  findNote,
  insertNote,
  listInterviewerNotes,
  listNotes,
  updateNoteDeleted,
  updateNoteShared,
} from '#server/note/store'
import { authorizeScoring } from '#server/shadow/service'

/** The reader's own private notes of the round, oldest first. Throws `not-found`, `forbidden`. */
export async function readNotes(user: User, roundId: string): Promise<NoteView[]> {
  const actor = await actorFor(user, roundId)
  authorize(actor, actor.seat === 'shadow' ? 'shadow.read' : 'note.read')
  return (await listNotes(roundId, user.id)).map(presentNote)
}

/** The interviewer's notes that are marked as shared, for whoever may read them now. Throws `forbidden`. */
export async function readSharedNotes(actor: Actor): Promise<readonly SharedNoteView[]> {
  authorize(actor, 'shared-note.read')
  return (await listInterviewerNotes(actor.round.id)).filter(({ isShared }) => isShared).map(presentSharedNote)
}

/** All of the interviewer's notes, for services that decide by them or pick what is cited: never as they are to another seat. */
export async function interviewerNotes(roundId: string, tx?: Tx): Promise<readonly NoteView[]> {
  return (await listInterviewerNotes(roundId, tx)).map(presentNote)
}

/** One author's notes, for services that decide by them or pick what is cited: never as they are to another person. */
export async function notesOf(roundId: string, authorId: string, tx?: Tx): Promise<readonly NoteView[]> {
  return (await listNotes(roundId, authorId, tx)).map(presentNote)
}

/**
 * Adds a note at the round's present moment. The id comes from the sender, so a repeated command adds nothing twice. A shadow
 * scorer's own throws `handed-in` once their scorecard stands.
 */
export function addNote(
  user: User,
  roundId: string,
  { id, text, atMs }: Readonly<{ id: string; text: string; atMs?: number | undefined }>,
  gap: Gap | null = null,
): Promise<NoteView> {
  return inTransaction(async (tx) => {
    const actor = await lockedActor(tx, user, roundId)
    await authorizeScoring(tx, actor, 'note.write')
    const known = await findNote(tx, id)
    if (known) return presentNote(owned(known, actor))
    const elapsedMs = elapsedMsAt(actor.round, momentOf(atMs, gap, nowMs()))
    const note = presentNote(await insertNote(tx, { id, roundId, authorId: user.id, elapsedMs, text }))
    await announceNote(tx, actor, note)
    return note
  })
}

/** Deletes a note; `restoreNote` takes that back. Twice is harmless. */
export function deleteNote(user: User, roundId: string, id: string): Promise<void> {
  return inTransaction(async (tx) => {
    const { actor } = await lockedNote(tx, user, roundId, id)
    await updateNoteDeleted(tx, id, nowMs())
    await announceToAuthor(tx, { roundId, authorId: actor.user.id }, 'note.deleted', { id })
  })
}

export function restoreNote(user: User, roundId: string, id: string): Promise<void> {
  return inTransaction(async (tx) => {
    const { actor, note } = await lockedNote(tx, user, roundId, id)
    await updateNoteDeleted(tx, id, null)
    await announceNote(tx, actor, presentNote(note))
  })
}

/** Opens a note to the candidate with the release, or keeps it private again. Throws `round-released`, `not-found`. */
export function shareNote(user: User, roundId: string, id: string, isShared: boolean): Promise<void> {
  return inTransaction(async (tx) => {
    const { actor, note } = await lockedNote(tx, user, roundId, id)
    authorize(actor, 'note.write')
    const changed = await updateNoteShared(tx, id, isShared)
    if (note.deletedAt === null) await announceNote(tx, actor, presentNote(changed))
  })
}

type NoteRecord = NonNullable<Awaited<ReturnType<typeof findNote>>>

async function lockedNote(
  tx: Tx,
  user: User,
  roundId: string,
  id: string,
): Promise<{ actor: Actor; note: NoteRecord }> {
  const actor = await lockedActor(tx, user, roundId)
  await authorizeScoring(tx, actor, 'note.write')
  const note = await findNote(tx, id)
  if (!note) throw new AppError('not-found')
  return { actor, note: owned(note, actor) }
}

function owned(note: NoteRecord, actor: Actor): NoteRecord {
  if (note.roundId !== actor.round.id || note.authorId !== actor.user.id) throw new AppError('not-found')
  return note
}

/** A long text would not fit a notice: other tabs then re-read. */
function announceNote(tx: Tx, actor: Actor, note: NoteView): Promise<void> {
  return JSON.stringify(note).length < 6_000
    ? announceToAuthor(tx, { roundId: actor.round.id, authorId: actor.user.id }, 'note.added', note)
    : announce(tx, actor.round.id, 'round.changed', { phase: actor.round.phase })
}
