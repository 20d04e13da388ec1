'use client'
import { Download, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import * as Y from 'yjs'
import type { ErrorCode } from '#lib/base/errors'
import { readBoard } from '#lib/document/elements'
import { notesText } from '#lib/document/room-document'
import { BoardCanvas } from '../../../_interview/board-canvas'
import { boardFile, saveFile } from '../../../_interview/board-file'
import { Button } from '../../../_ui/button'
import { IconButton } from '../../../_ui/icon-button'
import { useRoom } from '../_live/room-context'
import type { SetAsideState } from '../_live/use-set-aside'

/** Why it was put away: the few reasons a person can do something with, and one for the rest. */
const reasons = {
  'document-full': 'full',
  'too-large': 'tooLarge',
  forbidden: 'notAllowed',
  'not-found': 'notAllowed',
} as const satisfies Partial<Record<ErrorCode, string>>

/** The server would not take this person's work. Says so, over the room's upper edge, until they have seen to it. */
export function SetAsideBanner() {
  const t = useTranslations('room.setAside')
  const { setAside, forgetSetAside } = useRoom()
  const [isOpen, setOpen] = useState(false)
  const [isSure, setSure] = useState(false)
  if (!setAside) return null
  const { aside, isOnDevice } = setAside
  const reason = Object.hasOwn(reasons, aside.reason) ? reasons[aside.reason as keyof typeof reasons] : 'other'
  return (
    <>
      <section
        role="alert"
        aria-label={t('title')}
        className="absolute inset-x-0 top-0 z-panel flex animate-appear flex-wrap items-center gap-3 border-b border-warn bg-warn-soft px-4 py-3 text-sm text-warn"
      >
        <p className="min-w-0 flex-1 basis-64">
          {t(reason)} {isOnDevice ? t('kept') : t('notKept')}
        </p>
        <Button onClick={() => setOpen(true)}>{t('open')}</Button>
        <Button variant={isSure ? 'danger' : 'quiet'} onClick={isSure ? forgetSetAside : () => setSure(true)}>
          {isSure ? t('deleteSure') : t('delete')}
        </Button>
      </section>
      {isOpen && <SetAsideView setAside={setAside} onClose={() => setOpen(false)} />}
    </>
  )
}

/** The copy to look at, in the board's place, and to take along. */
function SetAsideView({ setAside, onClose }: Readonly<{ setAside: SetAsideState; onClose: () => void }>) {
  const t = useTranslations('room.setAside')
  const { aside } = setAside
  const { board, notes } = useMemo(() => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, aside.update)
    return { board: readBoard(doc), notes: notesText(doc).toString() }
  }, [aside])
  const name = `sparring-${new Date(aside.atMs).toISOString().slice(0, 16).replace(/\D/g, '-')}`
  return (
    <section
      aria-label={t('title')}
      className="absolute inset-0 z-sheet flex animate-appear flex-col border bg-surface-raised"
    >
      <header className="flex flex-wrap items-center gap-2 border-b px-4 py-2">
        <h2 className="min-w-0 flex-1 text-base font-semibold">{t('title')}</h2>
        <Button
          size="dense"
          onClick={() => saveFile(`${name}.excalidraw`, 'application/json', boardFile(board, window.location.origin))}
        >
          <Download aria-hidden />
          {t('saveBoard')}
        </Button>
        <Button
          size="dense"
          disabled={notes === ''}
          onClick={() => saveFile(`${name}.md`, 'text/markdown;charset=utf-8', notes)}
        >
          <Download aria-hidden />
          {t('saveNotes')}
        </Button>
        <IconButton size="dense" label={t('close')} onClick={onClose}>
          <X aria-hidden />
        </IconButton>
      </header>
      <div className="min-h-0 flex-1">
        <BoardCanvas elements={board} />
      </div>
      {notes !== '' && (
        <pre className="max-h-40 shrink-0 overflow-auto border-t px-4 py-3 font-sans text-sm whitespace-pre-wrap">
          {notes}
        </pre>
      )}
    </section>
  )
}
