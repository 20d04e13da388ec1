import { useTranslations } from 'next-intl'
import type { NoteView } from '#lib/interview/views'
import { Panel } from '../../_ui/panel'
import { SeekButton } from './_replay/seek-button'

/** The interviewer's own notes; nobody else gets them. */
export function PrivateNotes({ notes }: { notes: readonly NoteView[] }) {
  const t = useTranslations('review')
  return (
    <Panel title={t('privateNotes')} className="rounded border bg-surface-raised">
      {notes.length === 0 ? (
        <p className="p-4 text-sm text-ink-muted">{t('noPrivateNotes')}</p>
      ) : (
        <ol className="py-2">
          {notes.map(({ id, elapsedMs, text }) => (
            <li key={id} className="flex items-start gap-2 px-2 py-1">
              <SeekButton atMs={elapsedMs} />
              <p className="min-w-0 flex-1 py-1 text-sm wrap-anywhere whitespace-pre-wrap">{text}</p>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  )
}
