'use client'
import { Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { formatClock } from '#lib/base/time'
import { type MarkView, markNoteLength, type Subject } from '#lib/interview/marks'
import { cn } from '../../../_ui/cn'
import { Kbd } from '../../../_ui/kbd'
import { markKeys } from '../_live/keys'
import { useIsAlone } from '../_live/room-context'

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
  /** There is a fact that answers this question and was not told yet: a key tells it. */
  hasFact: boolean
  isNoting: boolean
  onNoting: (isNoting: boolean) => void
  onToggle: (state: MarkState) => void
  onNote: (note: string) => void
  onActive: () => void
}>

/** A question or hazard with its answers. Keys are the list's; here is what they do, for a pointer. Marking moves nothing. */
export function MarkRow({
  subject,
  title,
  choices,
  mark,
  canMark,
  isActive,
  hasFact,
  isNoting,
  onNoting,
  onToggle,
  onNote,
  onActive,
}: Props) {
  const t = useTranslations('marks')
  const tSolo = useTranslations('solo')
  const isAlone = useIsAlone()
  const id = useId()
  const state = mark?.state ?? null
  return (
    <li data-mark-row={subject} className={cn('flex flex-col border-b px-4 py-1', isActive && 'bg-surface-raised')}>
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1 py-1 text-sm leading-5">
          <span id={id}>{title}</span>
          {hasFact && (
            <span title={isAlone ? tSolo('revealPress') : t('tellFact')}>
              {' '}
              <Kbd className="align-text-bottom">{markKeys.tell.shown}</Kbd>
            </span>
          )}
        </p>
        <div className="flex shrink-0 flex-col items-end">
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't stand beside its buttons */}
          <div role="group" aria-labelledby={id} className="flex" onFocus={onActive}>
            {choices.map(({ state: value, name, letter }, at) => (
              <button
                key={value}
                type="button"
                title={name}
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
            ))}
          </div>
          <span className="flex h-5 items-center gap-2 text-xs text-ink-muted pointer-coarse:h-10">
            {mark && state !== null && <span className="figures font-mono">{formatClock(mark.elapsedMs)}</span>}
            {canMark && !isNoting && (state !== null || isActive) && (
              <button
                type="button"
                tabIndex={-1}
                aria-label={t('noteOf', { title })}
                aria-keyshortcuts={markKeys.note.shown}
                title={`${t('note')} (${markKeys.note.shown})`}
                onClick={() => onNoting(true)}
                className="flex h-5 w-7 items-center justify-center rounded hover:bg-surface-sunken hover:text-ink pointer-coarse:size-10"
              >
                <Pencil aria-hidden className="size-3" />
              </button>
            )}
          </span>
        </div>
      </div>
      {!isNoting && mark?.note && <p className="pb-1 text-xs wrap-anywhere">{mark.note}</p>}
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
    <form onSubmit={handleSubmit} className="pb-1">
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
