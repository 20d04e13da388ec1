'use client'
import { useTranslations } from 'next-intl'
import { CopyField } from '../../../_ui/copy-field'
import { useRoom } from '../_live/room-context'

/** The links this viewer may send, each with its seat. A seat's own is gone once the seat is taken; shadow scorers' is in the menu. */
export function InviteLinks() {
  const t = useTranslations('room')
  const { invites } = useRoom().view
  if (invites.length === 0) return null
  return (
    <div className="flex flex-col">
      {invites
        .filter(({ seat }) => seat !== 'shadow')
        .sort((a, b) => Number(a.seat === 'observer') - Number(b.seat === 'observer'))
        .map((invite) => (
          <CopyField
            key={invite.seat}
            label={invite.seat === 'observer' ? t('observerLink') : t('inviteLink')}
            value={invite.url}
          />
        ))}
    </div>
  )
}
