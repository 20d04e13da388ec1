'use client'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { notesSteps } from './layout'
import { useArrangement } from './use-layout'

/** Height of a step, near enough to follow a hand. */
const stepRem = 2.5

/** The upper edge of the notes: drawn by hand or by arrow keys, in steps, and remembered. */
export function NotesHandle() {
  const t = useTranslations('room')
  const { layout, setNotesStep } = useArrangement()
  const grip = useRef<{ y: number; step: number } | null>(null)

  function handleDown(event: PointerEvent<HTMLDivElement>) {
    event.currentTarget.setPointerCapture(event.pointerId)
    grip.current = { y: event.clientY, step: layout.notesStep }
  }

  function handleMove(event: PointerEvent<HTMLDivElement>) {
    if (!grip.current) return
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    setNotesStep(grip.current.step + (grip.current.y - event.clientY) / (stepRem * rem))
  }

  function handleKey(event: KeyboardEvent) {
    const change = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    if (change === undefined) return
    event.preventDefault()
    setNotesStep(layout.notesStep + change)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be focused and moved; this is ARIA's window splitter.
    <div
      role="separator"
      tabIndex={0}
      aria-label={t('notesHeight')}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={notesSteps - 1}
      aria-valuenow={layout.notesStep}
      onPointerDown={handleDown}
      onPointerMove={handleMove}
      onPointerUp={() => {
        grip.current = null
      }}
      onKeyDown={handleKey}
      className="absolute inset-x-0 -top-1 z-header hidden h-2 cursor-row-resize touch-none hover:bg-line-strong sm:block"
    />
  )
}
