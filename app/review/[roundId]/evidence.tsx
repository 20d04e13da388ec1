import { useTranslations } from 'next-intl'
import { type Citable, type EvidenceRef, isSameRef } from '#lib/interview/evidence'
import { useCitableWords } from '../../_interview/use-citable-words'
import { cn } from '../../_ui/cn'
import { SeekButton } from './_replay/seek-button'

type Props = { evidence: readonly EvidenceRef[]; cited: readonly Citable[]; className?: string }

/** The moments something is based on, by the round's clock; pressing one takes the replay there. */
export function Evidence({ evidence, cited, className }: Props) {
  const t = useTranslations('review')
  const moments = cited.filter((citable) => evidence.some((ref) => isSameRef(ref, citable)))
  if (moments.length === 0) return null
  return (
    <ul aria-label={t('evidence')} className={cn('-ml-2 flex flex-col', className)}>
      {moments.map((citable) => (
        <li key={`${citable.kind}:${citable.key}`} className="flex items-start gap-1">
          <SeekButton atMs={citable.elapsedMs} className="shrink-0 text-xs" />
          <Moment citable={citable} />
        </li>
      ))}
    </ul>
  )
}

function Moment({ citable }: { citable: Citable }) {
  const t = useTranslations('evidence')
  const { label, state } = useCitableWords()(citable)
  return (
    <div className="min-w-0 flex-1 py-1 text-sm">
      <p className="wrap-anywhere whitespace-pre-wrap">
        {label} <span className="text-xs whitespace-nowrap text-ink-muted">{state}</span>
      </p>
      {citable.kind === 'decision' && citable.reason !== '' && (
        <p className="text-xs wrap-anywhere text-ink-muted">{t('because', { reason: citable.reason })}</p>
      )}
      {citable.kind === 'decision' && citable.wouldChangeIf !== '' && (
        <p className="text-xs wrap-anywhere text-ink-muted">{t('unless', { condition: citable.wouldChangeIf })}</p>
      )}
      {'note' in citable && citable.note !== '' && (
        <p className="text-xs wrap-anywhere whitespace-pre-wrap text-ink-muted">{citable.note}</p>
      )}
    </div>
  )
}
