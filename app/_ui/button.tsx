'use client'

import { type ComponentProps, type MouseEvent, useEffect, useRef, useState } from 'react'
import { useFormStatus } from 'react-dom'
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class'

type Props = ComponentProps<'button'> & { variant?: ButtonVariant; size?: ButtonSize; pending?: boolean }

/**
 * A button. In a form on a server action a submit button knows by itself that it is on its way; elsewhere pass `pending`.
 * While pending it keeps its focus and swallows further presses.
 */
export function Button({ variant, size, pending = false, className, type = 'button', onClick, ...rest }: Props) {
  const form = useFormStatus()
  const busy = pending || (type === 'submit' && form.pending)
  const shown = useUnhurried(busy)

  function handleClick(event: MouseEvent<HTMLButtonElement>) {
    if (busy) event.preventDefault()
    else onClick?.(event)
  }

  return (
    <button
      {...rest}
      type={type}
      aria-busy={busy || undefined}
      data-pending={shown || undefined}
      className={buttonClass(variant, size, className)}
      onClick={handleClick}
    />
  )
}

const appearAfterMs = 400
const stayForMs = 300

/** True only for what lasts: from 400 ms on, and then for at least 300, so that nothing flickers. */
function useUnhurried(busy: boolean): boolean {
  const [shown, setShown] = useState(false)
  const shownAt = useRef(0)
  useEffect(() => {
    if (busy === shown) return
    const waitMs = busy ? appearAfterMs : Math.max(0, stayForMs - (performance.now() - shownAt.current))
    const timer = setTimeout(() => {
      shownAt.current = performance.now()
      setShown(busy)
    }, waitMs)
    return () => clearTimeout(timer)
  }, [busy, shown])
  return shown
}
