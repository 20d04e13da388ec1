'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { type ErrorCode, isErrorCode } from '#lib/base/errors'
import type { ProblemDraft } from '#lib/interview/problem-draft'
import type { OwnProblemView } from '#lib/interview/views'
import { Autosave, type SaveAnswer, type SavedDraft } from './autosave'

/** By slug, what this tab saved last: the browser's way back shows a page as it was when it was first read. */
const lastSaved = new Map<string, SavedDraft>()

/** The problem as it is being written. It saves itself; a page that is left sends the rest. */
export function useProblemDraft(own: OwnProblemView) {
  const { slug } = own.card
  const [autosave] = useState(() => new Autosave(newest(own, lastSaved.get(slug)), (...given) => send(slug, ...given)))
  const { draft, save } = useSyncExternalStore(autosave.subscribe, autosave.getView, autosave.getView)

  useEffect(() => autosave.arrive({ draft: own.draft, updatedAtMs: own.updatedAtMs }), [autosave, own])

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
      void autosave.flush().then(() => lastSaved.set(slug, autosave.lastSaved))
    }
  }, [autosave, slug])

  return { autosave, draft, save }
}

function newest(own: OwnProblemView, kept: SavedDraft | undefined): SavedDraft {
  return kept && kept.updatedAtMs > own.updatedAtMs ? kept : { draft: own.draft, updatedAtMs: own.updatedAtMs }
}

/** Codes behind which the same request may go through later. */
const passing: readonly ErrorCode[] = ['internal', 'try-later', 'too-fast']

/** A page that is closing may still send so many characters. */
const parting = 20_000

async function send(slug: string, draft: ProblemDraft, sinceMs: number): Promise<SaveAnswer> {
  const body = JSON.stringify({ sinceMs, draft })
  try {
    const response = await fetch(`/api/problems/${slug}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body,
      keepalive: body.length < parting,
    })
    return answerOf(await response.json())
  } catch {
    return { kind: 'unreachable' }
  }
}

/** What `app/api/problems/[slug]` answers. */
type Answer = Readonly<{ updatedAtMs?: number; error?: Readonly<{ code: string }>; theirs?: SavedDraft }>

function answerOf({ updatedAtMs, error, theirs }: Answer): SaveAnswer {
  if (updatedAtMs !== undefined) return { kind: 'saved', updatedAtMs }
  if (theirs) return { kind: 'changed', theirs }
  const code = error && isErrorCode(error.code) ? error.code : 'internal'
  return passing.includes(code) ? { kind: 'unreachable' } : { kind: 'refused', code }
}
