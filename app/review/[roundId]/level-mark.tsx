import { useTranslations } from 'next-intl'
import { cn } from '../../_ui/cn'

/** The level as a figure and as four steps, so that a column of them reads as a profile. */
export function LevelMark({ level }: { level: number }) {
  const t = useTranslations('review')
  return (
    <span role="img" aria-label={t('level', { level })} className="flex items-baseline gap-2">
      <span className="flex gap-0.5">
        {[1, 2, 3, 4].map((step) => (
          <span key={step} className={cn('h-2 w-4 rounded', step <= level ? 'bg-ink' : 'bg-line')} />
        ))}
      </span>
      <span className="figures w-3 text-right font-mono text-base font-semibold">{level}</span>
    </span>
  )
}
