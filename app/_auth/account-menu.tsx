'use client'

import { ChevronDown, LogOut, Settings } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { PreferenceChoices } from '../_i18n/preference-choices'
import { Button } from '../_ui/button'
import { Menu, MenuItem, MenuLine, MenuLink } from '../_ui/menu'
import { signOutAction } from './actions'
import { forgetRooms } from './kept-rooms'

/** Whose page this is, at the right of every header: settings, language, theme, and the way out. */
export function AccountMenu({ name, isGuest }: { name: string; isGuest: boolean }) {
  const t = useTranslations('auth')
  const [, startTransition] = useTransition()
  return (
    <Menu
      trigger={
        <Button variant="quiet" aria-label={t('accountMenu', { name })} className="min-w-0 shrink px-2">
          <span className="max-w-24 truncate sm:max-w-48">{name}</span>
          {isGuest && <span className="font-normal text-ink-muted max-sm:hidden">{t('guestBadge')}</span>}
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <MenuLink href="/settings">
        <Settings aria-hidden />
        {t('settings')}
      </MenuLink>
      <MenuLine />
      <PreferenceChoices />
      <MenuLine />
      <MenuItem
        onPick={() => {
          forgetRooms()
          startTransition(() => signOutAction())
        }}
      >
        <LogOut aria-hidden />
        {t('signOut')}
      </MenuItem>
    </Menu>
  )
}
