'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useCallback, useId, useState, useSyncExternalStore } from 'react'
import type { ErrorCode } from '#lib/base/errors'
import { parseDecision } from '#lib/interview/decision-line'
import { noteCommand, noteCommands } from '#lib/interview/note-command'
import { textLimits } from '#lib/protocol/commands'
import { Button } from '../../../_ui/button'
import { Kbd } from '../../../_ui/kbd'
import { newRowId } from '../_live/new-row-id'
import { useRoom } from '../_live/room-context'
import { useDecisions } from '../_live/use-decisions'
import { FieldState } from './field-state'
import { useCanScore } from './use-can-score'

/** Puts the caret into the quick note, wherever on the page it stands; false where none is shown. */
export function focusQuickNote(): boolean {
  const field = document.querySelector<HTMLElement>('[data-quick-note]')
  field?.focus()
  return field?.checkVisibility() === true
}

/** What is typed and not given yet: the field stands at the column's foot or at the scorecard's, and keeps its text when it moves. */
let draft = ''
const listeners = new Set<() => void>()

function setDraft(next: string | ((before: string) => string)): void {
  draft = typeof next === 'string' ? next : next(draft)
  for (const listener of listeners) listener()
}

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange)
  return () => listeners.delete(onChange)
}

const readDraft = () => draft
const noDraft = () => ''

/**
 * A private note in one line and one Enter; a line that begins with `/d` is a decision. The field is free at once; what was
 * given waits in its list until it is committed.
 */
export function QuickNote() {
  const t = useTranslations('scorecard')
  const canWrite = useCanScore('note.write')
  const { interviewer } = useRoom()
  const { save } = useDecisions()
  const id = useId()
  const text = useSyncExternalStore(subscribe, readDraft, noDraft)
  const [error, setError] = useState<ErrorCode | null>(null)

  const handleRefused = useCallback((refused: string, code: ErrorCode) => {
    // Back into the field, before whatever has been typed since.
    setDraft((typed) => (typed === '' ? refused : `${refused} ${typed}`))
    setError(code)
  }, [])
  const add = useAddNote(handleRefused)

  if (!canWrite) return null
  // Decisions are the interviewer's: from anybody else the line is a note as it stands.
  const command = interviewer ? noteCommand(text) : { name: 'note', text: text.trim() }

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    const given = text.trim()
    if (given === '' || command.text === '') return void focusQuickNote()
    if (command.name === 'decision') save(newRowId(), parseDecision(command.text))
    else add(given)
    setDraft('')
    setError(null)
  }

  return (
    <form onSubmit={handleSubmit} className="flex flex-col gap-1 px-4 py-2">
      <div className="flex items-center gap-2">
        <input
          data-quick-note
          type="text"
          aria-label={t('note')}
          placeholder={t('notePlaceholder')}
          autoComplete="off"
          maxLength={textLimits.note}
          value={text}
          aria-invalid={error === null ? undefined : true}
          aria-describedby={`${id}-help ${id}-error`}
          onChange={(event) => setDraft(event.target.value)}
          // Out of the field, so that single keys work again; what is typed stays.
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.currentTarget.blur()
          }}
          className="h-10 min-w-0 flex-1 rounded border border-line-strong bg-surface-raised px-3 text-sm hover:border-ink aria-invalid:border-bad pointer-coarse:text-base"
        />
        <Button type="submit">{t('addNote')}</Button>
      </div>
      <div id={`${id}-help`} className="empty:hidden">
        {interviewer && text.startsWith('/') && (
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-muted">
            {noteCommands.map(({ name, shown }) => (
              <span key={name} className="flex items-center gap-1">
                <Kbd>{shown}</Kbd>
                {t(`noteCommand.${name}`)}
              </span>
            ))}
          </p>
        )}
      </div>
      <div id={`${id}-error`} className="empty:hidden">
        <FieldState isPending={false} error={error} />
      </div>
    </form>
  )
}

function useAddNote(onRefused: (text: string, code: ErrorCode) => void): (text: string) => void {
  const { keep, serverNow } = useRoom()
  return (text) => {
    const id = newRowId()
    const payload = { id, text, atMs: Math.round(serverNow()) }
    keep(`note:${id}`, 'note.add', payload, { onRefused: (code) => onRefused(text, code) })
  }
}
