'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react'
import { Button } from './button'
import { IconButton } from './icon-button'

export type ToastMessage = {
  text: string
  tone?: 'plain' | 'bad'
  /** How long it stays; with an undo this is also the time the undo is good for. */
  durationMs?: number
  /** A way back, with the seconds left beside it. */
  undo?: { label?: string; onUndo: () => void }
}

type Shown = ToastMessage & { id: number }
type ShowToast = (message: ToastMessage) => () => void

const ToastContext = createContext<ShowToast>(() => () => undefined)

/** Shows a message at the bottom: something happened elsewhere, or can still be taken back. Returns what closes it. */
export function useToast(): ShowToast {
  return useContext(ToastContext)
}

const readingMs = 6_000
const undoMs = 10_000
const most = 3

export function Toasts({ children }: { children: ReactNode }) {
  const t = useTranslations('common')
  const [shown, setShown] = useState<readonly Shown[]>([])
  const lastId = useRef(0)
  const list = useRef<HTMLElement>(null)

  const close = useCallback((id: number) => setShown((all) => all.filter((one) => one.id !== id)), [])

  const show = useCallback(
    (message: ToastMessage) => {
      lastId.current += 1
      const id = lastId.current
      setShown((all) => [...all.slice(1 - most), { ...message, id }])
      return () => close(id)
    },
    [close],
  )

  // A way back lasts seconds and stands at the page's end: F8 goes there, as the name of the region says.
  useEffect(() => {
    const goThere = (event: KeyboardEvent) => {
      if (event.key === 'F8') list.current?.querySelector('button')?.focus()
    }
    document.addEventListener('keydown', goThere)
    return () => document.removeEventListener('keydown', goThere)
  }, [])

  return (
    <ToastContext value={show}>
      {children}
      <section
        ref={list}
        aria-label={t('notifications', { key: 'F8' })}
        className="pointer-events-none fixed bottom-[var(--toast-bottom,0px)] left-1/2 z-toast flex w-[min(28rem,100vw)] -translate-x-1/2 flex-col gap-2 p-4 empty:hidden"
      >
        {shown.map((one) => (
          <Message key={one.id} message={one} onClose={() => close(one.id)} />
        ))}
      </section>
      {/* Read out from a place that is there beforehand; what comes to be together with its text stays unsaid in some readers. */}
      <p role="status" className="sr-only">
        {shown.at(-1)?.text}
      </p>
    </ToastContext>
  )
}

function Message({ message, onClose }: { message: Shown; onClose: () => void }) {
  const t = useTranslations('common')
  const { text, undo, durationMs = undo === undefined ? readingMs : undoMs } = message
  const [held, setHeld] = useState(false)
  // Reading may take its time; a way back ends when it ends.
  const seconds = useSecondsLeft(durationMs, held && undo === undefined, onClose)

  function handleUndo() {
    undo?.onUndo()
    onClose()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: under a pointer or with the focus inside it stays
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      className="pointer-events-auto flex min-h-12 animate-rise items-center gap-2 rounded bg-ink py-1 pr-1 pl-4 text-on-ink"
    >
      <p className="min-w-0 flex-1 py-2 text-sm">{text}</p>
      {undo !== undefined && (
        <>
          <span aria-hidden="true" className="font-mono text-sm">
            {t('secondsLeft', { seconds })}
          </span>
          <Button variant="quiet" className={onDark} onClick={handleUndo}>
            {undo.label ?? t('undo')}
          </Button>
        </>
      )}
      <IconButton label={t('close')} className={onDark} onClick={onClose}>
        <X aria-hidden />
      </IconButton>
    </div>
  )
}

const onDark = 'text-on-ink enabled:hover:bg-ink-hover focus-visible:outline-on-ink focus-visible:-outline-offset-2'

/** Whole seconds left of `durationMs`; begins anew after a hold; calls `onOver` at the end. */
function useSecondsLeft(durationMs: number, held: boolean, onOver: () => void): number {
  const [seconds, setSeconds] = useState(Math.ceil(durationMs / 1000))
  const over = useEffectEvent(onOver)
  useEffect(() => {
    if (held) return
    const endsAt = performance.now() + durationMs
    const timer = setInterval(() => {
      const leftMs = endsAt - performance.now()
      setSeconds(Math.max(0, Math.ceil(leftMs / 1000)))
      if (leftMs <= 0) over()
    }, 250)
    return () => clearInterval(timer)
  }, [durationMs, held])
  return seconds
}
