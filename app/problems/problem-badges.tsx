import { useTranslations } from 'next-intl'
import type { ProblemCardView } from '#lib/interview/views'
import { Badge } from '../_ui/badge'

/** Domain and difficulty, and how it stands with a problem that somebody wrote. */
export function ProblemBadges({ problem }: { problem: ProblemCardView }) {
  const t = useTranslations('problems')
  const words = useTranslations('interview')
  const { origin, ownerName, domain, difficulty, isReady, isShared } = problem
  return (
    <span className="flex flex-wrap gap-2">
      <Badge>{words(`domain.${domain}`)}</Badge>
      <Badge>{words(`difficulty.${difficulty}`)}</Badge>
      {!isReady && <Badge tone="warn">{t('notReady')}</Badge>}
      {origin === 'own' && isShared && <Badge tone="good">{t('isShared')}</Badge>}
      {ownerName !== null && <Badge tone="observer">{t('sharedBy', { name: ownerName })}</Badge>}
    </span>
  )
}
