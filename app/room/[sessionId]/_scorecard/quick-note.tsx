'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useCallback, useEffect, useId, useState } from 'react'
import type { ErrorCode } from '#lib/base/errors'
import { elapsedMsAt } from '#lib/interview/lifecycle'
import { textLimits } from '#lib/protocol/commands'
import { Button } from '../../../_ui/button'
import { useCan, useRoom } from '../_live/room-context'
import { FieldState } from './field-state'
import { addWaiting, removeWaiting, takeWaiting } from './waiting-notes'

const fieldId = 'quick-note'

/** Puts the caret into the quick note, wherever on the page it stands; does nothing for seats without one. */
export function focusQuickNote(): void {
  document.getElementById(fieldId)?.focus()
}

/** A private note in one line and one Enter. The field is free at once; the note waits in the list until it is committed. */
export function QuickNote() {
  const t = useTranslations('scorecard')
  const canWrite = useCan('note.write')
  const { view } = useRoom()
  const errorId = useId()
  const [text, setText] = useState('')
  const [error, setError] = useState<ErrorCode | null>(null)

  const handleRefused = useCallback((refused: string, code: ErrorCode) => {
    // Back into the field, before whatever has been typed since.
    setText((typed) => (typed === '' ? refused : `${refused} ${typed}`))
    setError(code)
  }, [])
  const add = useAddNote(handleRefused)

  if (!canWrite || view.viewer.seat !== 'interviewer') return null

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    const given = text.trim()
    if (given === '') return focusQuickNote()
    add(given)
    setText('')
    setError(null)
  }

  return (
    <form onSubmit={handleSubmit} className="flex flex-col gap-1 px-4 py-2">
      <div className="flex items-center gap-2">
        <input
          id={fieldId}
          type="text"
          aria-label={t('note')}
          placeholder={t('notePlaceholder')}
          autoComplete="off"
          maxLength={textLimits.note}
          value={text}
          aria-invalid={error === null ? undefined : true}
          aria-describedby={error === null ? undefined : errorId}
          onChange={(event) => setText(event.target.value)}
          className="h-10 min-w-0 flex-1 rounded border border-line-strong bg-surface-raised px-3 text-sm hover:border-ink aria-invalid:border-bad pointer-coarse:text-base"
        />
        <Button type="submit">{t('addNote')}</Button>
      </div>
      <div id={errorId} className="empty:hidden">
        <FieldState isPending={false} error={error} />
      </div>
    </form>
  )
}

function useAddNote(onRefused: (text: string, code: ErrorCode) => void): (text: string) => void {
  const { view, keep, apply, serverNow, doc } = useRoom()
  const { round } = view
  const { roundId } = round

  const push = useCallback(
    (id: string, text: string, elapsedMs: number) => {
      addWaiting(roundId, { id, text, elapsedMs })
      keep(
        `note:${id}`,
        'note.add',
        { id, text },
        {
          onSaved: ({ note }) => {
            apply({ name: 'note.added', payload: note })
            removeWaiting(roundId, id)
          },
          onRefused: (code) => {
            removeWaiting(roundId, id)
            onRefused(text, code)
          },
        },
      )
    },
    [roundId, keep, apply, onRefused],
  )

  // Left the room with notes on their way: back in it they are sent again, each under its own id.
  const isConnected = doc !== null
  useEffect(() => {
    if (!isConnected) return
    for (const { id, text, elapsedMs } of takeWaiting(roundId)) push(id, text, elapsedMs)
  }, [isConnected, roundId, push])

  return (text) => push(newNoteId(), text, elapsedMsAt(round, serverNow()))
}

/** 128 random bits as 22 base64url characters, like the server's own ids. */
function newNoteId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
