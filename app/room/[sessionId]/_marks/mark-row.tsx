'use client'
import { MessageSquareText, Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { formatClock } from '#lib/base/time'
import { type MarkView, markNoteLength, type Subject } from '#lib/interview/marks'
import { Button } from '../../../_ui/button'
import { cn } from '../../../_ui/cn'
import { IconButton } from '../../../_ui/icon-button'
import { Tooltip } from '../../../_ui/tooltip'
import { markKeys } from '../_live/keys'

export type MarkState = NonNullable<MarkView['state']>
/** A state as its button shows it. */
export type StateChoice = Readonly<{ state: MarkState; name: string; letter: string }>

type Props = Readonly<{
  subject: Subject
  title: string
  choices: readonly StateChoice[]
  mark: MarkView | undefined
  canMark: boolean
  /** The one row of the list that the Tab key comes to. */
  isActive: boolean
  /** There is a fact that answers this question and was not told yet. */
  onTell: (() => void) | null
  isNoting: boolean
  onNoting: (isNoting: boolean) => void
  onToggle: (state: MarkState) => void
  onNote: (note: string) => void
  onActive: () => void
}>

/** A question or hazard with its answers. Keys are the list's; here is what they do, for a pointer. */
export function MarkRow({
  subject,
  title,
  choices,
  mark,
  canMark,
  isActive,
  onTell,
  isNoting,
  onNoting,
  onToggle,
  onNote,
  onActive,
}: Props) {
  const t = useTranslations('marks')
  const id = useId()
  const state = mark?.state ?? null
  const chosen = choices.find((choice) => choice.state === state)
  return (
    <li
      data-mark-row={subject}
      className={cn('flex flex-col gap-1 border-b px-4 py-1.5', isActive && 'bg-surface-raised')}
    >
      <div className="flex items-start gap-2">
        <p id={id} className="min-w-0 flex-1 py-1 text-sm leading-5">
          {title}
        </p>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't stand beside its buttons */}
        <div role="group" aria-labelledby={id} className="flex shrink-0" onFocus={onActive}>
          {choices.map(({ state: value, name, letter }, at) => (
            <Tooltip key={value} text={name} keys={String(at + 1)}>
              <button
                type="button"
                aria-label={name}
                aria-pressed={value === state}
                aria-keyshortcuts={String(at + 1)}
                disabled={!canMark}
                tabIndex={isActive && (state === null ? at === 0 : value === state) ? 0 : -1}
                onClick={() => onToggle(value)}
                className={cn(
                  'flex size-7 items-center justify-center border border-l-0 border-line-strong text-xs font-semibold first:rounded-l first:border-l last:rounded-r',
                  'focus-visible:z-1 pointer-coarse:size-10',
                  value === state
                    ? 'border-interviewer bg-interviewer text-on-corner'
                    : 'bg-surface-raised text-ink-muted enabled:hover:bg-surface-sunken enabled:hover:text-ink',
                )}
              >
                {letter}
              </button>
            </Tooltip>
          ))}
        </div>
      </div>
      {(chosen || mark?.note || isActive) && (
        <div className="flex min-h-6 items-center gap-2 text-xs text-ink-muted">
          {mark && chosen && (
            <span className="shrink-0">
              <span className="figures font-mono">{formatClock(mark.elapsedMs)}</span> {chosen.name}
            </span>
          )}
          {!isNoting && mark?.note && <span className="min-w-0 flex-1 wrap-anywhere text-ink">{mark.note}</span>}
          <span className="ml-auto flex shrink-0">
            {onTell && isActive && (
              <Button
                variant="quiet"
                size="dense"
                tabIndex={-1}
                aria-keyshortcuts={markKeys.tell.shown}
                onClick={onTell}
              >
                <MessageSquareText aria-hidden />
                {t('tellFact')}
              </Button>
            )}
            {canMark && !isNoting && (isActive || mark?.note) && (
              <IconButton
                size="dense"
                tabIndex={-1}
                label={t('noteOf', { title })}
                keys={markKeys.note.shown}
                onClick={() => onNoting(true)}
              >
                <Pencil aria-hidden />
              </IconButton>
            )}
          </span>
        </div>
      )}
      {isNoting && <NoteField title={title} note={mark?.note ?? ''} onDone={onNote} onCancel={() => onNoting(false)} />}
    </li>
  )
}

function NoteField({
  title,
  note,
  onDone,
  onCancel,
}: Readonly<{ title: string; note: string; onDone: (note: string) => void; onCancel: () => void }>) {
  const t = useTranslations('marks')
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(note)
  useEffect(() => field.current?.focus(), [])
  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    onDone(text)
  }
  return (
    <form onSubmit={handleSubmit}>
      <input
        ref={field}
        type="text"
        aria-label={t('noteOf', { title })}
        placeholder={t('notePlaceholder')}
        autoComplete="off"
        maxLength={markNoteLength}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => onDone(text)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel()
        }}
        className="h-8 w-full rounded border border-line-strong bg-surface-raised px-2 text-sm hover:border-ink pointer-coarse:h-10 pointer-coarse:text-base"
      />
    </form>
  )
}
