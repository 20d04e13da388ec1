'use client'
import { useTranslations } from 'next-intl'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { bySubject, type MarkView, type Subject } from '#lib/interview/marks'
import { useToast } from '../../../_ui/toast'
import { newRowId } from '../_live/new-row-id'
import { useCan, useRoom } from '../_live/room-context'

/** How a subject stood before a change of this page: what taking the change back restores. */
type Before = Readonly<{ roundId: string; subject: Subject; state: MarkView['state']; note: string }>

const most = 50
let changes: readonly Before[] = []
const listeners = new Set<() => void>()

function setChanges(next: readonly Before[]): void {
  changes = next.slice(-most)
  for (const listener of listeners) listener()
}

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange)
  return () => listeners.delete(onChange)
}

export type Marks = Readonly<{
  marks: ReadonlyMap<Subject, MarkView>
  canMark: boolean
  /** The same state again clears it. */
  toggle: (subject: Subject, state: NonNullable<MarkView['state']>) => void
  setNote: (subject: Subject, note: string) => void
  canUndo: boolean
  /** Takes this page's last change back; the one it was on. */
  undo: () => Subject | null
}>

/** Marks stand at once and are sent until they are committed; each carries the moment it was given. */
export function useMarks(): Marks {
  const tErrors = useTranslations('errors')
  const { view, state, keep, serverNow } = useRoom()
  const canMark = useCan('mark.write')
  const toast = useToast()
  const { roundId } = view.round
  const marks = useMemo(() => bySubject(state.marks), [state.marks])
  const own = useSyncExternalStore(
    subscribe,
    () => changes,
    () => changes,
  )

  const put = useCallback(
    (subject: Subject, to: Readonly<{ state: MarkView['state']; note: string }>) => {
      const payload = { id: newRowId(), subject, ...to, atMs: Math.round(serverNow()) }
      keep(`mark:${subject}`, 'mark.set', payload, {
        onRefused: (code) => void toast({ text: tErrors(code), tone: 'bad' }),
      })
    },
    [keep, serverNow, toast, tErrors],
  )
  const change = useCallback(
    (subject: Subject, to: Readonly<{ state: MarkView['state']; note: string }>) => {
      if (!canMark) return
      const { state: before = null, note = '' } = marks.get(subject) ?? {}
      setChanges([...changes, { roundId, subject, state: before, note }])
      put(subject, to)
    },
    [canMark, marks, roundId, put],
  )

  const toggle = useCallback<Marks['toggle']>(
    (subject, to) => {
      const known = marks.get(subject)
      change(subject, { state: known?.state === to ? null : to, note: known?.note ?? '' })
    },
    [marks, change],
  )
  const setNote = useCallback<Marks['setNote']>(
    (subject, note) => change(subject, { state: marks.get(subject)?.state ?? null, note: note.trim() }),
    [marks, change],
  )
  const undo = useCallback(() => {
    const last = changes.findLast((one) => one.roundId === roundId)
    if (!last || !canMark) return null
    setChanges(changes.filter((one) => one !== last))
    put(last.subject, { state: last.state, note: last.note })
    return last.subject
  }, [roundId, canMark, put])

  return { marks, canMark, toggle, setNote, canUndo: canMark && own.some((one) => one.roundId === roundId), undo }
}
