'use client'

import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../_ui/button'
import { IconButton } from '../_ui/icon-button'
import { useToast } from '../_ui/toast'

type ListProps = {
  count: number
  most: number
  empty: string
  add: { label: string; onAdd: () => void }
  children: ReactNode
}

/** Parts of one kind under each other, and a button for one more. A new one takes the focus; after the last step it goes to the button. */
export function PartList({ count, most, empty, add, children }: ListProps) {
  const t = useTranslations('editor')
  const list = useRef<HTMLOListElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const isAdding = useRef(false)
  const before = useRef(count)

  useEffect(() => {
    if (count > before.current && isAdding.current)
      list.current?.querySelector<HTMLElement>(':scope > :last-child :is(input, select, textarea)')?.focus()
    if (count < before.current && document.activeElement === document.body) button.current?.focus()
    before.current = count
    isAdding.current = false
  }, [count])

  return (
    <>
      {count === 0 ? (
        <p className="max-w-prose border-l-2 border-line-strong py-1 pl-6 text-sm text-ink-muted">{empty}</p>
      ) : (
        <ol ref={list} className="flex flex-col divide-y border-y">
          {children}
        </ol>
      )}
      <div className="flex flex-wrap items-center gap-4">
        <Button
          ref={button}
          disabled={count >= most}
          onClick={() => {
            isAdding.current = true
            add.onAdd()
          }}
        >
          <Plus aria-hidden />
          {add.label}
        </Button>
        {count >= most && <p className="text-sm text-ink-muted">{t('most', { count: most })}</p>}
      </div>
    </>
  )
}

type ActionsProps = {
  name: string
  at: { index: number; count: number }
  onMove: (to: number) => void
  onRemove: () => void
  /** Puts it back where it was. */
  onUndo: () => void
}

/** Up, down, away; the last one with a way back. */
export function PartActions({ name, at, onMove, onRemove, onUndo }: ActionsProps) {
  const t = useTranslations('editor')
  const toast = useToast()

  function handleRemove() {
    onRemove()
    toast({ text: t('removed', { name }), undo: { onUndo } })
  }

  return (
    <span className="flex">
      <IconButton
        label={t('moveUp', { name })}
        size="dense"
        disabled={at.index === 0}
        onClick={() => onMove(at.index - 1)}
      >
        <ArrowUp aria-hidden />
      </IconButton>
      <IconButton
        label={t('moveDown', { name })}
        size="dense"
        disabled={at.index === at.count - 1}
        onClick={() => onMove(at.index + 1)}
      >
        <ArrowDown aria-hidden />
      </IconButton>
      <IconButton label={t('remove', { name })} size="dense" onClick={handleRemove}>
        <Trash2 aria-hidden />
      </IconButton>
    </span>
  )
}
