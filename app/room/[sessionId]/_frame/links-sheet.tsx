'use client'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { Seat } from '#lib/interview/model'
import { LocalTime } from '../../../_i18n/zone'
import { Button } from '../../../_ui/button'
import { CopyField } from '../../../_ui/copy-field'
import { Sheet } from '../../../_ui/dialog'
import { useCan, useRoom } from '../_live/room-context'
import { useCommand } from '../_live/use-command'

const labels = {
  interviewer: 'inviteLink',
  candidate: 'inviteLink',
  observer: 'observerLink',
  shadow: 'shadowLink',
} as const satisfies Record<Seat, string>

/**
 * The links of this session after the lobby: one for observers, one for shadow scorers when asked for, and a new one for a guest
 * who lost their device.
 */
export function LinksSheet({
  isOpen,
  onOpenChange,
}: Readonly<{ isOpen: boolean; onOpenChange: (isOpen: boolean) => void }>) {
  const t = useTranslations('room')
  const { view } = useRoom()
  const canFree = useCan('seat.free')
  const { run, pending } = useCommand()
  const candidate = view.round.members.find((member) => member.seat === 'candidate')
  const isPending = pending === 'invite.renew'
  const renew = (seat: Seat, freeSeat: boolean) => void run('invite.renew', { seat, freeSeat })
  const isShadowAsked = useRef(false)

  function inviteShadow() {
    isShadowAsked.current = true
    renew('shadow', false)
  }

  /** The link comes in the place of the pressed button, and the focus goes on from there. */
  function focusIfAsked(block: HTMLElement | null) {
    if (!block || !isShadowAsked.current) return
    isShadowAsked.current = false
    block.querySelector('input')?.focus()
  }

  return (
    <Sheet modal={false} title={t('links')} text={t('linksText')} open={isOpen} onOpenChange={onOpenChange}>
      <div className="flex flex-col gap-6">
        {view.invites.map((invite) => (
          <div key={invite.seat} ref={invite.seat === 'shadow' ? focusIfAsked : null} className="flex flex-col gap-1">
            <CopyField label={t(labels[invite.seat])} value={invite.url} />
            <p className="figures text-sm text-ink-muted">
              {t.rich('linkUntil', {
                moment: () => <LocalTime atMs={invite.expiresAtMs} nowMs={view.serverNowMs} show="moment" />,
              })}
            </p>
            <Button size="dense" className="self-start" pending={isPending} onClick={() => renew(invite.seat, false)}>
              {t('renew')}
            </Button>
          </div>
        ))}
        {!view.invites.some(({ seat }) => seat === 'shadow') && (
          <div className="flex flex-col gap-2 border-t pt-4">
            <p className="text-sm text-ink-muted">{t('inviteShadowText')}</p>
            <Button className="self-start" pending={isPending} onClick={inviteShadow}>
              {t('inviteShadow')}
            </Button>
          </div>
        )}
        {canFree && candidate && (
          <div className="flex flex-col gap-2 border-t pt-4">
            <h3 className="text-sm font-semibold">{t('freeTitle', { name: candidate.name })}</h3>
            <p className="text-sm text-ink-muted">{t('freeText')}</p>
            <Button className="self-start" pending={isPending} onClick={() => renew('candidate', true)}>
              {t('free')}
            </Button>
          </div>
        )}
      </div>
    </Sheet>
  )
}
