'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import {
  type ButtonHTMLAttributes,
  cloneElement,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { createPortal } from 'react-dom'
import { cn } from './cn'
import { IconButton } from './icon-button'

type Props = {
  title: string
  /** A sentence under the title. */
  text?: ReactNode
  /** The button that opens it; leave out when `open` is driven from outside. */
  trigger?: ReactElement<ButtonHTMLAttributes<HTMLButtonElement>>
  open?: boolean
  onOpenChange?: (open: boolean) => void
  children: ReactNode
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
          ? 'top-0 right-0 bottom-0 left-auto m-0 h-dvh max-h-dvh w-[min(26rem,100vw)] max-w-none animate-slide-left border-l'
          : 'top-auto right-0 bottom-0 left-0 m-0 max-h-[80dvh] w-full max-w-none animate-slide-up border-t'
      }
    />
  )
}

type ShellProps = Props & { modal: boolean; className: string }

function Shell({ trigger, open, onOpenChange, ...rest }: ShellProps) {
  const [own, setOwn] = useState(false)
  const isOpen = open ?? own

  function change(to: boolean) {
    setOwn(to)
    onOpenChange?.(to)
  }

  return (
    <>
      {trigger !== undefined &&
        cloneElement(trigger, { 'aria-haspopup': 'dialog', 'aria-expanded': isOpen, onClick: () => change(true) })}
      {isOpen && createPortal(<Opened {...rest} onClose={() => change(false)} />, document.body)}
    </>
  )
}

type OpenedProps = Omit<ShellProps, 'trigger' | 'open' | 'onOpenChange'> & { onClose: () => void }

function Opened({ title, text, modal, className, onClose, children }: OpenedProps) {
  const t = useTranslations('common')
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)

  useLayoutEffect(() => {
    const element = dialog.current
    if (element === null) return
    if (modal) element.showModal()
    else element.show()
    // Read out as a whole first, rather than as its close button.
    element.focus()
    // Closing, unlike removing, gives the focus back.
    return () => element.close()
  }, [modal])

  function handleKey(event: KeyboardEvent) {
    if (event.key !== 'Escape' || modal || event.defaultPrevented) return
    event.stopPropagation()
    onClose()
  }

  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      aria-describedby={text === undefined ? undefined : `${id}-text`}
      onKeyDown={handleKey}
      onClose={() => dialog.current?.open === false && onClose()}
      onClick={(event) => event.target === event.currentTarget && modal && onClose()}
      className={cn(
        'fixed flex-col bg-surface-raised p-0 text-ink outline-none open:flex backdrop:animate-appear backdrop:bg-scrim',
        !modal && 'z-sheet',
        className,
      )}
    >
      <header className="flex items-start gap-4 border-b py-3 pr-3 pl-6">
        <div className="min-w-0 flex-1 py-1.5">
          <h2 id={`${id}-title`} className="text-lg font-semibold">
            {title}
          </h2>
          {text !== undefined && (
            <p id={`${id}-text`} className="text-sm text-ink-muted">
              {text}
            </p>
          )}
        </div>
        <IconButton label={t('close')} keys="Esc" onClick={onClose}>
          <X aria-hidden />
        </IconButton>
      </header>
      <div className="min-h-0 flex-1 overflow-auto p-6">{children}</div>
    </dialog>
  )
}
