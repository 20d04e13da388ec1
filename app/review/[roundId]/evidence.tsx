import { useTranslations } from 'next-intl'
import { type Citable, type EvidenceRef, isSameRef } from '#lib/interview/evidence'
import { useCitableWords } from '../../_interview/use-citable-words'
import { cn } from '../../_ui/cn'
import { SeekButton } from './_replay/seek-button'

type Props = {
  evidence: readonly EvidenceRef[]
  cited: readonly Citable[]
  /** Brief where another place has the whole of it: what the moment is called, and no more. */
  show: 'whole' | 'brief'
  className?: string
}

/** The moments something is based on, by the round's clock; pressing one takes the replay there. */
export function Evidence({ evidence, cited, show, className }: Props) {
  const t = useTranslations('review')
  const moments = cited.filter((citable) => evidence.some((ref) => isSameRef(ref, citable)))
  if (moments.length === 0) return null
  return (
    <ul aria-label={t('evidence')} className={cn('-ml-2 flex flex-col', className)}>
      {moments.map((citable) => (
        <li key={`${citable.kind}:${citable.key}`} className="flex items-start gap-1">
          <SeekButton atMs={citable.elapsedMs} className="shrink-0 text-xs" />
          <div className="min-w-0 flex-1 py-1 text-sm">
            <Title citable={citable} />
            {show === 'whole' && <Details citable={citable} />}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Title({ citable }: { citable: Citable }) {
  const { label, state } = useCitableWords()(citable)
  return (
    <p className="wrap-anywhere whitespace-pre-wrap">
      {label} <span className="text-xs whitespace-nowrap text-ink-muted">{state}</span>
    </p>
  )
}

/** A decision's reasons, or what was written beside the mark. */
function Details({ citable }: { citable: Citable }) {
  const t = useTranslations('evidence')
  const lines =
    citable.kind === 'decision'
      ? [
          citable.reason === '' ? '' : t('because', { reason: citable.reason }),
          citable.wouldChangeIf === '' ? '' : t('unless', { condition: citable.wouldChangeIf }),
        ]
      : ['note' in citable ? citable.note : '']
  return lines
    .filter((line) => line !== '')
    .map((line) => (
      <p key={line} className="text-xs wrap-anywhere whitespace-pre-wrap text-ink-muted">
        {line}
      </p>
    ))
}
