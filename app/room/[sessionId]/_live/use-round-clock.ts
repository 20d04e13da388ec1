'use client'
import { useEffect, useState } from 'react'
import { secondMs } from '#lib/base/time'
import { elapsedMsAt } from '#lib/interview/lifecycle'
import { useRoom } from './room-context'

/** The server's time, told again at every full second of the round's clock. On the server and in the first paint: when the room was read. */
export function useServerNow(): number {
  const { view, serverNow } = useRoom()
  const [nowMs, setNowMs] = useState(view.serverNowMs)
  const originMs = view.round.startedAtMs ?? 0
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const tick = () => {
      const now = serverNow()
      setNowMs(now)
      const intoSecond = (((now - originMs) % secondMs) + secondMs) % secondMs
      timer = setTimeout(tick, secondMs - intoSecond + 10)
    }
    tick()
    return () => clearTimeout(timer)
  }, [serverNow, originMs])
  return nowMs
}

/** Time on the round's clock, to the second. */
export function useElapsedMs(): number {
  const { view } = useRoom()
  return elapsedMsAt(view.round, useServerNow())
}
