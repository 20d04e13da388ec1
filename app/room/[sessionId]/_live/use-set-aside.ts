import { useCallback, useEffect, useState } from 'react'
import { deleteSetAside, readSetAside, type SetAside } from './device-store'

/** `isOnDevice` false: this window keeps nothing, and leaving would lose it. */
export type SetAsideState = Readonly<{ aside: SetAside; isOnDevice: boolean }>

/** What of this person's work the server would not take: found on the device, or put there just now. */
export function useSetAside(roundId: string, userId: string) {
  const [setAside, set] = useState<SetAsideState | null>(null)
  /** How often the document had to begin anew. */
  const [beginning, setBeginning] = useState(0)

  useEffect(() => {
    let isStale = false
    void readSetAside(roundId, userId).then((aside) => {
      if (aside && !isStale) set({ aside, isOnDevice: true })
    })
    return () => {
      isStale = true
    }
  }, [roundId, userId])

  const putAside = useCallback(
    (aside: SetAside, isOnDevice: boolean) => {
      setBeginning((count) => count + 1)
      if (!isOnDevice) return set({ aside, isOnDevice })
      // What is kept holds what was put aside before as well.
      void readSetAside(roundId, userId).then((whole) => set({ aside: whole ?? aside, isOnDevice }))
    },
    [roundId, userId],
  )

  const forgetSetAside = useCallback(() => {
    set(null)
    // Where it can't be deleted it is found again at the next visit: nothing is lost by that.
    deleteSetAside(roundId, userId).catch(() => undefined)
  }, [roundId, userId])

  return { setAside, putAside, forgetSetAside, beginning }
}
