'use client'

import { type FocusEvent, type PointerEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Kbd } from './kbd'

const appearAfterMs = 400
const leaveAfterMs = 100

/** A name for what shows only an icon. The trigger must have the name itself: this is for eyes. */
export function Tooltip({ text, keys, children }: { text: string; keys?: string; children: ReactNode }) {
  const [shown, setShown] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const wrapper = useRef<HTMLSpanElement>(null)

  function turn(to: boolean, afterMs: number) {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setShown(to), afterMs)
  }
  useEffect(() => () => clearTimeout(timer.current), [])

  useEffect(() => {
    if (!shown) return
    const hideOnEscape = (event: KeyboardEvent) => event.key === 'Escape' && setShown(false)
    document.addEventListener('keydown', hideOnEscape)
    return () => document.removeEventListener('keydown', hideOnEscape)
  }, [shown])

  function handleEnter(event: PointerEvent) {
    if (event.pointerType !== 'touch') turn(true, shown ? 0 : appearAfterMs)
  }

  function handleFocus(event: FocusEvent<HTMLElement>) {
    if (event.target.matches(':focus-visible')) turn(true, 0)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches what is inside
    <span
      ref={wrapper}
      className="contents"
      onPointerEnter={handleEnter}
      onPointerLeave={() => turn(false, leaveAfterMs)}
      onPointerDown={() => turn(false, 0)}
      onFocus={handleFocus}
      onBlur={() => turn(false, 0)}
    >
      {children}
      {shown && <Tip anchor={() => wrapper.current?.firstElementChild} text={text} keys={keys} />}
    </span>
  )
}

type TipProps = { anchor: () => Element | null | undefined; text: string; keys: string | undefined }

function Tip({ anchor, text, keys }: TipProps) {
  const tip = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const element = tip.current
    const target = anchor()
    if (!element || !target) return
    // In the top layer, so that no panel's edge cuts it off.
    if (!element.matches(':popover-open')) element.showPopover()
    place(element, target.getBoundingClientRect())
  })
  return (
    <span
      ref={tip}
      popover="manual"
      aria-hidden="true"
      className="fixed inset-auto m-0 max-w-72 animate-appear rounded border-0 bg-ink px-2 py-1 text-xs text-on-ink"
    >
      <span className="flex items-center gap-2">
        {text}
        {keys !== undefined && <Kbd className="border-on-ink/40 text-on-ink">{keys}</Kbd>}
      </span>
    </span>
  )
}

const gapPx = 6
const edgePx = 8

/** Above the trigger, under it at the window's top, and never past its sides. */
function place(tip: HTMLElement, anchor: DOMRect): void {
  const { width, height } = tip.getBoundingClientRect()
  const left = anchor.left + anchor.width / 2 - width / 2
  const above = anchor.top - height - gapPx
  tip.style.left = `${Math.max(edgePx, Math.min(left, document.documentElement.clientWidth - width - edgePx))}px`
  tip.style.top = `${above < edgePx ? anchor.bottom + gapPx : above}px`
}
