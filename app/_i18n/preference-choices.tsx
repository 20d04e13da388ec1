'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { languages } from '#lib/interview/model'
import { MenuChoice } from '../_ui/menu'
import { useThemeChoice } from '../_ui/theme'
import { chooseLanguageAction, chooseThemeAction } from './actions'
import { languageNames } from './language'

/** Language and theme as part of an open menu. */
export function PreferenceChoices() {
  const t = useTranslations('common')
  const [, startTransition] = useTransition()

  function choose(action: (form: FormData) => Promise<void>, name: string, value: string) {
    const form = new FormData()
    form.set(name, value)
    startTransition(() => action(form))
  }

  return (
    <>
      <MenuChoice
        label={t('language')}
        value={useLocale()}
        options={languages.map((language) => ({
          value: language,
          label: languageNames[language],
          lang: language,
        }))}
        onPick={(language) => choose(chooseLanguageAction, 'language', language)}
      />
      <MenuChoice
        label={t('theme')}
        value={useThemeChoice()}
        options={[
          { value: 'system', label: t('themeSystem') },
          { value: 'light', label: t('themeLight') },
          { value: 'dark', label: t('themeDark') },
        ]}
        onPick={(theme) => choose(chooseThemeAction, 'theme', theme)}
      />
    </>
  )
}
