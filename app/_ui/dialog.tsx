'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import * as Radix from 'radix-ui/dialog'
import type { ReactNode } from 'react'
import { cn } from './cn'
import { IconButton } from './icon-button'

type Props = {
  title: string
  /** A sentence under the title. */
  text?: ReactNode
  /** The button that opens it; leave out when `open` is driven from outside. */
  trigger?: ReactNode
  open?: boolean
  onOpenChange?: (open: boolean) => void
  children: ReactNode
}

/** A dialog in the middle: for a decision that needs the whole attention. */
export function Dialog(props: Props) {
  return (
    <Shell
      {...props}
      modal
      className="top-1/2 left-1/2 max-h-[calc(100dvh-2rem)] w-[min(32rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 animate-appear rounded border"
    />
  )
}

/** A sheet at an edge. `modal={false}` leaves what is beside it in use. */
export function Sheet({
  side = 'right',
  modal = true,
  ...props
}: Props & { side?: 'right' | 'bottom'; modal?: boolean }) {
  return (
    <Shell
      {...props}
      modal={modal}
      className={
        side === 'right'
          ? 'inset-y-0 right-0 w-[min(26rem,100vw)] animate-slide-left border-l'
          : 'inset-x-0 bottom-0 max-h-[80dvh] animate-slide-up border-t'
      }
    />
  )
}

function Shell({
  title,
  text,
  trigger,
  modal,
  className,
  children,
  ...state
}: Props & { modal: boolean; className: string }) {
  const t = useTranslations('common')
  return (
    <Radix.Root {...state} modal={modal}>
      {trigger !== undefined && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        {modal && <Radix.Overlay className="fixed inset-0 z-dialog animate-appear bg-scrim" />}
        <Radix.Content
          {...(text === undefined ? { 'aria-describedby': undefined } : {})}
          onOpenAutoFocus={focusWhole}
          className={cn(
            'fixed flex flex-col bg-surface-raised outline-none',
            modal ? 'z-dialog' : 'z-sheet',
            className,
          )}
        >
          <header className="flex items-start gap-4 border-b py-3 pr-3 pl-6">
            <div className="min-w-0 flex-1 py-1.5">
              <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
              {text !== undefined && <Radix.Description className="text-sm text-ink-muted">{text}</Radix.Description>}
            </div>
            <Radix.Close asChild>
              <IconButton label={t('close')} keys="Esc">
                <X aria-hidden />
              </IconButton>
            </Radix.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-auto p-6">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** The dialog as a whole is read out first, unless a field inside asked for the focus; never its close button. */
function focusWhole(event: Event): void {
  event.preventDefault()
  const dialog = event.currentTarget
  if (dialog instanceof HTMLElement && !dialog.contains(document.activeElement)) dialog.focus()
}
