'use client'

import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types'
import { useTranslations } from 'next-intl'
import { useEffect, useReducer } from 'react'
import { cn } from '../../../_ui/cn'
import type { Peer } from './board-presence'
import type { BoardSession } from './board-session'

type Props = { session: BoardSession; api: ExcalidrawImperativeAPI }

/** The others on the board: cursors and what they have selected, in their corners' colours; and whom I follow. */
export function BoardPeople({ session, api }: Props) {
  const t = useTranslations('board')
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  useEffect(() => session.controls.subscribe(redraw), [session])
  const { followedUserId, areCursorsHidden } = session.controls.state()
  const followed = followedUserId === null ? undefined : session.presence.peer(followedUserId)
  const peers = areCursorsHidden ? [] : session.presence.peers()
  return (
    <div className="pointer-events-none absolute inset-0 z-10 overflow-hidden" aria-hidden={followed === undefined}>
      {peers.map((peer) => (
        <PeerMark key={peer.userId} peer={peer} api={api} />
      ))}
      {followed && (
        <div data-seat={followed.seat} className="board-follow absolute inset-0 flex items-end justify-center pb-16">
          <button
            type="button"
            className="board-follow-end pointer-events-auto rounded px-3 py-1 text-sm font-semibold"
            onClick={() => session.controls.unfollow()}
          >
            {t('following', { name: followed.name })}
          </button>
        </div>
      )}
    </div>
  )
}

const nameClass = 'board-peer-name block w-max max-w-48 truncate rounded px-2 text-xs font-semibold'

function PeerMark({ peer, api }: { peer: Peer; api: ExcalidrawImperativeAPI }) {
  const { scrollX, scrollY, zoom } = api.getAppState()
  const elements = api.getSceneElements()
  const chosen = new Set(peer.selection)
  const place = placeOf(peer, elements)
  return (
    <div data-seat={peer.seat} className="board-peer">
      {elements
        .filter((element) => chosen.has(element.id))
        .map(({ id, x, y, width, height, angle }, index) => (
          <div
            key={id}
            className="board-peer-selection absolute top-0 left-0 rounded"
            style={{
              width: Math.abs(width) * zoom.value + 8,
              height: Math.abs(height) * zoom.value + 8,
              transform: `translate(${(x + scrollX) * zoom.value - 4}px, ${(y + scrollY) * zoom.value - 4}px) rotate(${angle}rad)`,
            }}
          >
            {/* A hand that has left the board takes its cursor along; whose the selection is stays to be read. */}
            {!place && index === 0 && <span className={nameClass}>{peer.name}</span>}
          </div>
        ))}
      {place && peer.cursor?.tool !== 'laser' && (
        <div
          className="board-peer-cursor absolute top-0 left-0"
          style={{
            transform: `translate(${(place.x + scrollX) * zoom.value}px, ${(place.y + scrollY) * zoom.value}px)`,
          }}
        >
          <svg width="18" height="20" viewBox="0 0 18 20" aria-hidden="true">
            <path d="M2 2 L2 17 L6.5 13 L9.5 19 L12 18 L9 12 L15 11.5 Z" />
          </svg>
          <span className={cn('ml-3', nameClass)}>{peer.name}</span>
        </div>
      )}
    </div>
  )
}

/** While a stroke is drawn, its end is where the hand is; else where the cursor was last seen. */
function placeOf(
  { cursor }: Peer,
  elements: ReturnType<ExcalidrawImperativeAPI['getSceneElements']>,
): { x: number; y: number } | null {
  const stroke = cursor?.strokeId ? elements.find(({ id }) => id === cursor.strokeId) : undefined
  const end = stroke?.type === 'freedraw' ? stroke.points.at(-1) : undefined
  return stroke && end ? { x: stroke.x + end[0], y: stroke.y + end[1] } : cursor
}
