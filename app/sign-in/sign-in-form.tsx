'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { emptyForm } from '../_auth/form-state'
import { Button } from '../_ui/button'
import { Checkbox } from '../_ui/checkbox'
import { TextField } from '../_ui/field'
import { Notice } from '../_ui/notice'
import { useFirstBadField } from '../_ui/use-first-bad-field'
import { type SignInState, signInAction } from './actions'

type Props = Readonly<{ next: string; guestName: string | null; hasLink: boolean; hasOutbox: boolean }>

/** E-mail with a password or a letter. `guestName`: whose rounds may come along. */
export function SignInForm({ next, guestName, hasLink, hasOutbox }: Props) {
  const t = useTranslations()
  const [state, action] = useActionState<SignInState, FormData>(signInAction, emptyForm())
  const form = useFirstBadField(state)
  const { fields } = state
  const isWrong = state.problem === 'bad-credentials'
  const passwordError = isWrong ? t('errors.bad-credentials') : fields?.password && t(fields.password)

  return (
    <form ref={form} action={action} noValidate className="flex flex-col gap-4">
      {state.problem !== null && !isWrong && <Notice tone="bad">{t(`errors.${state.problem}`)}</Notice>}
      {state.isDone && (
        <Notice tone="good">
          <p>{t('auth.linkSent', { email: state.typed.email ?? '' })}</p>
          {hasOutbox && (
            <Link href="/dev/mail" className="mt-1 inline-block font-semibold underline underline-offset-2">
              {t('auth.outbox')}
            </Link>
          )}
        </Notice>
      )}
      <input type="hidden" name="next" value={next} />
      <TextField
        label={t('auth.email')}
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        defaultValue={state.typed.email}
        error={fields?.email && t(fields.email)}
        autoFocus={fields?.email !== undefined}
      />
      <TextField
        label={t('auth.password')}
        name="password"
        type="password"
        autoComplete="current-password"
        required
        error={passwordError}
        autoFocus={fields?.email === undefined && passwordError !== undefined}
      />
      {guestName !== null && <Checkbox name="keep" defaultChecked label={t('auth.keepHistory', { name: guestName })} />}
      <Button type="submit" variant="primary" className="w-full">
        {t('auth.signIn')}
      </Button>
      {hasLink && (
        <div className="flex flex-col gap-1">
          <Button type="submit" name="way" value="link" className="w-full" aria-describedby="link-hint">
            {t('auth.sendLink')}
          </Button>
          <p id="link-hint" className="text-sm text-ink-muted">
            {t('auth.linkLead')}
          </p>
        </div>
      )}
    </form>
  )
}
