'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { Autosave, type SavedDraft, type Send } from './autosave'

/** By id, what this tab saved last: the browser's way back shows a page as it was when it was first read. */
export type LastSaved<Draft> = Map<string, SavedDraft<Draft>>

type Options<Draft> = Readonly<{ id: string; read: SavedDraft<Draft>; send: Send<Draft>; lastSaved: LastSaved<Draft> }>

/** Something that is being written, as `read` by the page. It saves itself; a page that is left sends the rest. */
export function useAutosave<Draft>({ id, read, send, lastSaved }: Options<Draft>) {
  const [autosave] = useState(() => new Autosave(newest(read, lastSaved.get(id)), send))
  const { draft, save } = useSyncExternalStore(autosave.subscribe, autosave.getView, autosave.getView)

  useEffect(() => autosave.arrive({ draft: read.draft, updatedAtMs: read.updatedAtMs }), [autosave, read])

  useEffect(() => {
    const handleOnline = () => autosave.retry()
    const handleVisibility = () => {
      if (document.visibilityState === 'hidden') void autosave.flush()
      else autosave.retry()
    }
    const handleLeave = (event: BeforeUnloadEvent) => {
      if (autosave.isDirty) event.preventDefault()
    }
    window.addEventListener('online', handleOnline)
    window.addEventListener('beforeunload', handleLeave)
    document.addEventListener('visibilitychange', handleVisibility)
    return () => {
      window.removeEventListener('online', handleOnline)
      window.removeEventListener('beforeunload', handleLeave)
      document.removeEventListener('visibilitychange', handleVisibility)
      autosave.close()
      void autosave.flush().then(() => lastSaved.set(id, autosave.lastSaved))
    }
  }, [autosave, id, lastSaved])

  return { autosave, draft, save }
}

function newest<Draft>(read: SavedDraft<Draft>, kept: SavedDraft<Draft> | undefined): SavedDraft<Draft> {
  return kept && kept.updatedAtMs > read.updatedAtMs ? kept : { draft: read.draft, updatedAtMs: read.updatedAtMs }
}
