'use client'
import { Lock } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { formatClock } from '#lib/base/time'
import { type FactView, hintKey, type ProblemGuideView } from '#lib/interview/guide'
import { type Rung, rungs, type StageId } from '#lib/interview/model'
import { openedStages } from '#lib/interview/solo'
import type { DisclosureView } from '#lib/interview/views'
import { Button } from '../../../_ui/button'
import { cn } from '../../../_ui/cn'
import { questionText } from '../_live/question-text'
import { useRoom } from '../_live/room-context'
import { useDisclosures } from '../_live/use-disclosures'
import { AdviceLine } from './advice-line'
import { Block, FactList, Reading, WayBack } from './guide-panel'
import { useGuideStage } from './guide-stage'

/**
 * The guide of somebody who practises alone: folded, not refused. Facts and hints show their text once asked for, and a
 * stage's answers once the agenda has left it.
 */
export function SoloGuide() {
  const t = useTranslations('solo.guide')
  const { interviewer, state, view } = useRoom()
  const { stage } = useGuideStage()
  const opened = useMemo(() => openedStages(state.stageVisits, view.round.phase), [state.stageVisits, view.round.phase])
  if (!interviewer) return null
  const { guide } = interviewer
  const { problem } = guide
  const isOpen = opened.has(stage)
  const isOver = view.round.phase === 'ended' || view.round.phase === 'released'
  return (
    <div className="flex flex-col">
      <AdviceLine />
      <WayBack text={t('lookingAway')} />
      {problem && <Facts key={stage} facts={problem.facts} stage={stage} isOver={isOver} />}
      {problem && <Hints problem={problem} stage={stage} isOpen={isOpen} />}
      {isOpen ? (
        <Reading guide={guide} stage={stage} />
      ) : (
        <Block title={t('closed')} aside={<Lock aria-hidden className="size-4 text-ink-muted" />}>
          <p className="text-sm text-ink-muted">{t('closedText')}</p>
        </Block>
      )}
      {problem && <Twist problem={problem} stage={stage} isOpen={isOpen} />}
    </div>
  )
}

type FactsProps = { facts: readonly FactView[]; stage: StageId; isOver: boolean }

/** By their questions: what was not revealed keeps its text to itself. */
function Facts({ facts, stage, isOver }: FactsProps) {
  const t = useTranslations('solo.guide')
  return (
    <FactList
      title={t('facts')}
      countOf={(told) => t('revealed', { told, all: facts.length })}
      facts={facts}
      stage={stage}
    >
      {(fact) => <Fact key={fact.id} fact={fact} number={numberAmong(facts, fact)} isOver={isOver} />}
    </FactList>
  )
}

/** Several facts may answer one question: which of them this is; null for the only one. */
function numberAmong(facts: readonly FactView[], { id, question }: FactView): number | null {
  const alike = facts.filter((fact) => fact.question === question)
  return alike.length > 1 ? alike.findIndex((fact) => fact.id === id) + 1 : null
}

type FactProps = { fact: FactView; number: number | null; isOver: boolean }

function Fact({ fact, number, isOver }: FactProps) {
  const t = useTranslations('solo.guide')
  const language = useLocale()
  const { standing, canDisclose, tell } = useDisclosures()
  const given = standing('fact', fact.id)
  const text = questionText(fact.question)[language]
  const question = number === null ? text : t('factOf', { question: text, number })
  const isShown = given !== null || isOver
  return (
    <Line given={given}>
      {(reveal) => (
        <>
          <div className="min-w-0 flex-1 py-1 text-sm leading-5">
            <p className={cn(isShown && 'text-xs text-ink-muted')}>{question}</p>
            {isShown && <p>{fact.text[language]}</p>}
          </div>
          {given === null && canDisclose && (
            <Button
              size="dense"
              aria-label={t('revealFact', { question })}
              onClick={() => reveal(() => tell('fact', fact.id))}
            >
              {t('reveal')}
            </Button>
          )}
        </>
      )}
    </Line>
  )
}

type HintsProps = { problem: ProblemGuideView; stage: StageId; isOpen: boolean }

/** One rung at a time, gentlest first: the next one is offered once the one before it lies open. */
function Hints({ problem, stage, isOpen }: HintsProps) {
  const t = useTranslations('guide')
  const language = useLocale()
  const { standing, canDisclose } = useDisclosures()
  const texts = problem.stages[stage]?.hints.map((text) => text[language]) ?? []
  const written = rungs.filter((rung) => (texts[rung - 1] ?? '') !== '')
  const isShown = (rung: Rung) => isOpen || standing('hint', hintKey(stage, rung)) !== null
  const next = canDisclose ? written.find((rung) => !isShown(rung)) : undefined
  const listed = written.filter((rung) => isShown(rung) || rung === next)
  if (listed.length === 0) return null
  return (
    <Block title={t('hints')}>
      <ol className="-mx-2 flex flex-col">
        {listed.map((rung) => (
          <Hint
            key={rung}
            place={hintKey(stage, rung)}
            rung={rung}
            text={isShown(rung) ? (texts[rung - 1] ?? '') : null}
          />
        ))}
      </ol>
    </Block>
  )
}

/** `text` null: not asked for yet. */
function Hint({ place, rung, text }: { place: string; rung: Rung; text: string | null }) {
  const t = useTranslations('solo.guide')
  const tGuide = useTranslations('guide')
  const { standing, setHint } = useDisclosures()
  return (
    <Line given={standing('hint', place)}>
      {(reveal) => (
        <>
          <span className="figures w-3 shrink-0 py-1 font-mono text-xs leading-5 text-ink-muted">{rung}</span>
          {text === null ? (
            <Button size="dense" onClick={() => reveal(() => setHint(place, true))}>
              {t(`show.${rung}`)}
            </Button>
          ) : (
            <p className="min-w-0 flex-1 py-1 text-sm leading-5">
              <span className="sr-only">{tGuide(`rung.${rung}`)}: </span>
              {text}
            </p>
          )}
        </>
      )}
    </Line>
  )
}

type LineProps = { given: DisclosureView | null; children: (reveal: (work: () => void) => void) => ReactNode }

/** What can be revealed, with the moment at which it was. The pressed button goes then, and the focus stays on the line. */
function Line({ given, children }: LineProps) {
  const t = useTranslations('solo.guide')
  const line = useRef<HTMLLIElement>(null)
  const wasPressed = useRef(false)
  const isGiven = given !== null
  useEffect(() => {
    if (isGiven && wasPressed.current) line.current?.focus()
    if (isGiven) wasPressed.current = false
  }, [isGiven])
  const reveal = (work: () => void) => {
    wasPressed.current = true
    work()
  }
  return (
    <li
      ref={line}
      tabIndex={-1}
      className={cn('flex items-start gap-2 rounded px-2 py-0.5', isGiven && 'bg-surface-sunken')}
    >
      {children(reveal)}
      {given && (
        <span className="flex min-h-7 shrink-0 items-center text-xs text-interviewer">
          <span className="sr-only">{t('openedAt')}</span>
          <span className="figures font-mono">{formatClock(given.elapsedMs)}</span>
        </span>
      )}
    </li>
  )
}

type TwistProps = { problem: ProblemGuideView; stage: StageId; isOpen: boolean }

function Twist({ problem, stage, isOpen }: TwistProps) {
  const t = useTranslations('solo.guide')
  const tGuide = useTranslations('guide')
  const language = useLocale()
  const { standing, canDisclose, tell } = useDisclosures()
  const { twist } = problem
  const given = standing('twist', '')
  if (!twist || (twist.stage !== stage && given === null)) return null
  const isAnswered = isOpen && twist.stage === stage
  return (
    <Block title={tGuide('twist')}>
      <ul className="-mx-2 flex flex-col">
        <Line given={given}>
          {(reveal) => (
            <>
              <p className={cn('min-w-0 flex-1 py-1 text-sm leading-5', !given && !isAnswered && 'text-ink-muted')}>
                {given || isAnswered ? twist.says[language] : t('twistText')}
              </p>
              {given === null && canDisclose && (
                <Button size="dense" aria-label={t('revealTwist')} onClick={() => reveal(() => tell('twist', ''))}>
                  {t('reveal')}
                </Button>
              )}
            </>
          )}
        </Line>
      </ul>
      {isAnswered && (
        <p className="mt-1 text-sm leading-5">
          <span className="font-semibold">{tGuide('strongAnswer')}.</span> {twist.strongAnswer[language]}
        </p>
      )}
    </Block>
  )
}
