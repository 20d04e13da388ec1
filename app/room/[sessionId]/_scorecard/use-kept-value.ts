'use client'

import { useCallback, useState } from 'react'
import type { ErrorCode } from '#lib/base/errors'
import type { CommandName, CommandPayload } from '#lib/protocol/commands'
import type { KeepOptions } from '../_live/connection'
import { useRoom } from '../_live/room-context'

type Draft<Value> = Readonly<{ value: Value; isPending: boolean }>

type Kept<Value> = Readonly<{
  value: Value
  /** Not committed yet. */
  isPending: boolean
  /** Why the server would not take it; the value is still the one given here. */
  error: ErrorCode | null
  onFocus: () => void
  onBlur: () => void
}>

/**
 * A field of the scorecard. What was given here stands in front of what the room knows until it is committed, and while
 * the field has the focus another tab's change waits: a reading of the room or an event never takes a text away.
 */
export function useKeptValue<Value>(known: Value): [Kept<Value>, Give<Value>] {
  const { keep } = useRoom()
  const [draft, setDraft] = useState<Draft<Value> | null>(null)
  const [error, setError] = useState<ErrorCode | null>(null)
  const [isFocused, setIsFocused] = useState(false)

  const give: Give<Value> = useCallback(
    (value, key, name, payload, options) => {
      setDraft({ value, isPending: true })
      setError(null)
      keep(key, name, payload, {
        ...options,
        onSaved: (answer) => {
          options.onSaved?.(answer)
          setDraft((before) => (before?.value === value ? { value, isPending: false } : before))
        },
        onRefused: (code) => {
          setError(code)
          setDraft((before) => (before?.value === value ? { value, isPending: false } : before))
        },
      })
    },
    [keep],
  )

  // Committed and left alone: from here on the room's value is the newest one.
  const isSettled = draft !== null && !draft.isPending && !isFocused && error === null
  const shown = draft && !isSettled ? draft.value : known

  return [
    {
      value: shown,
      isPending: draft?.isPending ?? false,
      error,
      onFocus: () => {
        setIsFocused(true)
        setDraft((before) => (before?.isPending || error !== null ? before : { value: known, isPending: false }))
      },
      onBlur: () => setIsFocused(false),
    },
    give,
  ]
}

type Give<Value> = <Name extends CommandName>(
  value: Value,
  key: string,
  name: Name,
  payload: CommandPayload<Name>,
  options: Omit<KeepOptions<Name>, 'onRefused'>,
) => void
