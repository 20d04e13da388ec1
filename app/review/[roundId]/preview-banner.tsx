import { Eye } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReviewView } from '#lib/interview/views'

/** Over the interviewer's preview: whose eyes these are. */
export function PreviewBanner({ review }: { review: ReviewView }) {
  const t = useTranslations('review')
  const candidate = review.round.members.find(({ seat }) => seat === 'candidate')
  return (
    <p className="mb-4 flex items-start gap-2 rounded border border-candidate bg-candidate-soft px-3 py-2 text-sm text-candidate">
      <Eye aria-hidden className="mt-0.5 size-4 shrink-0" />
      {candidate ? t('previewing', { name: candidate.name }) : t('previewingNobody')}
    </p>
  )
}
