'use client'

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import { Replay, type ReplayState } from './replay'

const ReplayContext = createContext<Replay | null>(null)

/** One replay for the whole page: its regions play it, seek it and show what it is at. */
export function ReplayProvider({ durationMs, children }: { durationMs: number; children: ReactNode }) {
  const [replay] = useState(() => new Replay(durationMs))
  useEffect(() => () => replay.close(), [replay])
  return <ReplayContext value={replay}>{children}</ReplayContext>
}

export function useReplay(): Replay {
  const replay = useContext(ReplayContext)
  if (replay === null) throw new Error('outside of ReplayProvider')
  return replay
}

/** A part of the replay's state; draws again only when that part has changed. `pick` must not build new objects. */
export function useReplayState<T>(pick: (state: ReplayState) => T): T {
  const replay = useReplay()
  return useSyncExternalStore(
    replay.subscribe,
    () => pick(replay.state()),
    () => pick(replay.state()),
  )
}
