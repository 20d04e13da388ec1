'use client'

import { useCallback, useSyncExternalStore } from 'react'
import type { NoteView } from '#lib/interview/views'

/** Notes given here that are not committed yet, by round: the field and the list, wherever each stands, share them. */
const byRound = new Map<string, readonly NoteView[]>()
const listeners = new Set<() => void>()
const none: readonly NoteView[] = []

export function useWaitingNotes(roundId: string): readonly NoteView[] {
  const read = useCallback(() => byRound.get(roundId) ?? none, [roundId])
  return useSyncExternalStore(subscribe, read, () => none)
}

export function addWaiting(roundId: string, note: NoteView): void {
  change(roundId, [...(byRound.get(roundId) ?? none), note])
}

export function removeWaiting(roundId: string, noteId: string): void {
  change(
    roundId,
    (byRound.get(roundId) ?? none).filter(({ id }) => id !== noteId),
  )
}

/** Takes all of a round's out, for whoever sends them anew. */
export function takeWaiting(roundId: string): readonly NoteView[] {
  const notes = byRound.get(roundId) ?? none
  if (notes.length > 0) change(roundId, none)
  return notes
}

function change(roundId: string, notes: readonly NoteView[]): void {
  if (notes.length > 0) byRound.set(roundId, notes)
  else byRound.delete(roundId)
  for (const listener of listeners) listener()
}

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange)
  return () => listeners.delete(onChange)
}
