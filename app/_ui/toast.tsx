'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import * as Radix from 'radix-ui/toast'
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

export function Toasts({ children }: { children: ReactNode }) {
  const t = useTranslations('common')
  const [shown, setShown] = useState<readonly Shown[]>([])
  const lastId = useRef(0)

  const close = useCallback((id: number) => setShown((list) => list.filter((one) => one.id !== id)), [])

  const show = useCallback(
    (message: ToastMessage) => {
      lastId.current += 1
      const id = lastId.current
      setShown((list) => [...list.slice(-2), { ...message, id }])
      return () => close(id)
    },
    [close],
  )

  return (
    <ToastContext value={show}>
      {children}
      {/* Its parts carry inline styles, which the policy drops from a server's markup: they come to be with the first message. */}
      {shown.length > 0 && (
        <Radix.Provider label={t('notifications')} swipeDirection="down">
          {shown.map((one) => (
            <Message key={one.id} message={one} onClose={() => close(one.id)} />
          ))}
          <Radix.Viewport
            label={t('notifications')}
            className="fixed bottom-0 left-1/2 z-toast flex w-[min(28rem,100vw)] -translate-x-1/2 flex-col gap-2 p-4 outline-none"
          />
        </Radix.Provider>
      )}
    </ToastContext>
  )
}

function Message({ message, onClose }: { message: Shown; onClose: () => void }) {
  const { text, tone, undo, durationMs = undo === undefined ? readingMs : undoMs } = message
  return (
    <Radix.Root
      open
      // A way back closes when its time is over; the library would stop that clock under a pointer.
      duration={undo === undefined ? durationMs : Number.POSITIVE_INFINITY}
      type={undo === undefined && tone !== 'bad' ? 'background' : 'foreground'}
      onOpenChange={(open) => !open && onClose()}
      className="flex min-h-12 animate-rise items-center gap-2 rounded bg-ink py-1 pr-1 pl-4 text-on-ink"
    >
      <Radix.Description className="min-w-0 flex-1 py-2 text-sm">{text}</Radix.Description>
      {undo !== undefined && <Undo undo={undo} durationMs={durationMs} onOver={onClose} />}
      <Dismiss />
    </Radix.Root>
  )
}

const darkButton = 'text-on-ink enabled:hover:bg-ink-hover focus-visible:outline-on-ink focus-visible:-outline-offset-2'

type UndoProps = { undo: NonNullable<ToastMessage['undo']>; durationMs: number; onOver: () => void }

function Undo({ undo, durationMs, onOver }: UndoProps) {
  const t = useTranslations('common')
  const seconds = useSecondsLeft(durationMs, onOver)
  const label = undo.label ?? t('undo')
  return (
    <>
      <span aria-hidden="true" className="font-mono text-sm">
        {t('secondsLeft', { seconds })}
      </span>
      <Radix.Action asChild altText={label}>
        <Button variant="quiet" className={darkButton} onClick={undo.onUndo}>
          {label}
        </Button>
      </Radix.Action>
    </>
  )
}

function Dismiss() {
  const t = useTranslations('common')
  return (
    <Radix.Close asChild>
      <IconButton label={t('close')} className={darkButton}>
        <X aria-hidden />
      </IconButton>
    </Radix.Close>
  )
}

/** Whole seconds until `durationMs` after the first render; then calls `onOver`, once. */
function useSecondsLeft(durationMs: number, onOver: () => void): number {
  const [seconds, setSeconds] = useState(Math.ceil(durationMs / 1000))
  const over = useEffectEvent(onOver)
  useEffect(() => {
    const endsAt = performance.now() + durationMs
    const timer = setInterval(() => {
      const leftMs = endsAt - performance.now()
      setSeconds(Math.max(0, Math.ceil(leftMs / 1000)))
      if (leftMs <= 0) {
        clearInterval(timer)
        over()
      }
    }, 250)
    return () => clearInterval(timer)
  }, [durationMs])
  return seconds
}
