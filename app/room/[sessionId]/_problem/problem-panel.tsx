'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { formatClock } from '#lib/base/time'
import type { ToldView } from '#lib/interview/views'
import { Badge } from '../../../_ui/badge'
import { cn } from '../../../_ui/cn'
import { useToast } from '../../../_ui/toast'
import { questionText } from '../_live/question-text'
import { useIsAlone, useRoom } from '../_live/room-context'

/** The opening statement, in the reader's own language, and what the interviewer has told since; before it may be read, a word about when. */
export function ProblemPanel() {
  const t = useTranslations('problem')
  const tInterview = useTranslations('interview')
  const language = useLocale()
  const { view, state, isKept } = useRoom()
  const { problem } = view.round
  if (!problem) return <p className="p-4 text-sm text-ink-muted">{t(isKept ? 'notKept' : 'notYet')}</p>
  return (
    <article className="flex flex-col gap-2 p-4">
      <h3 className="text-base font-semibold">{problem.title[language]}</h3>
      <p className="flex flex-wrap gap-2">
        <Badge>{tInterview(`domain.${problem.domain}`)}</Badge>
        <Badge>{tInterview(`difficulty.${problem.difficulty}`)}</Badge>
      </p>
      {problem.statement[language].split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph} className="text-sm whitespace-pre-line">
          {paragraph}
        </p>
      ))}
      <Told told={state.told} />
    </article>
  )
}

/** How long what was just told stands out. */
const freshMs = 20_000

/** The newest first, where the eye is already; one that comes while the room is open stands out for a while and is read out. */
function Told({ told }: { told: readonly ToldView[] }) {
  const t = useTranslations('problem')
  const tSolo = useTranslations('solo')
  const isAlone = useIsAlone()
  const language = useLocale()
  const { view } = useRoom()
  const fresh = useFresh(told)
  const list = useRef<HTMLOListElement>(null)
  useShowNews(list, told, fresh)
  const isAsking = view.viewer.seat === 'interviewer'
  const newest = told.findLast(({ id }) => fresh.has(id))
  return (
    <>
      <p role="status" className="sr-only">
        {newest && !isAsking ? t(`said.${newest.kind}`, { text: newest.text[language] }) : ''}
      </p>
      {told.length > 0 && (
        <section aria-labelledby="problem-told" className="mt-2 flex flex-col gap-2">
          <h4 id="problem-told" className="text-sm font-semibold">
            {isAlone ? tSolo('told') : t('told')}
          </h4>
          <ol ref={list} className="flex flex-col gap-2">
            {told.toReversed().map(({ id, kind, text, question, elapsedMs }) => (
              <li
                key={id}
                data-fresh={fresh.has(id) || undefined}
                className={cn(
                  'rounded border px-3 py-2 text-sm transition-colors duration-calm',
                  fresh.has(id) ? 'border-interviewer bg-interviewer-soft' : 'bg-surface-raised',
                )}
              >
                <p className="flex gap-2 text-xs text-ink-muted">
                  <span className="figures font-mono">{formatClock(elapsedMs)}</span>
                  <span className="min-w-0">
                    {kind === 'twist' ? t('twist') : question !== null && questionText(question)[language]}
                  </span>
                </p>
                <p>{text[language]}</p>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

/** What is new comes into view in its panel; where that is folded or another tab is open, a message says it. */
function useShowNews(
  list: RefObject<HTMLOListElement | null>,
  told: readonly ToldView[],
  fresh: ReadonlySet<string>,
): void {
  const t = useTranslations('problem')
  const language = useLocale()
  const toast = useToast()
  const { view } = useRoom()
  const isAsking = view.viewer.seat === 'interviewer'
  const shown = useRef<string | undefined>(undefined)
  const newest = told.findLast(({ id }) => fresh.has(id))
  useEffect(() => {
    if (!newest || shown.current === newest.id) return
    shown.current = newest.id
    const item = list.current?.firstElementChild
    if (item?.checkVisibility()) item.scrollIntoView({ block: 'nearest' })
    else if (!isAsking) toast({ text: t(`said.${newest.kind}`, { text: newest.text[language] }) })
  }, [newest, list, isAsking, toast, t, language])
}

/** Those that came while this page was open, for as long as they are news. */
function useFresh(told: readonly ToldView[]): ReadonlySet<string> {
  const known = useRef<ReadonlySet<string> | null>(null)
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const ids = told.map(({ id }) => id)
    const before = known.current
    known.current = new Set([...(before ?? []), ...ids])
    const came = before === null ? [] : ids.filter((id) => !before.has(id))
    if (came.length === 0) return
    setFresh((all) => new Set([...all, ...came]))
    const timer = setTimeout(() => setFresh((all) => new Set([...all].filter((id) => !came.includes(id)))), freshMs)
    return () => clearTimeout(timer)
  }, [told])
  return fresh
}
