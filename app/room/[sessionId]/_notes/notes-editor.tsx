'use client'

import { defaultKeymap } from '@codemirror/commands'
import { markdown, markdownLanguage } from '@codemirror/lang-markdown'
import { Compartment, EditorState, type Extension } from '@codemirror/state'
import { EditorView, keymap, placeholder } from '@codemirror/view'
import { getNonce } from 'get-nonce'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { yCollab, yUndoManagerKeymap } from 'y-codemirror.next'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { notesText } from '#lib/document/room-document'
import { editorLook } from './editor-look'
import { remoteCarets } from './remote-carets'

type Props = {
  doc: Y.Doc
  awareness: Awareness
  userId: string
  canWrite: boolean
  isShown: boolean
  isAlone: boolean
}

/** CodeMirror on the document's notes. Tab is never taken: it leads on to the next control. */
export function NotesEditor({ doc, awareness, userId, canWrite, isShown, isAlone }: Props) {
  const t = useTranslations('notes')
  const tSolo = useTranslations('solo.notes')
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const rights = useRef(new Compartment())
  const words = useRef(new Compartment())
  const label = isAlone ? tSolo('editor') : t('editor')
  const hint = canWrite && isAlone ? tSolo('placeholder') : t(canWrite ? 'placeholder' : 'placeholderReadOnly')

  // The editor lives as long as the document; what changes meanwhile goes into its compartments below.
  const start = useRef({ canWrite, label, hint })
  start.current = { canWrite, label, hint }
  useEffect(() => {
    if (!host.current) return
    const text = notesText(doc)
    // Own edits only: the plugin adds its origin, and nothing else is tracked.
    const undoManager = new Y.UndoManager(text, { trackedOrigins: new Set(), captureTimeout: 400 })
    const editor = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: text.toString(),
        extensions: [
          EditorView.cspNonce.of(getNonce() ?? ''),
          // Positions must be those of the shared text, whatever line ends another client wrote into it.
          EditorState.lineSeparator.of('\n'),
          EditorView.clipboardInputFilter.of((pasted) => pasted.replace(/\r\n?/g, '\n')),
          EditorView.lineWrapping,
          keymap.of([...yUndoManagerKeymap, ...defaultKeymap]),
          markdown({ base: markdownLanguage, completeHTMLTags: false }),
          editorLook,
          yCollab(text, null, { undoManager }),
          remoteCarets(text, awareness, userId),
          rights.current.of(rightsOf(start.current.canWrite)),
          words.current.of(wordsOf(start.current.label, start.current.hint)),
        ],
      }),
    })
    view.current = editor
    return () => {
      view.current = null
      editor.destroy()
      undoManager.destroy()
    }
  }, [doc, awareness, userId])

  useEffect(() => {
    view.current?.dispatch({ effects: rights.current.reconfigure(rightsOf(canWrite)) })
  }, [canWrite])
  useEffect(() => {
    view.current?.dispatch({ effects: words.current.reconfigure(wordsOf(label, hint)) })
  }, [label, hint])
  useEffect(() => {
    // Measured while hidden everything is 0 high.
    if (isShown) view.current?.requestMeasure()
  }, [isShown])

  return <div ref={host} className="h-full" />
}

/** Read-only is still reached by Tab: the text can be scrolled, selected and read out. */
function rightsOf(canWrite: boolean): Extension {
  return canWrite
    ? []
    : [
        EditorState.readOnly.of(true),
        EditorView.editable.of(false),
        EditorView.contentAttributes.of({ tabindex: '0', 'aria-readonly': 'true' }),
      ]
}

function wordsOf(label: string, hint: string): Extension {
  return [EditorView.contentAttributes.of({ 'aria-label': label }), placeholder(hint)]
}
