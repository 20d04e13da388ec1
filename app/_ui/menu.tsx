'use client'

import { Check } from 'lucide-react'
import Link from 'next/link'
import * as Radix from 'radix-ui/dropdown-menu'
import type { ReactNode } from 'react'
import { cn } from './cn'
import { Kbd } from './kbd'

const row =
  'flex min-h-8 pointer-coarse:min-h-10 cursor-pointer items-center gap-2 rounded px-2 py-1 text-sm outline-none select-none ' +
  'data-highlighted:bg-surface-sunken data-disabled:cursor-not-allowed data-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0'

/** A menu behind a button. `trigger` must be one focusable element, usually a Button or an IconButton. */
export function Menu({
  trigger,
  align = 'end',
  children,
}: {
  trigger: ReactNode
  align?: 'start' | 'end'
  children: ReactNode
}) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-menu max-h-(--radix-dropdown-menu-content-available-height) min-w-56 animate-rise overflow-auto rounded border border-line-strong bg-surface-raised p-1 text-ink"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

type ItemProps = { onPick: () => void; keys?: string; danger?: boolean; disabled?: boolean; children: ReactNode }

export function MenuItem({ onPick, keys, danger = false, disabled = false, children }: ItemProps) {
  return (
    <Radix.Item disabled={disabled} onSelect={onPick} className={cn(row, danger && 'text-bad')}>
      {children}
      {keys !== undefined && <Kbd className="ml-auto">{keys}</Kbd>}
    </Radix.Item>
  )
}

export function MenuLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Radix.Item asChild className={row}>
      <Link href={href}>{children}</Link>
    </Radix.Item>
  )
}

export function MenuCheck({
  checked,
  onPick,
  keys,
  children,
}: Omit<ItemProps, 'danger' | 'disabled'> & { checked: boolean }) {
  return (
    <Radix.CheckboxItem checked={checked} onCheckedChange={onPick} className={row}>
      <span className="size-4">
        <Radix.ItemIndicator>
          <Check aria-hidden />
        </Radix.ItemIndicator>
      </span>
      {children}
      {keys !== undefined && <Kbd className="ml-auto">{keys}</Kbd>}
    </Radix.CheckboxItem>
  )
}

/** One of several: a titled group of choices. */
export function MenuChoice<T extends string>({
  label,
  value,
  options,
  onPick,
}: {
  label: string
  value: T
  options: readonly { value: T; label: string; lang?: string }[]
  onPick: (value: T) => void
}) {
  return (
    <Radix.RadioGroup value={value} onValueChange={(next) => onPick(next as T)} aria-label={label}>
      <Radix.Label className="px-2 pt-2 pb-1 text-xs text-ink-muted">{label}</Radix.Label>
      {options.map((option) => (
        <Radix.RadioItem key={option.value} value={option.value} lang={option.lang} className={row}>
          <span className="size-4">
            <Radix.ItemIndicator>
              <Check aria-hidden />
            </Radix.ItemIndicator>
          </span>
          {option.label}
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  )
}

export function MenuLine() {
  return <Radix.Separator className="my-1 h-px bg-line" />
}
