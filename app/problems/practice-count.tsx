import { useTranslations } from 'next-intl'
import type { ProblemCardView } from '#lib/interview/views'
import { cn } from '../_ui/cn'

/** "answered 2×, asked 1×": how often this person had the problem, from either side of the table. */
export function PracticeCount({ problem, className }: { problem: ProblemCardView; className?: string }) {
  const t = useTranslations('problems')
  const { answered, asked } = problem
  const counts = [
    ...(answered > 0 ? [t('answered', { count: answered })] : []),
    ...(asked > 0 ? [t('asked', { count: asked })] : []),
  ]
  return (
    <p className={cn('figures text-sm text-ink-muted first-letter:uppercase', className)}>
      {counts.length > 0 ? counts.join(', ') : t('notPractised')}
    </p>
  )
}
