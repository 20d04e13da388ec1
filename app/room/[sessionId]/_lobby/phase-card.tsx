'use client'
import { useRoom } from '../_live/room-context'
import { Lobby } from './lobby'
import { RoundOver } from './round-over'

/** What there is to know before the round and after it; while it runs, nothing. */
export function PhaseCard() {
  const { view } = useRoom()
  if (view.state === 'cancelled' || view.round.phase === 'live') return null
  return <aside className="room-card">{view.round.phase === 'waiting' ? <Lobby /> : <RoundOver />}</aside>
}
