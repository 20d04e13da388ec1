'use client'
import { useEffect, useRef, useState } from 'react'
import type { UserId } from '#lib/interview/model'
import type { PersonView } from '#lib/interview/views'
import { usePresent, useRoom } from './room-context'

export type Standing = 'here' | 'away' | 'notYet'

const seatOrder = { interviewer: 0, candidate: 1, shadow: 2, observer: 3 } as const

/** Who else is in the room, in that order: the keys for following and finding mean the first of them. */
export function othersHere(standings: ReturnType<typeof useStandings>, viewerId: UserId): readonly PersonView[] {
  return standings
    .filter(({ person, standing }) => standing === 'here' && person.userId !== viewerId)
    .map(({ person }) => person)
}

/** Everyone with a seat, the two corners first, and whether they are in the room. */
export function useStandings(): readonly Readonly<{ person: PersonView; standing: Standing }>[] {
  const { view } = useRoom()
  const present = usePresent()
  const here = new Set(present.map(({ userId }) => userId))
  here.add(view.viewer.userId)
  const seen = useRef<Set<UserId>>(new Set())
  const [, rerender] = useState(0)
  useEffect(() => {
    const before = seen.current.size
    for (const { userId } of present) seen.current.add(userId)
    if (seen.current.size !== before) rerender((count) => count + 1)
  }, [present])
  return [...view.round.members]
    .sort((a, b) => seatOrder[a.seat] - seatOrder[b.seat])
    .map((person) => ({
      person,
      standing: here.has(person.userId) ? 'here' : seen.current.has(person.userId) ? 'away' : 'notYet',
    }))
}
