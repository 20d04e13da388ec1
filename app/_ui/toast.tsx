'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import * as Radix from 'radix-ui/toast'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'
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

type Shown = ToastMessage & { id: number; open: boolean }

const ToastContext = createContext<(message: ToastMessage) => void>(() => undefined)

/** Shows a message at the bottom: something happened elsewhere, or can still be taken back. */
export function useToast(): (message: ToastMessage) => void {
  return useContext(ToastContext)
}

const readingMs = 6_000
const undoMs = 10_000
const leavingMs = 200

export function Toasts({ children }: { children: ReactNode }) {
  const t = useTranslations('common')
  const [shown, setShown] = useState<readonly Shown[]>([])
  const lastId = useRef(0)

  const show = useCallback((message: ToastMessage) => {
    lastId.current += 1
    const id = lastId.current
    setShown((list) => [...list.slice(-2), { ...message, id, open: true }])
  }, [])

  function handleClose(id: number) {
    setShown((list) => list.map((one) => (one.id === id ? { ...one, open: false } : one)))
    setTimeout(() => setShown((list) => list.filter((one) => one.id !== id)), leavingMs)
  }

  return (
    <ToastContext value={show}>
      {children}
      {/* Its parts carry inline styles, which the policy drops from a server's markup: they come to be with the first message. */}
      {shown.length > 0 && (
        <Radix.Provider label={t('notifications')} swipeDirection="down">
          {shown.map((one) => (
            <Message key={one.id} message={one} onClose={() => handleClose(one.id)} />
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
  const t = useTranslations('common')
  const durationMs = message.durationMs ?? (message.undo === undefined ? readingMs : undoMs)
  const seconds = useCountdown(durationMs)
  return (
    <Radix.Root
      open={message.open}
      duration={durationMs}
      type={message.undo === undefined && message.tone !== 'bad' ? 'background' : 'foreground'}
      onOpenChange={(open) => !open && onClose()}
      className="flex min-h-12 animate-rise items-center gap-2 rounded bg-ink py-1 pr-1 pl-4 text-on-ink"
    >
      <Radix.Description className="min-w-0 flex-1 py-2 text-sm">{message.text}</Radix.Description>
      {message.undo !== undefined && (
        <>
          <span aria-hidden="true" className="figures text-sm opacity-80">
            {t('secondsLeft', { seconds })}
          </span>
          <Radix.Action asChild altText={message.undo.label ?? t('undo')}>
            <Button variant="quiet" className="text-on-ink enabled:hover:bg-ink-hover" onClick={message.undo.onUndo}>
              {message.undo.label ?? t('undo')}
            </Button>
          </Radix.Action>
        </>
      )}
      <Radix.Close asChild>
        <IconButton label={t('close')} className="text-on-ink enabled:hover:bg-ink-hover">
          <X aria-hidden />
        </IconButton>
      </Radix.Close>
    </Radix.Root>
  )
}

function useCountdown(durationMs: number): number {
  const [left, setLeft] = useState(Math.ceil(durationMs / 1000))
  useEffect(() => {
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000)
    return () => clearInterval(timer)
  }, [])
  return left
}
