'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '../_ui/button'
import { changeSessionAction } from './actions'

/** Calls a session off, or takes that back: no question before it, for it can be undone where it stands. */
export function ChangeSession({ sessionId, intent }: { sessionId: string; intent: 'cancel' | 'restore' }) {
  const t = useTranslations('dashboard')
  const errors = useTranslations('errors')
  const [state, change] = useActionState(changeSessionAction, { code: null })
  return (
    <form action={change} className="flex flex-col items-end gap-1">
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="intent" value={intent} />
      <Button type="submit" variant="quiet">
        {t(intent)}
      </Button>
      {state.code !== null && (
        <p role="alert" className="max-w-prose text-sm text-bad">
          {errors(state.code)}
        </p>
      )}
    </form>
  )
}
