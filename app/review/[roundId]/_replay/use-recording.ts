import { useCallback, useEffect, useState } from 'react'
import type { RoundId } from '#lib/interview/model'
import { useReplay } from './replay-provider'

export type LoadState = 'loading' | 'ready' | 'failed'

/** Brings the round's log here and opens the replay with it. After a failure `retry`, or the connection coming back. */
export function useRecording(roundId: RoundId): Readonly<{ load: LoadState; retry: () => void }> {
  const replay = useReplay()
  const [load, setLoad] = useState<LoadState>('loading')
  const [attempt, setAttempt] = useState(0)
  const retry = useCallback(() => setAttempt((count) => count + 1), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is what makes it load again
  useEffect(() => {
    const request = new AbortController()
    setLoad('loading')
    fetchTimeline(roundId, request.signal).then(
      ({ timeline, readBoard }) => {
        if (request.signal.aborted) return timeline.close()
        replay.open(timeline, readBoard)
        setLoad('ready')
      },
      () => {
        if (!request.signal.aborted) setLoad('failed')
      },
    )
    return () => request.abort()
  }, [roundId, replay, attempt])

  useEffect(() => {
    if (load !== 'failed') return
    window.addEventListener('online', retry)
    return () => window.removeEventListener('online', retry)
  }, [load, retry])

  return { load, retry }
}

/** The document engine comes with the log, not with the page: the rest is readable before. */
async function fetchTimeline(roundId: RoundId, signal: AbortSignal) {
  const [{ ReplayTimeline }, { readBoard }, { decodeReplayLog }, response] = await Promise.all([
    import('#lib/timeline/replay'),
    import('#lib/document/elements'),
    import('#lib/protocol/replay-log'),
    fetch(`/api/rounds/${roundId}/log`, { signal }),
  ])
  if (!response.ok) throw new Error(`log: ${response.status}`)
  const log = decodeReplayLog(new Uint8Array(await response.arrayBuffer()))
  if (log === null) throw new Error('log: malformed')
  return { timeline: new ReplayTimeline(log), readBoard }
}
