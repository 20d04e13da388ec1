import { useTranslations } from 'next-intl'
import { type EvidenceRef, stands } from '#lib/interview/evidence'
import type { NoteView } from '#lib/interview/views'
import { Panel } from '../../_ui/panel'
import { SeekButton } from './_replay/seek-button'

/** `isAlone`: nobody else will ever read them. */
type Props = { notes: readonly NoteView[]; cited: readonly EvidenceRef[]; isAlone: boolean }

/** The reader's own notes, with which of them the candidate reads too; nobody else gets this list. */
export function PrivateNotes({ notes, cited, isAlone }: Props) {
  const t = useTranslations('review')
  return (
    <Panel title={t('privateNotes')} className="rounded border bg-surface-raised">
      {notes.length === 0 ? (
        <p className="p-4 text-sm text-ink-muted">{t('noPrivateNotes')}</p>
      ) : (
        <ol className="py-2">
          {notes.map(({ id, elapsedMs, text, isShared }) => (
            <li key={id} className="flex items-start gap-2 px-2 py-1">
              <SeekButton atMs={elapsedMs} />
              <div className="min-w-0 flex-1 py-1 text-sm">
                <p className="wrap-anywhere whitespace-pre-wrap">{text}</p>
                {!isAlone && (isShared || stands({ kind: 'note', key: id }, cited)) && (
                  <p className="text-xs text-interviewer">{t('noteShared')}</p>
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  )
}
