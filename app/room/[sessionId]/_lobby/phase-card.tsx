'use client'
import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { cn } from '../../../_ui/cn'
import { IconButton } from '../../../_ui/icon-button'
import { useRoom } from '../_live/room-context'
import { Lobby } from './lobby'
import { RoundOver } from './round-over'

/** What there is to know before the round and after it; while it runs, nothing. */
export function PhaseCard() {
  const t = useTranslations('room')
  const tSolo = useTranslations('solo')
  const { view, isKept } = useRoom()
  const [isFolded, setIsFolded] = useState(false)
  const { phase, number } = view.round
  if (isKept || view.state === 'cancelled' || phase === 'live') return null
  const title = {
    waiting: number === 2 ? t('lobbySwapped') : t('lobby'),
    ended: t('roundOver'),
    released: view.kind === 'solo' ? tSolo('finishedTitle') : t('feedbackOpen'),
  }[phase]
  return (
    <section className="room-card" aria-label={title} data-folded={isFolded}>
      <header className="flex min-h-10 items-center justify-between px-4 pt-2">
        <h2 className="text-base font-semibold">{title}</h2>
        <IconButton
          size="dense"
          className="room-card-fold -mr-2"
          label={isFolded ? t('cardOpen') : t('cardFold')}
          aria-expanded={!isFolded}
          onClick={() => setIsFolded(!isFolded)}
        >
          <ChevronDown aria-hidden className={cn('transition-transform', !isFolded && 'rotate-180')} />
        </IconButton>
      </header>
      <div className="room-card-body">{phase === 'waiting' ? <Lobby /> : <RoundOver />}</div>
    </section>
  )
}
