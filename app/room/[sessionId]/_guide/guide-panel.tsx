'use client'
import { Check, ChevronDown } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { formatClock } from '#lib/base/time'
import { type FactView, type GuideView, hintKey, type ProblemGuideView } from '#lib/interview/guide'
import { type Bilingual, rungs, type StageId } from '#lib/interview/model'
import type { DisclosureView } from '#lib/interview/views'
import { Button } from '../../../_ui/button'
import { cn } from '../../../_ui/cn'
import { questionText } from '../_live/question-text'
import { useRoom } from '../_live/room-context'
import { useDisclosures } from '../_live/use-disclosures'
import { AdviceLine } from './advice-line'
import { useGuideStage } from './guide-stage'

/** What the interviewer needs of the stage at a glance: what to do first, then what to read. Nothing for every other seat. */
export function GuidePanel() {
  const t = useTranslations('guide')
  const { interviewer } = useRoom()
  const { stage } = useGuideStage()
  if (!interviewer) return null
  const { problem } = interviewer.guide
  return (
    <div className="flex flex-col">
      <AdviceLine />
      <WayBack text={t('lookingAway')} />
      {problem && <Facts key={stage} facts={problem.facts} stage={stage} />}
      {problem && <Hints problem={problem} stage={stage} />}
      <Reading guide={interviewer.guide} stage={stage} />
      {problem && <Twist problem={problem} stage={stage} />}
    </div>
  )
}

/** What to listen for in a stage, what often goes wrong, and what a strong answer has. */
export function Reading({ guide: { problem, stages }, stage }: { guide: GuideView; stage: StageId }) {
  const t = useTranslations('guide')
  const { listenFor, pitfalls } = stages[stage]
  return (
    <>
      <Block title={t('listenFor')}>
        <Lines texts={listenFor} />
      </Block>
      <Block title={t('pitfalls')}>
        <Lines texts={pitfalls} />
        {problem && <WeakAnswers problem={problem} stage={stage} />}
      </Block>
      {problem && <Sketch problem={problem} stage={stage} />}
    </>
  )
}

export function Block({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="border-b px-4 py-2 last:border-b-0">
      <div className="flex min-h-6 items-center gap-2">
        <h3 className="mr-auto text-xs font-semibold text-ink-muted">{title}</h3>
        {aside}
      </div>
      {children}
    </section>
  )
}

function Lines({ texts }: { texts: readonly Bilingual[] }) {
  const language = useLocale()
  return (
    <ul className="flex flex-col gap-0.5">
      {texts.map((text) => (
        <li key={text.en} className="flex gap-2 text-sm leading-5">
          <span aria-hidden className="mt-2 size-1 shrink-0 rounded-full bg-line-strong" />
          <span className="min-w-0">{text[language]}</span>
        </li>
      ))}
    </ul>
  )
}

function Facts({ facts, stage }: { facts: readonly FactView[]; stage: StageId }) {
  const t = useTranslations('guide')
  return (
    <FactList title={t('facts')} countOf={(told) => t('told', { told, all: facts.length })} facts={facts} stage={stage}>
      {(fact) => <Fact key={fact.id} fact={fact} />}
    </FactList>
  )
}

type FactListProps = Readonly<{
  title: string
  /** How many were told of how many, in words. */
  countOf: (told: number) => string
  facts: readonly FactView[]
  stage: StageId
  children: (fact: FactView) => ReactNode
}>

/** Those of this stage lie open; the others are one press away, for any of them may be asked for at any time. */
export function FactList({ title, countOf, facts, stage, children }: FactListProps) {
  const t = useTranslations('guide')
  const { standing } = useDisclosures()
  const here = facts.filter(({ question }) => question.startsWith(`${stage}.`))
  const others = facts.filter((fact) => !here.includes(fact))
  const [areAllOpen, setAllOpen] = useState(false)
  const told = facts.filter(({ id }) => standing('fact', id) !== null).length
  const shown = areAllOpen ? [...here, ...others] : here
  return (
    <Block title={title} aside={<span className="figures text-xs text-ink-muted">{countOf(told)}</span>}>
      {here.length === 0 && !areAllOpen && <p className="text-sm text-ink-muted">{t('noFactsHere')}</p>}
      {shown.length > 0 && <ul className="-mx-2 flex flex-col">{shown.map(children)}</ul>}
      {others.length > 0 && (
        <Button
          variant="quiet"
          size="dense"
          className="-ml-2 text-ink-muted"
          aria-expanded={areAllOpen}
          onClick={() => setAllOpen(!areAllOpen)}
        >
          <ChevronDown aria-hidden className={cn('transition-transform', areAllOpen && 'rotate-180')} />
          {t(areAllOpen ? 'fewerFacts' : 'otherFacts', { count: others.length })}
        </Button>
      )}
    </Block>
  )
}

/** Shown while another stage than the current one is looked at; `text` says so. */
export function WayBack({ text }: { text: string }) {
  const t = useTranslations('guide')
  const { stage, current, look } = useGuideStage()
  if (stage === current) return null
  return (
    <div className="flex items-center gap-2 border-b bg-surface-sunken px-4 py-1 text-xs">
      <span className="mr-auto">{text}</span>
      <Button size="dense" variant="quiet" onClick={() => look(current)}>
        {t('toCurrent')}
      </Button>
    </div>
  )
}

function Fact({ fact }: { fact: FactView }) {
  const t = useTranslations('guide')
  const language = useLocale()
  const { standing, canDisclose, tell } = useDisclosures()
  const [isOpen, setOpen] = useState(false)
  const given = standing('fact', fact.id)
  const text = fact.text[language]
  return (
    <li className={cn('flex items-start gap-2 rounded px-2 py-1', given && 'bg-surface-sunken')}>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
        className="min-w-0 flex-1 text-left text-sm leading-5"
      >
        <span className="block text-xs text-ink-muted">{questionText(fact.question)[language]}</span>
        <span className={isOpen ? 'block' : 'line-clamp-2'}>{text}</span>
      </button>
      <GivenOr given={given}>
        {canDisclose && (
          <Button size="dense" aria-label={t('tellFact', { text })} onClick={() => tell('fact', fact.id)}>
            {t('tell')}
          </Button>
        )}
      </GivenOr>
    </li>
  )
}

/** The moment at which it was given away, in place of the button that would do so. */
function GivenOr({ given, children }: { given: DisclosureView | null; children: ReactNode }) {
  const t = useTranslations('guide')
  if (!given) return children
  return (
    <span className="flex min-h-7 shrink-0 items-center gap-1 text-xs text-interviewer">
      <Check aria-hidden className="size-4" />
      <span className="sr-only">{t('toldAt')}</span>
      <span className="figures font-mono">{formatClock(given.elapsedMs)}</span>
    </span>
  )
}

/** Spoken, so the record needs a press: which rung was needed says as much as the answer. */
function Hints({ problem, stage }: { problem: ProblemGuideView; stage: StageId }) {
  const t = useTranslations('guide')
  const language = useLocale()
  const { standing, canDisclose, setHint } = useDisclosures()
  const hints = problem.stages[stage]?.hints
  if (!hints?.some((hint) => hint[language] !== '')) return null
  return (
    <Block title={t('hints')}>
      <ol className="-mx-2 flex flex-col">
        {rungs.map((rung) => {
          const key = hintKey(stage, rung)
          const given = standing('hint', key)
          const text = hints[rung - 1]?.[language] ?? ''
          return text === '' ? null : (
            <li key={rung} className={cn('flex items-start gap-2 rounded px-2 py-1', given && 'bg-surface-sunken')}>
              <span className="figures w-3 shrink-0 pt-0.5 font-mono text-xs text-ink-muted">{rung}</span>
              <p className="min-w-0 flex-1 text-sm leading-5">
                <span className="sr-only">{t(`rung.${rung}`)}: </span>
                {text}
              </p>
              <Button
                size="dense"
                variant={given ? 'quiet' : 'secondary'}
                aria-pressed={given !== null}
                disabled={!canDisclose}
                aria-label={t('hintGiven', { rung: t(`rung.${rung}`) })}
                onClick={() => setHint(key, given === null)}
                className={cn('shrink-0', given && 'text-interviewer')}
              >
                {given ? (
                  <>
                    <Check aria-hidden />
                    <span className="figures font-mono">{formatClock(given.elapsedMs)}</span>
                  </>
                ) : (
                  t('said')
                )}
              </Button>
            </li>
          )
        })}
      </ol>
    </Block>
  )
}

function WeakAnswers({ problem, stage }: { problem: ProblemGuideView; stage: StageId }) {
  const language = useLocale()
  const answers = problem.weakAnswers.filter((answer) => answer.stage === stage)
  if (answers.length === 0) return null
  return (
    <ul className="mt-1 flex flex-col gap-1">
      {answers.map(({ says, why }) => (
        <li key={says.en} className="border-l-2 pl-2 text-sm leading-5">
          <q className="font-semibold quotes-none">{says[language]}</q>{' '}
          <span className="text-ink-muted">{why[language]}</span>
        </li>
      ))}
    </ul>
  )
}

function Sketch({ problem, stage }: { problem: ProblemGuideView; stage: StageId }) {
  const t = useTranslations('guide')
  const language = useLocale()
  const sketch = problem.stages[stage]
  if (!sketch || (sketch.sketch[language] === '' && sketch.tradeoff[language] === '')) return null
  return (
    <Block title={t('strongAnswer')}>
      {sketch.sketch[language] !== '' && <p className="text-sm leading-5">{sketch.sketch[language]}</p>}
      {sketch.tradeoff[language] !== '' && (
        <p className="mt-1 text-sm leading-5">
          <span className="font-semibold">{t('tradeoff')}</span> {sketch.tradeoff[language]}
        </p>
      )}
    </Block>
  )
}

function Twist({ problem, stage }: { problem: ProblemGuideView; stage: StageId }) {
  const t = useTranslations('guide')
  const language = useLocale()
  const { standing, canDisclose, tell } = useDisclosures()
  const { twist } = problem
  if (!twist) return null
  const given = standing('twist', '')
  // Out of its stage it is only a reminder that there is one.
  if (twist.stage !== stage && given === null) return null
  return (
    <Block
      title={t('twist')}
      aside={
        <GivenOr given={given}>
          {canDisclose && (
            <Button size="dense" aria-label={t('tellTwist')} onClick={() => tell('twist', '')}>
              {t('tell')}
            </Button>
          )}
        </GivenOr>
      }
    >
      <p className="text-sm leading-5">{twist.says[language]}</p>
      <p className="mt-1 text-sm leading-5">
        <span className="font-semibold">{t('strongAnswer')}.</span> {twist.strongAnswer[language]}
      </p>
    </Block>
  )
}
