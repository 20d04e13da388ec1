'use client'
import { useTranslations } from 'next-intl'
import { Checkbox } from '../../../_ui/checkbox'
import { Sheet } from '../../../_ui/dialog'
import { Kbd } from '../../../_ui/kbd'
import { isKeyFor, leaderKey, markKeyNames, markKeys, roomKeyNames, roomKeys } from '../_live/keys'
import { useIsAlone, useRoom } from '../_live/room-context'
import { useArrangement } from './use-layout'

/** All keys of the room, beside the board and not over it. */
export function KeysHelp({
  isOpen,
  onOpenChange,
}: Readonly<{ isOpen: boolean; onOpenChange: (isOpen: boolean) => void }>) {
  const t = useTranslations('room')
  const tSolo = useTranslations('solo')
  const { interviewer, view } = useRoom()
  const isAlone = useIsAlone()
  const { layout, setSingleKeys } = useArrangement()
  return (
    <Sheet modal={false} title={t('keysTitle')} text={t('keysText')} open={isOpen} onOpenChange={onOpenChange}>
      <dl className="flex flex-col">
        <Line keys="1 … 9, 0" text={t('keys.stages')} />
        {roomKeyNames
          .filter((name) => isKeyFor(name, view.viewer.seat, isAlone))
          .map((name) => (
            <Line key={name} keys={roomKeys[name].shown} text={t(`keys.${name}`)} />
          ))}
      </dl>
      {interviewer !== null && (
        <>
          <h3 className="mt-4 mb-1 text-sm font-semibold">{t('keysInMarks')}</h3>
          <dl className="flex flex-col">
            {markKeyNames.map((name) => (
              <Line
                key={name}
                keys={markKeys[name].shown}
                text={isAlone && name === 'tell' ? tSolo('revealKey') : t(`markKeys.${name}`)}
              />
            ))}
          </dl>
        </>
      )}
      <p className="mt-4 text-sm text-ink-muted">{t('leader', { key: leaderKey.shown })}</p>
      <Checkbox
        className="mt-2"
        label={t('singleKeys')}
        checked={layout.hasSingleKeys}
        onChange={(event) => setSingleKeys(event.target.checked)}
      />
    </Sheet>
  )
}

function Line({ keys, text }: Readonly<{ keys: string; text: string }>) {
  return (
    <div className="flex min-h-8 items-center justify-between gap-4 border-b py-1 text-sm">
      <dt>{text}</dt>
      <dd className="shrink-0">
        <Kbd>{keys}</Kbd>
      </dd>
    </div>
  )
}
