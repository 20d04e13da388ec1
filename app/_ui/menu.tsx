'use client'

import { Check } from 'lucide-react'
import Link from 'next/link'
import {
  type ButtonHTMLAttributes,
  cloneElement,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  type ToggleEvent,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { cn } from './cn'
import { Kbd } from './kbd'

/**
 * Menus on the browser's own popover: it knows Escape, a press outside and where the focus was, and needs none of the
 * 25 kB a library costs every page with an account menu.
 */

const row =
  'flex min-h-8 w-full pointer-coarse:min-h-10 items-center gap-2 rounded px-2 py-1 text-left text-sm outline-none select-none ' +
  'hover:bg-surface-sunken focus:bg-surface-sunken aria-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0'

type MenuProps = {
  /** One focusable element, usually a Button or an IconButton. */
  trigger: ReactElement<ButtonHTMLAttributes<HTMLButtonElement>>
  align?: 'start' | 'end'
  children: ReactNode
}

export function Menu({ trigger, align = 'end', children }: MenuProps) {
  const id = useId()
  const menu = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)

  function handleBeforeToggle(event: ToggleEvent<HTMLElement>) {
    const anchor = document.querySelector(`[popovertarget="${id}"]`)
    if (event.newState === 'open' && anchor !== null) place(event.currentTarget, anchor.getBoundingClientRect(), align)
  }

  function handleToggle(event: ToggleEvent<HTMLElement>) {
    setOpen(event.newState === 'open')
  }

  useEffect(() => {
    if (open && menu.current !== null) itemsOf(menu.current)[0]?.focus()
  }, [open])

  return (
    <>
      {cloneElement(trigger, { popoverTarget: id, 'aria-haspopup': 'menu', 'aria-expanded': open })}
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        onBeforeToggle={handleBeforeToggle}
        onToggle={handleToggle}
        onKeyDown={handleKey}
        className="fixed inset-auto m-0 min-w-56 animate-rise overflow-auto rounded border border-line-strong bg-surface-raised p-1 text-ink"
      >
        {open && children}
      </div>
    </>
  )
}

type ItemProps = { onPick: () => void; keys?: string; danger?: boolean; disabled?: boolean; children: ReactNode }

export function MenuItem({ onPick, keys, danger = false, disabled = false, children }: ItemProps) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      aria-disabled={disabled || undefined}
      onClick={(event) => pick(event, onPick)}
      className={cn(row, danger && 'text-bad')}
    >
      {children}
      {keys !== undefined && <Kbd className="ml-auto">{keys}</Kbd>}
    </button>
  )
}

export function MenuLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      role="menuitem"
      tabIndex={-1}
      onClick={(event) => closeAround(event.currentTarget)}
      className={row}
    >
      {children}
    </Link>
  )
}

export function MenuCheck({
  checked,
  onPick,
  keys,
  children,
}: Omit<ItemProps, 'danger' | 'disabled'> & { checked: boolean }) {
  return (
    <button
      type="button"
      role="menuitemcheckbox"
      aria-checked={checked}
      tabIndex={-1}
      onClick={(event) => pick(event, onPick)}
      className={row}
    >
      <span className="size-4 shrink-0">{checked && <Check aria-hidden />}</span>
      {children}
      {keys !== undefined && <Kbd className="ml-auto">{keys}</Kbd>}
    </button>
  )
}

type ChoiceProps<T extends string> = {
  label: string
  value: T
  options: readonly { value: T; label: string; lang?: string }[]
  onPick: (value: T) => void
}

/** One of several: a titled group of choices. */
export function MenuChoice<T extends string>({ label, value, options, onPick }: ChoiceProps<T>) {
  const id = useId()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no child of a menu
    <div role="group" aria-labelledby={id}>
      <div id={id} className="px-2 pt-2 pb-1 text-xs text-ink-muted">
        {label}
      </div>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          role="menuitemradio"
          aria-checked={option.value === value}
          tabIndex={-1}
          lang={option.lang}
          onClick={(event) => pick(event, () => onPick(option.value))}
          className={row}
        >
          <span className="size-4 shrink-0">{option.value === value && <Check aria-hidden />}</span>
          {option.label}
        </button>
      ))}
    </div>
  )
}

export function MenuLine() {
  return <hr className="my-1 border-t" />
}

function pick(event: MouseEvent<HTMLElement>, onPick: () => void): void {
  if (event.currentTarget.getAttribute('aria-disabled') === 'true') return
  closeAround(event.currentTarget)
  onPick()
}

function closeAround(item: HTMLElement): void {
  item.closest<HTMLElement>('[popover]')?.hidePopover()
}

function itemsOf(menu: HTMLElement): HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role^=menuitem]')]
}

/** Arrows, Home and End move; a letter goes to the next item that begins with it; Tab leaves. */
function handleKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Tab') return event.currentTarget.hidePopover()
  const items = itemsOf(event.currentTarget)
  const at = document.activeElement instanceof HTMLElement ? items.indexOf(document.activeElement) : -1
  const to = targetOf(event.key, items, at)
  if (to === undefined) return
  event.preventDefault()
  event.stopPropagation()
  items.at(to % items.length)?.focus()
}

function targetOf(key: string, items: readonly HTMLElement[], at: number): number | undefined {
  const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: Math.max(at, 0) - 1, Home: 0, End: -1 }
  if (key in moves) return moves[key]
  if (key.length !== 1 || key === ' ') return undefined
  const found = [...items.keys()]
    .map((step) => (at + 1 + step) % items.length)
    .find((index) => items[index]?.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()))
  return found
}

const gapPx = 4
const edgePx = 8

/** Under the trigger or, where there is more room, above it; never past the window's edge. */
function place(menu: HTMLElement, anchor: DOMRect, align: 'start' | 'end'): void {
  const below = window.innerHeight - anchor.bottom
  const isBelow = below >= anchor.top || below > 320
  const width = document.documentElement.clientWidth
  Object.assign(menu.style, {
    top: isBelow ? `${anchor.bottom + gapPx}px` : 'auto',
    bottom: isBelow ? 'auto' : `${window.innerHeight - anchor.top + gapPx}px`,
    left: align === 'start' ? `${Math.max(edgePx, anchor.left)}px` : 'auto',
    right: align === 'end' ? `${Math.max(edgePx, width - anchor.right)}px` : 'auto',
    maxHeight: `${(isBelow ? below : anchor.top) - gapPx - edgePx}px`,
    maxWidth: `${width - 2 * edgePx}px`,
  })
}
