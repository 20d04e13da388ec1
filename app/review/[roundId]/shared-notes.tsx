import { useTranslations } from 'next-intl'
import { stands } from '#lib/interview/evidence'
import type { ReviewView } from '#lib/interview/views'
import { Panel } from '../../_ui/panel'
import { SeekButton } from './_replay/seek-button'

/** For the candidate: the notes that were shared by themselves. What is cited stands with its score, and the interviewer has a list of all. */
export function SharedNotes({ review }: { review: ReviewView }) {
  const t = useTranslations('review')
  const cited = review.scorecard?.cited ?? []
  const notes = (review.sharedNotes ?? []).filter(({ id }) => !stands({ kind: 'note', key: id }, cited))
  if (review.viewer.seat !== 'candidate' || notes.length === 0) return null
  return (
    <Panel title={t('sharedNotes')} className="rounded border bg-surface-raised">
      <ol className="py-2">
        {notes.map(({ id, elapsedMs, text }) => (
          <li key={id} className="flex items-start gap-2 px-2 py-1">
            <SeekButton atMs={elapsedMs} />
            <p className="min-w-0 flex-1 py-1 text-sm wrap-anywhere whitespace-pre-wrap">{text}</p>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
