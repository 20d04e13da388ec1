'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { InterviewerView, RoomView, ShadowView } from '#lib/interview/views'

/** The room as the server told it at one moment, for this seat. */
export type Reading = Readonly<{
  view: RoomView
  interviewer: InterviewerView | null
  shadow: ShadowView | null
}>

const retryMs = 1_500

/**
 * The newest reading, and how to get a newer one. A reading that fails is tried again until it comes: the open room
 * never gives way to an error page because the server was away for a moment.
 */
export function useReading(
  fromPage: Reading,
  /** It is what this device kept, by a clock of its own: any answer of the server is newer. */
  isFromDevice: boolean,
): Readonly<{ reading: Reading; isKept: boolean; refresh: () => void }> {
  const router = useRouter()
  const [newest, setNewest] = useState<Reading | null>(null)
  const isPageNewer = !isFromDevice && newest !== null && fromPage.view.serverNowMs > newest.view.serverNowMs
  const reading = newest === null || isPageNewer ? fromPage : newest
  const { sessionId, round, currentRound } = fromPage.view
  // Who came to look back at the first round stays with it; everybody else goes where the session goes.
  const earlier = round.number < currentRound ? round.number : null
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isMounted = useRef(true)

  const refresh = useCallback(() => {
    clearTimeout(timer.current)
    const again = () => {
      if (isMounted.current) timer.current = setTimeout(refresh, retryMs)
    }
    void read(sessionId, earlier).then((answer) => {
      if (answer === 'away') return again()
      // The page itself leads to the sign-in.
      if (answer === 'signed-out') return isFromDevice ? window.location.reload() : router.refresh()
      // No seat any more: the document's connection is told so too, and the banner explains it over what is on the screen.
      if (answer === 'no-seat') return
      setNewest((before) => (before && before.view.serverNowMs > answer.view.serverNowMs ? before : answer))
    })
  }, [sessionId, earlier, router, isFromDevice])

  useEffect(() => {
    isMounted.current = true
    return () => {
      isMounted.current = false
      clearTimeout(timer.current)
    }
  }, [])
  useEffect(() => {
    if (isFromDevice) refresh()
  }, [isFromDevice, refresh])
  return { reading, isKept: isFromDevice && newest === null, refresh }
}

async function read(sessionId: string, earlier: number | null): Promise<Reading | 'away' | 'signed-out' | 'no-seat'> {
  try {
    const answer = await fetch(
      `/room/${encodeURIComponent(sessionId)}/view${earlier === null ? '' : `?round=${earlier}`}`,
    )
    if (answer.ok) return (await answer.json()) as Reading
    if (answer.status === 401) return 'signed-out'
    return answer.status === 404 ? 'no-seat' : 'away'
  } catch {
    return 'away'
  }
}
