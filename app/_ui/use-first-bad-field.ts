'use client'

import { type RefObject, useEffect, useRef } from 'react'

/** After a refused submit (a new `answer`) the first bad field takes the focus, else what is wrong with the whole (role alert). */
export function useFirstBadField(answer: unknown): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  const first = useRef(answer)
  useEffect(() => {
    if (answer === first.current) return
    first.current = answer
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus()
  }, [answer])
  return form
}
