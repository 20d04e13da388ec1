'use client'

import { useLocale, useTranslations } from 'next-intl'
import { languages } from '#lib/interview/model'
import { Segments } from '../_ui/segments'
import { chooseLanguageAction } from './actions'
import { languageNames } from './language'

/** English or Russian, for good: a form, so that it works before scripts arrive. */
export function LanguageSwitch() {
  const t = useTranslations('common')
  return (
    <Segments
      label={t('language')}
      name="language"
      value={useLocale()}
      action={chooseLanguageAction}
      options={languages.map((language) => ({
        value: language,
        label: languageNames[language],
        lang: language,
        shown: language.toUpperCase(),
      }))}
    />
  )
}
