import { useTranslations } from 'next-intl'
import type { ScoreAnswer } from '#lib/interview/model'
import type { AmendmentView } from '#lib/interview/views'
import { LocalTime } from '../../_i18n/zone'

type Props = {
  /** All about one thing, oldest first. */
  amendments: readonly AmendmentView[]
  /** The released answer; null where they are about the whole. */
  original: ScoreAnswer | null
  nowMs: number
}

/** What was said after the release, with its day; the original above it stays as it was. */
export function Amendments({ amendments, original, nowMs }: Props) {
  const t = useTranslations('review')
  const tScorecard = useTranslations('scorecard')
  const wordOf = (answer: ScoreAnswer | null) => {
    if (answer === null || answer === 'unscored') return t('unscored')
    return answer === 'not-observed' ? tScorecard('notObserved') : answer
  }
  if (amendments.length === 0) return null
  return (
    <ul className="mt-2 flex flex-col gap-2">
      {amendments.map(({ id, answer, text, atMs }, at) => {
        const before = amendments.slice(0, at).findLast((earlier) => earlier.answer !== null)?.answer ?? original
        const moment = () => <LocalTime atMs={atMs} show="date" nowMs={nowMs} />
        return (
          <li key={id} className="border-l-2 border-warn pl-3">
            <p className="figures text-xs font-semibold text-warn">
              {answer === null
                ? t.rich('amended', { moment })
                : t.rich('amendedLevel', { moment, from: wordOf(before), to: wordOf(answer) })}
            </p>
            <p className="text-sm wrap-anywhere whitespace-pre-wrap">{text}</p>
          </li>
        )
      })}
    </ul>
  )
}
