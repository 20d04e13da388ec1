'use client'
import { Ellipsis, Keyboard, Link, ListTree, LogOut } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { PreferenceChoices } from '../../../_i18n/preference-choices'
import { IconButton } from '../../../_ui/icon-button'
import { Menu, MenuCheck, MenuItem, MenuLine, MenuLink } from '../../../_ui/menu'
import type { BoardControls } from '../_live/board-controls'
import { roomKeys } from '../_live/keys'
import { useCan, useIsAlone, useRoom } from '../_live/room-context'
import { useBoardView } from '../_live/use-board-view'
import { useCommand } from '../_live/use-command'
import { LinksSheet } from './links-sheet'
import { useArrangement } from './use-layout'

/** Everything of the room that is not needed every minute. */
export function RoomMenu({ controls, onHelp }: Readonly<{ controls: BoardControls | null; onHelp: () => void }>) {
  const t = useTranslations('room')
  const tPresence = useTranslations('presence')
  const { view } = useRoom()
  const { run } = useCommand()
  const { showOutline } = useArrangement()
  const canAllowCursors = useCan('cursors.allow')
  const canInvite = useCan('invite.manage') || view.invites.length > 0
  const { areCursorsHidden } = useBoardView(controls)
  const [areLinksOpen, setAreLinksOpen] = useState(false)
  const { observerCursors } = view.round
  const isAlone = useIsAlone()
  return (
    <>
      <Menu
        trigger={
          <IconButton label={t('menu')}>
            <Ellipsis aria-hidden />
          </IconButton>
        }
      >
        {canInvite && (
          <MenuItem onPick={() => setAreLinksOpen(true)}>
            <Link aria-hidden />
            {t('links')}
          </MenuItem>
        )}
        {canAllowCursors && (
          <MenuCheck checked={observerCursors} onPick={() => void run('cursors.allow', { allowed: !observerCursors })}>
            {t('allowCursors')}
          </MenuCheck>
        )}
        {!isAlone && (
          <MenuCheck checked={areCursorsHidden} keys={roomKeys.cursors.shown} onPick={() => controls?.toggleCursors()}>
            {tPresence('hideCursors')}
          </MenuCheck>
        )}
        <MenuItem keys={roomKeys.outline.shown} onPick={() => showOutline()}>
          <ListTree aria-hidden />
          {t('outlineItem')}
        </MenuItem>
        <MenuLine />
        <PreferenceChoices />
        <MenuLine />
        <MenuItem keys={roomKeys.help.shown} onPick={onHelp}>
          <Keyboard aria-hidden />
          {t('keysTitle')}
        </MenuItem>
        <MenuLink href="/dashboard">
          <LogOut aria-hidden />
          {t('leave')}
        </MenuLink>
      </Menu>
      {canInvite && <LinksSheet isOpen={areLinksOpen} onOpenChange={setAreLinksOpen} />}
    </>
  )
}
