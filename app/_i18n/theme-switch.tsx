'use client'

import { Monitor, Moon, Sun } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Segments } from '../_ui/segments'
import { useThemeChoice } from '../_ui/theme'
import { chooseThemeAction } from './actions'

export function ThemeSwitch() {
  const t = useTranslations('common')
  return (
    <Segments
      label={t('theme')}
      name="theme"
      value={useThemeChoice()}
      action={chooseThemeAction}
      options={[
        { value: 'system', label: t('themeSystem'), shown: <Monitor aria-hidden /> },
        { value: 'light', label: t('themeLight'), shown: <Sun aria-hidden /> },
        { value: 'dark', label: t('themeDark'), shown: <Moon aria-hidden /> },
      ]}
    />
  )
}
