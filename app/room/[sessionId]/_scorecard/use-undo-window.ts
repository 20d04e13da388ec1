import { useEffect, useState } from 'react'
import { undoWindowMs } from '#lib/interview/lifecycle'
import { useRoom } from '../_live/room-context'

/**
 * Seconds for which what was done at `sinceMs` can still be taken back; 0 where nothing was, or it no longer can. From the row's
 * own moment, so that a reload counts on from where it was.
 */
export function useUndoWindow(sinceMs: number | null): number {
  const { view, serverNow } = useRoom()
  // The first paint reads the server's moment, as the server's markup did.
  const [nowMs, setNowMs] = useState(view.serverNowMs)
  useEffect(() => {
    if (sinceMs === null) return
    setNowMs(serverNow())
    const timer = setInterval(() => {
      const now = serverNow()
      setNowMs(now)
      if (now - sinceMs > undoWindowMs) clearInterval(timer)
    }, 250)
    return () => clearInterval(timer)
  }, [sinceMs, serverNow])
  if (sinceMs === null) return 0
  const leftMs = sinceMs + undoWindowMs - nowMs
  return Math.max(0, Math.min(undoWindowMs / 1000, Math.ceil(leftMs / 1000)))
}
