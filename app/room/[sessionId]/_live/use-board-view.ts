'use client'
import { useSyncExternalStore } from 'react'
import type { BoardControls, BoardView } from './board-controls'

const nothing: BoardView = { followedUserId: null, areCursorsHidden: false }

/** Whom I follow and whether cursors are hidden; nothing of it before the board is there. */
export function useBoardView(controls: BoardControls | null): BoardView {
  return useSyncExternalStore(
    (listener) => controls?.subscribe(listener) ?? (() => undefined),
    () => controls?.state() ?? nothing,
    () => nothing,
  )
}
