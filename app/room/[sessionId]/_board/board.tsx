'use client'

import '@excalidraw/excalidraw/index.css'
import '../../../_interview/excalidraw.css'
import './board.css'
import { Excalidraw } from '@excalidraw/excalidraw'
import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types'
import { Palette, Redo2, Undo2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { completeExcalidrawTexts } from '../../../_interview/excalidraw-russian'
import { IconButton } from '../../../_ui/icon-button'
import { useTheme } from '../../../_ui/theme'
import type { BoardControls } from '../_live/board-controls'
import { uploadImage } from './board-images'
import { BoardPeople } from './board-people'
import { BoardSession } from './board-session'
import { takeDroppedFiles } from './dropped-files'

export type BoardProps = {
  doc: Y.Doc
  awareness: Awareness
  /** The seat's right `document.write` now; false shows the board to look at. */
  canWrite: boolean
  roundId: string
  selfId: string
  /** With the controls once the board is there, with null when it goes. */
  onReady?: ((controls: BoardControls | null) => void) | undefined
  /** True from the press of a drawing hand until what it drew is in the document: it isn't saved, nor on its way yet. */
  onDrawing?: ((isDrawing: boolean) => void) | undefined
}

const uiOptions = {
  canvasActions: {
    changeViewBackgroundColor: false,
    clearCanvas: false,
    export: false,
    loadScene: false,
    saveToActiveFile: false,
    toggleTheme: false,
    saveAsImage: false,
  },
} as const

/** The shared board. Load it through `LazyBoard`, which readies the page for Excalidraw first. */
export default function Board({ doc, awareness, canWrite, roundId, selfId, onReady, onDrawing }: BoardProps) {
  const t = useTranslations('board')
  const tErrors = useTranslations('errors')
  const locale = useLocale()
  const theme = useTheme()
  const [early, setEarly] = useState<ExcalidrawImperativeAPI | null>(null)
  const [isLoaded, setLoaded] = useState(false)
  const [isStyleOpen, setStyleOpen] = useState(false)
  // Excalidraw hands its interface out before it has set up its (empty) scene, and would then empty ours.
  const api = isLoaded ? early : null
  const handleLoaded = useCallback(() => setLoaded(true), [])
  const session = useBoardSession(api, { doc, awareness, canWrite, roundId, selfId, onReady })

  const handlePress = useDrawingHand(canWrite ? session : null, api, onDrawing)

  useEffect(() => {
    // Owned here: without it those texts stay English.
    void completeExcalidrawTexts(locale).catch(() => undefined)
  }, [locale])

  const handleImage = useCallback(
    async (file: File) => {
      try {
        return await uploadImage(roundId, file)
      } catch (error) {
        // Excalidraw shows the message of what is thrown here.
        const code = error instanceof Error ? error.message : ''
        if (code === 'document-full') throw new Error(t('imagesFull'))
        throw new Error(code === 'image-type' || code === 'image-too-large' ? tErrors(code) : t('imageFailed'))
      }
    },
    [roundId, t, tErrors],
  )

  function handleKey(event: KeyboardEvent) {
    // Excalidraw's own export dialog, and its hint at a palette it does not have here.
    if (isForeignKey(event) || isHiddenFont(event)) event.stopPropagation()
    if (!session || isTyping(event.target)) return
    if (!event.repeat) session.binding.beginStep()
    const step = historyStepOf(event)
    if (!step) return
    // Excalidraw's own history knows nothing of the others: here undo means "my last step".
    event.preventDefault()
    event.stopPropagation()
    if (step === 'undo') session.binding.undo()
    else session.binding.redo()
  }

  return (
    <div
      className="sparring-board relative h-full w-full overflow-hidden"
      data-style={isStyleOpen ? 'open' : undefined}
      onKeyDownCapture={handleKey}
      onPointerDownCapture={() => {
        session?.binding.beginStep()
        handlePress()
      }}
      onPointerLeave={() => session?.presence.point(null)}
      onDropCapture={(event) => {
        if (takeDroppedFiles(event, canWrite)) return
        api?.setToast({ message: t('onlyPictures'), duration: 6_000, closable: true })
      }}
    >
      <Excalidraw
        excalidrawAPI={setEarly}
        onChange={handleLoaded}
        initialData={{ appState: { viewBackgroundColor: 'transparent', currentItemRoughness: 0 } }}
        langCode={locale === 'ru' ? 'ru-RU' : 'en'}
        theme={theme}
        viewModeEnabled={!canWrite}
        zenModeEnabled={false}
        UIOptions={uiOptions}
        validateEmbeddable={false}
        aiEnabled={false}
        handleKeyboardGlobally={false}
        autoFocus={false}
        generateIdForFile={handleImage}
        onPointerUpdate={({ pointer, button }) => session?.handlePointer(pointer, button === 'down')}
      />
      {canWrite && session && (
        <IconButton
          label={t('style')}
          aria-pressed={isStyleOpen}
          className="board-style absolute z-20"
          onClick={() => setStyleOpen(!isStyleOpen)}
        >
          <Palette />
        </IconButton>
      )}
      {canWrite && session && (
        <div className="board-history absolute z-20 flex">
          <IconButton size="dense" label={t('undo')} keys="Control+Z" onClick={() => session.binding.undo()}>
            <Undo2 />
          </IconButton>
          <IconButton size="dense" label={t('redo')} keys="Control+Shift+Z" onClick={() => session.binding.redo()}>
            <Redo2 />
          </IconButton>
        </div>
      )}
      {api && session && <BoardPeople session={session} api={api} />}
    </div>
  )
}

/** Starts work once Excalidraw is there, and lets go of it with the last change sent. */
function useBoardSession(
  api: ExcalidrawImperativeAPI | null,
  { doc, awareness, canWrite, selfId, onReady }: BoardProps,
): BoardSession | null {
  const t = useTranslations('board')
  const [session, setSession] = useState<BoardSession | null>(null)
  const latest = useRef({ canWrite, onReady, t })
  latest.current = { canWrite, onReady, t }

  useEffect(() => {
    if (!api) return
    const started = new BoardSession(api, doc, awareness, latest.current.canWrite, selfId)
    started.presence.onSummon = (peer) => {
      started.controls.jumpTo(peer.userId)
      api.setToast({ message: latest.current.t('summoned', { name: peer.name }), duration: 4_000, closable: true })
    }
    const flush = () => started.binding.flush()
    window.addEventListener('blur', flush)
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    setSession(started)
    latest.current.onReady?.(started.controls)
    return () => {
      window.removeEventListener('blur', flush)
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flush)
      started.close()
      setSession(null)
      latest.current.onReady?.(null)
    }
  }, [api, doc, awareness, selfId])

  useEffect(() => session?.binding.setCanWrite(canWrite), [session, canWrite])
  return session
}

/** Tools that look, choose or move; what they change goes out while they do it. */
const restingTools: ReadonlySet<string> = new Set(['selection', 'lasso', 'hand', 'laser'])
/** Excalidraw finishes a gesture within a frame or two of the release. */
const settleMs = 60

/** Tells when a drawing hand is down; returns what to call at a press. */
function useDrawingHand(
  session: BoardSession | null,
  api: ExcalidrawImperativeAPI | null,
  onDrawing: BoardProps['onDrawing'],
): () => void {
  const release = useRef<(() => void) | null>(null)
  useEffect(() => () => release.current?.(), [])
  return () => {
    if (!session || !api || !onDrawing || release.current) return
    if (restingTools.has(api.getAppState().activeTool.type)) return
    onDrawing(true)
    let timer: ReturnType<typeof setTimeout> | undefined
    const settle = () => {
      session.binding.flush()
      timer = setTimeout(finish, settleMs)
    }
    const finish = () => {
      clearTimeout(timer)
      window.removeEventListener('pointerup', settle)
      window.removeEventListener('pointercancel', settle)
      release.current = null
      session.binding.flush()
      onDrawing(false)
    }
    window.addEventListener('pointerup', settle)
    window.addEventListener('pointercancel', settle)
    release.current = finish
  }
}

function isTyping(target: EventTarget): boolean {
  return (
    target instanceof HTMLElement &&
    target.matches('input:not([type=radio], [type=checkbox]), textarea, [contenteditable=true]')
  )
}

/** Ctrl+P and Ctrl+Shift+E, wherever the layout has the letters. */
function isForeignKey({ ctrlKey, metaKey, altKey, shiftKey, code }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey && (shiftKey ? code === 'KeyE' : code === 'KeyP')
}

/** The arrows lead over the font that excalidraw.css hides, too; it is not to be had there. */
function isHiddenFont({ key, currentTarget }: KeyboardEvent): boolean {
  return key === 'Enter' && currentTarget.querySelector('.dropdown-menu-item--hovered[value="7"]') !== null
}

/** By letter where the layout has one, by place on the keyboard where it has none (Russian). */
function historyStepOf(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null
  const letter = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() : event.code.replace('Key', '').toLowerCase()
  if (letter === 'z') return event.shiftKey ? 'redo' : 'undo'
  return letter === 'y' && !event.shiftKey ? 'redo' : null
}
