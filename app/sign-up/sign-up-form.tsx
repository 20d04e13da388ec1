'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useState } from 'react'
import { emptyForm } from '../_auth/form-state'
import { Button } from '../_ui/button'
import { TextField } from '../_ui/field'
import { Notice } from '../_ui/notice'
import { useFirstBadField } from '../_ui/use-first-bad-field'
import { type SignUpState, signUpAction } from './actions'

/** A new account; for a guest, whose name it starts with, the same person with e-mail and password. */
export function SignUpForm({ next, guestName }: { next: string; guestName: string | null }) {
  const t = useTranslations()
  const [state, action] = useActionState<SignUpState, FormData>(
    signUpAction,
    emptyForm(guestName === null ? {} : { name: guestName }),
  )
  const form = useFirstBadField(state)
  // React empties a form after its action; the password is the one thing the answer doesn't bring back.
  const [password, setPassword] = useState('')
  const { fields } = state
  const isTaken = state.problem === 'email-taken'
  const emailError = isTaken ? t('errors.email-taken') : fields?.email && t(fields.email)

  if (state.isDone) {
    return (
      <Notice tone="good">
        <p className="font-semibold">{t('auth.confirmTitle')}</p>
        <p>{t('auth.confirmText', { email: state.typed.email ?? '' })}</p>
        <p className="mt-1">{t('auth.confirmAgain')}</p>
      </Notice>
    )
  }
  return (
    <form ref={form} action={action} noValidate className="flex flex-col gap-4">
      {state.problem !== null && !isTaken && <Notice tone="bad">{t(`errors.${state.problem}`)}</Notice>}
      <input type="hidden" name="next" value={next} />
      <TextField
        label={t('auth.name')}
        name="name"
        autoComplete="name"
        required
        maxLength={60}
        defaultValue={state.typed.name}
        hint={t('auth.nameHint')}
        error={fields?.name && t(fields.name)}
        autoFocus={fields?.name !== undefined}
      />
      <TextField
        label={t('auth.email')}
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        defaultValue={state.typed.email}
        error={emailError}
        autoFocus={fields?.name === undefined && emailError !== undefined}
      />
      <TextField
        label={t('auth.password')}
        name="password"
        type="password"
        autoComplete="new-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        hint={t('auth.newPasswordHint')}
        error={fields?.password && t(fields.password)}
      />
      <Button type="submit" variant="primary" className="w-full">
        {t('auth.signUp')}
      </Button>
    </form>
  )
}
