'use client'

import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { cn } from './cn'

export type Tab = { id: string; label: ReactNode; children: ReactNode }

/**
 * Tabs over panels that all stay in the page. Made here because the library's render inline styles on the server, which
 * our policy drops. Arrows move and choose, Home and End go to the ends.
 */
export function Tabs({
  label,
  tabs,
  open,
  onOpen,
}: {
  label: string
  tabs: readonly Tab[]
  open?: string
  onOpen?: (id: string) => void
}) {
  const id = useId()
  const [own, setOwn] = useState(tabs[0]?.id)
  const current = open ?? own
  const list = useRef<HTMLDivElement>(null)

  function pick(tab: string) {
    setOwn(tab)
    onOpen?.(tab)
  }

  function handleKey(event: KeyboardEvent) {
    const at = tabs.findIndex((tab) => tab.id === current)
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    const index = (next + tabs.length) % tabs.length
    const tab = tabs[index]
    if (tab === undefined) return
    pick(tab.id)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus()
  }

  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        onKeyDown={handleKey}
        className="flex gap-1 overflow-x-auto border-b px-2"
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={tab.id === current}
            aria-controls={`${id}-${tab.id}-panel`}
            tabIndex={tab.id === current ? 0 : -1}
            onClick={() => pick(tab.id)}
            className={cn(
              '-mb-px min-h-10 border-b-2 px-3 text-sm font-semibold whitespace-nowrap -outline-offset-2',
              tab.id === current ? 'border-ink text-ink' : 'border-transparent text-ink-muted hover:text-ink',
            )}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          role="tabpanel"
          id={`${id}-${tab.id}-panel`}
          aria-labelledby={`${id}-${tab.id}`}
          hidden={tab.id !== current}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what is only read in it can be scrolled by keyboard
          tabIndex={0}
          className="min-h-0 flex-1 overflow-auto"
        >
          {tab.children}
        </div>
      ))}
    </div>
  )
}
