'use client'

import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { formatClock } from '#lib/base/time'
import type { NoteView } from '#lib/interview/views'
import { IconButton } from '../../../_ui/icon-button'
import { useToast } from '../../../_ui/toast'
import { useCan, useRoom } from '../_live/room-context'

/** The interviewer's private notes with their moment on the round's clock; those not committed yet say so. */
export function NoteList() {
  const t = useTranslations('scorecard')
  const { interviewer, state, isWaiting } = useRoom()
  const canWrite = useCan('note.write')
  const remove = useRemoveNote()
  const id = useId()
  if (!interviewer) return null

  return (
    <div className="flex flex-col gap-1 border-t px-4 py-3">
      <h3 id={`${id}-title`} className="text-sm font-semibold">
        {t('notesTitle')}
      </h3>
      {state.notes.length === 0 ? (
        <p className="text-xs text-ink-muted">{t(canWrite ? 'notesEmpty' : 'notesNone')}</p>
      ) : (
        <ol aria-labelledby={`${id}-title`} className="flex flex-col">
          {state.notes.map((note) => (
            <li key={note.id} className="flex flex-col">
              <div className="flex items-start gap-2">
                <Line note={note} />
                {canWrite && (
                  <IconButton
                    label={t('deleteNote', { at: formatClock(note.elapsedMs) })}
                    size="dense"
                    className="text-ink-muted"
                    onClick={() => remove(note)}
                  >
                    <Trash2 aria-hidden />
                  </IconButton>
                )}
              </div>
              {isWaiting(`note:${note.id}`) && (
                <span className="animate-late text-xs text-ink-muted">{t('pending')}</span>
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}

function Line({ note }: { note: NoteView }) {
  return (
    <p className="flex min-w-0 flex-1 gap-2 py-1 text-sm">
      <span className="figures w-12 shrink-0 font-mono text-xs leading-5 text-ink-muted">
        {formatClock(note.elapsedMs)}
      </span>
      <span className="min-w-0 whitespace-pre-wrap wrap-anywhere">{note.text}</span>
    </p>
  )
}

/** Gone at once and for ten seconds one press away; both are sent until they are committed. */
function useRemoveNote(): (note: NoteView) => void {
  const t = useTranslations('scorecard')
  const tError = useTranslations('errors')
  const { keep, apply } = useRoom()
  const toast = useToast()

  function restore(note: NoteView) {
    apply({ name: 'note.added', payload: note })
    keep(
      `note:${note.id}`,
      'note.restore',
      { id: note.id },
      {
        onRefused: (code) => {
          apply({ name: 'note.deleted', payload: { id: note.id } })
          toast({ text: tError(code), tone: 'bad' })
        },
      },
    )
  }

  return (note) => {
    apply({ name: 'note.deleted', payload: { id: note.id } })
    keep(
      `note:${note.id}`,
      'note.delete',
      { id: note.id },
      {
        onRefused: (code) => {
          apply({ name: 'note.added', payload: note })
          toast({ text: tError(code), tone: 'bad' })
        },
      },
    )
    toast({ text: t('noteDeleted'), undo: { onUndo: () => restore(note) } })
  }
}
