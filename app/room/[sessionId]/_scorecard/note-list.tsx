'use client'

import { Eye, EyeOff, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { formatClock } from '#lib/base/time'
import { stands } from '#lib/interview/evidence'
import type { NoteView } from '#lib/interview/views'
import { IconButton } from '../../../_ui/icon-button'
import { useToast } from '../../../_ui/toast'
import { useCan, useIsAlone, useRoom } from '../_live/room-context'
import { useCanScore } from './use-can-score'

/** The interviewer's or a shadow scorer's private notes with their moment on the round's clock; those not committed yet say so. */
export function NoteList() {
  const t = useTranslations('scorecard')
  const tShadow = useTranslations('shadow')
  const tSolo = useTranslations('solo.scorecard')
  const isAlone = useIsAlone()
  const { interviewer, shadow, state, isWaiting } = useRoom()
  const canWrite = useCanScore('note.write')
  const canShare = useCan('note.write')
  const remove = useRemoveNote()
  const share = useShareNote()
  const id = useId()
  if (!interviewer && !shadow) return null
  const cited = [...(state.scorecard?.scores ?? []), ...(state.scorecard?.items ?? [])].flatMap(
    ({ evidence }) => evidence,
  )

  /** Who will read it besides, or does already; null for nobody. */
  function sharingOf({ id: key, isShared }: NoteView): string | null {
    const isCited = stands({ kind: 'note', key }, cited)
    if (isAlone || (!isShared && !isCited)) return null
    if (shadow) return tShadow('noteCited')
    if (!canWrite) return t('noteOpen')
    return t(isCited ? 'noteCited' : 'noteShared')
  }

  return (
    <div className="flex flex-col gap-1 border-t px-4 py-3">
      <h3 id={`${id}-title`} className="text-sm font-semibold">
        {t('notesTitle')}
      </h3>
      {state.notes.length === 0 ? (
        <p className="text-xs text-ink-muted">
          {canWrite && shadow
            ? tShadow('notesEmpty')
            : canWrite && isAlone
              ? tSolo('notesEmpty')
              : t(canWrite ? 'notesEmpty' : 'notesNone')}
        </p>
      ) : (
        <ol aria-labelledby={`${id}-title`} className="flex flex-col">
          {state.notes.map((note) => (
            <li key={note.id} className="flex flex-col">
              <div className="flex items-start gap-2">
                <Line note={note} sharing={sharingOf(note)} />
                {canShare && !isAlone && (
                  <IconButton
                    label={t('shareNote', { at: formatClock(note.elapsedMs) })}
                    size="dense"
                    aria-pressed={note.isShared}
                    className="text-ink-muted aria-pressed:bg-interviewer-soft aria-pressed:text-interviewer"
                    onClick={() => share(note, !note.isShared)}
                  >
                    {note.isShared ? <Eye aria-hidden /> : <EyeOff aria-hidden />}
                  </IconButton>
                )}
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

type LineProps = { note: Pick<NoteView, 'elapsedMs' | 'text'>; sharing?: string | null }

function Line({ note, sharing = null }: LineProps) {
  return (
    <div className="flex min-w-0 flex-1 gap-2 py-1 text-sm">
      <span className="figures w-12 shrink-0 font-mono text-xs leading-5 text-ink-muted">
        {formatClock(note.elapsedMs)}
      </span>
      <div className="min-w-0">
        <p className="whitespace-pre-wrap wrap-anywhere">{note.text}</p>
        {sharing !== null && <p className="text-xs text-interviewer">{sharing}</p>}
      </div>
    </div>
  )
}

function useShareNote(): (note: NoteView, isShared: boolean) => void {
  const tError = useTranslations('errors')
  const { keep, apply } = useRoom()
  const toast = useToast()
  return (note, isShared) => {
    const show = (shared: boolean) => apply({ name: 'note.added', payload: { ...note, isShared: shared } })
    show(isShared)
    keep(
      `note.share:${note.id}`,
      'note.share',
      { id: note.id, isShared },
      {
        onSaved: () => show(isShared),
        onRefused: (code) => {
          show(!isShared)
          toast({ text: tError(code), tone: 'bad' })
        },
      },
    )
  }
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
