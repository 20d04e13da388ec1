'use client'

import { useCallback, useSyncExternalStore } from 'react'
import type { NoteView } from '#lib/interview/views'

/** Whether it is shared is decided once it is there. */
type WaitingNote = Omit<NoteView, 'isShared'>

/** Notes given here that are not committed yet, by round: the field and the list, wherever each stands, share them. */
const byRound = new Map<string, readonly WaitingNote[]>()
const listeners = new Set<() => void>()
const none: readonly WaitingNote[] = []

export function useWaitingNotes(roundId: string): readonly WaitingNote[] {
  const read = useCallback(() => byRound.get(roundId) ?? none, [roundId])
  return useSyncExternalStore(subscribe, read, () => none)
}

export function addWaiting(roundId: string, note: WaitingNote): void {
  change(roundId, [...(byRound.get(roundId) ?? none), note])
}

export function removeWaiting(roundId: string, noteId: string): void {
  change(
    roundId,
    (byRound.get(roundId) ?? none).filter(({ id }) => id !== noteId),
  )
}

/** Takes all of a round's out, for whoever sends them anew. */
export function takeWaiting(roundId: string): readonly WaitingNote[] {
  const notes = byRound.get(roundId) ?? none
  if (notes.length > 0) change(roundId, none)
  return notes
}

function change(roundId: string, notes: readonly WaitingNote[]): void {
  if (notes.length > 0) byRound.set(roundId, notes)
  else byRound.delete(roundId)
  for (const listener of listeners) listener()
}

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange)
  return () => listeners.delete(onChange)
}
