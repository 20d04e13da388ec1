'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '../../_ui/button'
import { buttonClass } from '../../_ui/button-class'
import { TextField } from '../../_ui/field'
import { Notice } from '../../_ui/notice'
import { useFirstBadField } from '../../_ui/use-first-bad-field'
import { type JoinState, joinAction } from './actions'

/** One field and one press for somebody unknown; one press for somebody signed in. */
export function JoinForm({ token, viewerName }: { token: string; viewerName: string | null }) {
  const t = useTranslations('join')
  const errors = useTranslations('errors')
  const [state, join] = useActionState<JoinState, FormData>(joinAction.bind(null, token), { name: '', problem: null })
  const form = useFirstBadField(state)
  return (
    <form ref={form} action={join} noValidate className="flex flex-col gap-4">
      {viewerName === null ? (
        <TextField
          label={t('name')}
          name="name"
          autoComplete="name"
          maxLength={60}
          required
          defaultValue={state.name}
          hint={t('nameHint')}
          error={state.problem === 'name' ? t('errorName') : undefined}
        />
      ) : (
        <p className="text-sm text-ink-muted">{t('joinAs', { name: viewerName })}</p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" size="large" className="grow sm:grow-0">
          {t('join')}
        </Button>
        {viewerName === null && (
          <Link
            href={`/sign-in?next=${encodeURIComponent(`/join/${token}`)}`}
            className={buttonClass('quiet', 'large', 'grow sm:grow-0')}
          >
            {t('signInInstead')}
          </Link>
        )}
      </div>
      {state.problem !== null && state.problem !== 'name' && <Notice tone="bad">{errors(state.problem)}</Notice>}
    </form>
  )
}
