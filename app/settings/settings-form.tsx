'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useSyncExternalStore } from 'react'
import { languages } from '#lib/interview/model'
import { emptyForm } from '../_auth/form-state'
import { languageNames } from '../_i18n/language'
import { Button } from '../_ui/button'
import { SelectField, TextField } from '../_ui/field'
import { Notice } from '../_ui/notice'
import { useFirstBadField } from '../_ui/use-first-bad-field'
import { type SettingsState, saveSettingsAction } from './actions'

type Props = Readonly<{
  name: string
  language: string | null
  theme: string | null
  timeZone: string | null
  zones: readonly string[]
}>

/** Name and preferences; an empty choice leaves it to the browser. */
export function SettingsForm({ name, language, theme, timeZone, zones }: Props) {
  const t = useTranslations()
  const [state, action] = useActionState<SettingsState, FormData>(
    saveSettingsAction,
    emptyForm({ name, language: language ?? '', theme: theme ?? '', timeZone: timeZone ?? '' }),
  )
  const form = useFirstBadField(state)
  const browserZone = useSyncExternalStore(unchanging, readZone, () => null)
  const { typed, fields } = state
  const zoneAsBrowser = t('settings.timeZoneBrowser')

  return (
    <form ref={form} action={action} noValidate className="flex flex-col gap-4">
      {state.problem !== null && <Notice tone="bad">{t(`errors.${state.problem}`)}</Notice>}
      <TextField
        label={t('auth.name')}
        name="name"
        autoComplete="name"
        required
        maxLength={60}
        defaultValue={typed.name}
        hint={t('auth.nameHint')}
        error={fields?.name && t(fields.name)}
        autoFocus={fields?.name !== undefined}
      />
      {/* A select that React resets goes back to its first option: a new answer makes a new one. */}
      <SelectField
        key={`language-${typed.language}`}
        label={t('settings.language')}
        name="language"
        defaultValue={typed.language}
      >
        <option value="">{t('settings.languageBrowser')}</option>
        {languages.map((one) => (
          <option key={one} value={one} lang={one}>
            {languageNames[one]}
          </option>
        ))}
      </SelectField>
      <SelectField key={`theme-${typed.theme}`} label={t('settings.theme')} name="theme" defaultValue={typed.theme}>
        {/* Never chosen and chosen to follow the system look the same and are kept apart. */}
        <option value={theme === 'system' ? 'system' : ''}>{t('settings.themeSystem')}</option>
        <option value="light">{t('settings.themeLight')}</option>
        <option value="dark">{t('settings.themeDark')}</option>
      </SelectField>
      <SelectField
        key={`zone-${typed.timeZone}`}
        label={t('settings.timeZone')}
        name="timeZone"
        defaultValue={typed.timeZone}
        hint={t('settings.timeZoneHint')}
        error={fields?.timeZone && t(fields.timeZone)}
      >
        <option value="">{browserZone === null ? zoneAsBrowser : `${zoneAsBrowser} (${readable(browserZone)})`}</option>
        {zones.map((zone) => (
          <option key={zone} value={zone}>
            {readable(zone)}
          </option>
        ))}
      </SelectField>
      <div className="flex min-h-10 flex-wrap items-center gap-4">
        <Button type="submit" variant="primary">
          {t('settings.save')}
        </Button>
        <p role="status" className="text-sm text-good">
          {state.isDone && t('settings.saved')}
        </p>
      </div>
    </form>
  )
}

function readable(zone: string): string {
  return zone.replaceAll('_', ' ')
}

function readZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

function unchanging(): () => void {
  return () => undefined
}
