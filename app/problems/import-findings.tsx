import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import type { ProblemFinding } from '#lib/interview/problem-file'
import { useFindingText } from './use-finding-text'

/** More than these nobody corrects by hand one after the other. */
const most = 30

type Props = { findings: readonly ProblemFinding[]; hasValid: boolean; actions: ReactNode }

/** Everything that is wrong with a file, each by its place, and what can be done. */
export function ImportFindings({ findings, hasValid, actions }: Props) {
  const t = useTranslations('problems.file')
  const textOf = useFindingText()
  const id = useId()
  return (
    <section aria-labelledby={id} className="rounded border border-bad bg-bad-soft px-4 py-3">
      <div role="alert">
        <h2 id={id} className="flex items-center gap-2 text-base font-semibold text-bad">
          <CircleAlert aria-hidden className="size-4 shrink-0" />
          {t('faultyTitle')}
        </h2>
        <p className="mt-1 max-w-prose text-sm">{t(hasValid ? 'faultyText' : 'faultyAllText')}</p>
      </div>
      <ul className="figures my-3 flex list-disc flex-col gap-1 pl-6 text-sm">
        {findings.slice(0, most).map((finding) => (
          <li key={`${finding.path.join('/')} ${finding.kind}`} className="wrap-anywhere">
            {textOf(finding)}
          </li>
        ))}
        {findings.length > most && <li>{t('more', { count: findings.length - most })}</li>}
      </ul>
      <div className="flex flex-wrap gap-2">{actions}</div>
    </section>
  )
}
