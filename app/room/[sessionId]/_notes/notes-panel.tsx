'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useCallback, useState, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { notesText } from '#lib/document/room-document'
import { Button } from '../../../_ui/button'
import { EmptyState } from '../../../_ui/empty-state'
import { Skeleton } from '../../../_ui/skeleton'
import { useCan, useIsAlone, useRoom } from '../_live/room-context'

const NotesEditor = dynamic(() => import('./notes-editor').then((module) => module.NotesEditor), {
  ssr: false,
  loading: () => <Lines />,
})
const MarkdownText = dynamic(() => import('../../../_interview/markdown').then((module) => module.MarkdownText), {
  ssr: false,
  loading: () => <Lines />,
})

/** The notes both write: markdown in the room's document. What is inside of the region; its heading is the frame's. */
export function NotesPanel() {
  const t = useTranslations('notes')
  const tSolo = useTranslations('solo.notes')
  const isAlone = useIsAlone()
  const { doc, awareness, isDocumentLoaded, view } = useRoom()
  const canWrite = useCan('document.write')
  const [isPreview, setIsPreview] = useState(false)

  return (
    <div className="flex h-full min-h-40 flex-col">
      <div className="flex shrink-0 items-center gap-2 px-4 pt-2">
        <p className="mr-auto text-xs text-ink-muted">
          {canWrite && isAlone ? tSolo('lead') : t(canWrite ? 'lead' : 'leadReadOnly')}
        </p>
        <Button
          variant="quiet"
          size="dense"
          aria-pressed={isPreview}
          className="aria-pressed:bg-surface-sunken"
          onClick={() => setIsPreview(!isPreview)}
        >
          {t('preview')}
        </Button>
      </div>
      {doc && awareness && isDocumentLoaded ? (
        <>
          {/* Stays alive under the preview: caret, scroll place and undo are still there afterwards. */}
          <div hidden={isPreview} className="min-h-0 flex-1">
            <NotesEditor
              doc={doc}
              awareness={awareness}
              userId={view.viewer.userId}
              canWrite={canWrite}
              isShown={!isPreview}
              isAlone={isAlone}
            />
          </div>
          {isPreview && <Preview doc={doc} />}
        </>
      ) : (
        <Lines />
      )}
    </div>
  )
}

function Preview({ doc }: { doc: Y.Doc }) {
  const t = useTranslations('notes')
  const tSolo = useTranslations('solo.notes')
  const isAlone = useIsAlone()
  const text = useNotes(doc)
  return (
    <div className="min-h-0 flex-1 overflow-auto px-4 py-3">
      {text.trim() === '' ? (
        <EmptyState title={t('emptyTitle')} text={isAlone ? tSolo('empty') : t('emptyText')} />
      ) : (
        <MarkdownText text={text} />
      )}
    </div>
  )
}

function useNotes(doc: Y.Doc): string {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const text = notesText(doc)
      text.observe(onChange)
      return () => text.unobserve(onChange)
    },
    [doc],
  )
  return useSyncExternalStore(
    subscribe,
    () => notesText(doc).toString(),
    () => '',
  )
}

function Lines() {
  return (
    <div className="flex flex-col gap-3 px-4 py-4">
      <Skeleton className="h-4 w-2/3" />
      <Skeleton className="h-4 w-1/2" />
      <Skeleton className="h-4 w-3/5" />
    </div>
  )
}
