'use client'
import { Eye, LocateFixed, Megaphone } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { PersonView } from '#lib/interview/views'
import { Avatar } from '../../../_ui/avatar'
import { cn } from '../../../_ui/cn'
import { CornerMark } from '../../../_ui/corner'
import { Menu, MenuCheck, MenuItem, MenuLine } from '../../../_ui/menu'
import type { BoardControls } from '../_live/board-controls'
import { roomKeys } from '../_live/keys'
import { useRoom } from '../_live/room-context'
import { useBoardView } from '../_live/use-board-view'
import { othersHere, useStandings } from '../_live/use-standings'

/** Who has a seat and who of them is here, in their corners' rings; behind it, following and finding each other on the board. */
export function PeopleMenu({ controls }: Readonly<{ controls: BoardControls | null }>) {
  const t = useTranslations('presence')
  const { view } = useRoom()
  const standings = useStandings()
  const words = { here: t('here'), away: t('away'), notYet: t('notYet') }
  const others = othersHere(standings, view.viewer.userId)
  const { followedUserId, areCursorsHidden } = useBoardView(controls)
  const here = standings.filter(({ standing }) => standing === 'here').length

  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={t('people', { here, all: standings.length })}
          className="flex min-h-10 items-center rounded px-1 hover:bg-surface-sunken"
        >
          {standings.slice(0, 4).map(({ person, standing }) => (
            <span key={person.userId} className={cn('-ml-1 first:ml-0', standing !== 'here' && 'opacity-50')}>
              <Avatar name={person.name} corner={person.seat} size="dense" />
            </span>
          ))}
          {standings.length > 4 && <span className="pl-1 font-mono text-xs">+{standings.length - 4}</span>}
        </button>
      }
    >
      <div className="flex flex-col gap-1 px-2 py-1">
        {standings.map(({ person, standing }) => (
          <div key={person.userId} className="flex items-center gap-2 text-sm">
            <CornerMark corner={person.seat} />
            <span className="min-w-0 flex-1 truncate font-semibold">{person.name}</span>
            <span className="text-xs text-ink-muted">
              {person.userId === view.viewer.userId ? t('you') : words[standing]}
            </span>
          </div>
        ))}
      </div>
      {others.length > 0 && <MenuLine />}
      {others.map((person, index) => (
        <PersonItems
          key={person.userId}
          person={person}
          controls={controls}
          isFollowed={followedUserId === person.userId}
          hasKeys={index === 0}
        />
      ))}
      <MenuLine />
      <MenuItem disabled={controls === null} keys={roomKeys.summon.shown} onPick={() => controls?.summon()}>
        <Megaphone aria-hidden />
        {t('summon')}
      </MenuItem>
      <MenuCheck checked={areCursorsHidden} keys={roomKeys.cursors.shown} onPick={() => controls?.toggleCursors()}>
        {t('hideCursors')}
      </MenuCheck>
    </Menu>
  )
}

function PersonItems({
  person,
  controls,
  isFollowed,
  hasKeys,
}: Readonly<{
  person: PersonView
  controls: BoardControls | null
  isFollowed: boolean
  /** The keys mean the first of the others. */
  hasKeys: boolean
}>) {
  const t = useTranslations('presence')
  const { name, userId } = person
  return (
    <>
      <MenuItem
        disabled={controls === null}
        {...(hasKeys ? { keys: roomKeys.follow.shown } : {})}
        onPick={() => (isFollowed ? controls?.unfollow() : controls?.follow(userId))}
      >
        <Eye aria-hidden />
        {isFollowed ? t('unfollow', { name }) : t('follow', { name })}
      </MenuItem>
      <MenuItem
        disabled={controls === null}
        {...(hasKeys ? { keys: roomKeys.jump.shown } : {})}
        onPick={() => controls?.jumpTo(userId)}
      >
        <LocateFixed aria-hidden />
        {t('jump', { name })}
      </MenuItem>
    </>
  )
}
