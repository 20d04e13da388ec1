import type { DocumentState } from './document-connection'

/** The contract's three texts and no fourth: `Saved`, `Saving…`, `Offline`. */
export type SaveState = 'saved' | 'saving' | 'offline'

type Facts = Readonly<{
  document: DocumentState
  canWriteDocument: boolean
  isCommandSocketOpen: boolean
  pendingCommands: number
  /** A hand is drawing: what it draws is on the screen and not in the document yet. */
  isDrawing: boolean
}>

/** One state for this person's document frames and commands together. A seat that may not write is saved while connected. */
export function saveStateOf({
  document,
  canWriteDocument,
  isCommandSocketOpen,
  pendingCommands,
  isDrawing,
}: Facts): SaveState {
  if (document.state === 'offline' || document.state === 'stopped') return 'offline'
  if (document.state === 'connecting') return 'saving'
  if (!isCommandSocketOpen) return pendingCommands > 0 ? 'offline' : 'saving'
  if (pendingCommands > 0 || isDrawing) return 'saving'
  return canWriteDocument ? document.state : 'saved'
}
