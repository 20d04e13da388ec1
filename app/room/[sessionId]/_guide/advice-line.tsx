'use client'
import { useLocale, useTranslations } from 'next-intl'
import { formatClock, minuteMs } from '#lib/base/time'
import { type Advice, adviceFor, timeAdviceFor } from '#lib/interview/advice'
import { titleOf } from '#lib/interview/catalogue'
import { bySubject } from '#lib/interview/marks'
import { usedMsByStep } from '#lib/interview/structure'
import { cn } from '../../../_ui/cn'
import { questionText } from '../_live/question-text'
import { useIsAlone, useRoom } from '../_live/room-context'
import { useAgenda, useStageMoves } from '../_live/use-agenda'
import { useElapsedMs } from '../_live/use-round-clock'

const pressing: readonly Advice['kind'][] = ['over', 'summary', 'metric', 'move-on', 'ask']

/** The one thing worth doing now, from clock, agenda and marks. Said to a screen reader when it changes to another. */
export function AdviceLine() {
  const t = useTranslations('guide')
  const tSolo = useTranslations('solo.guide')
  const isAlone = useIsAlone()
  const { view } = useRoom()
  const advice = useAdvice()
  const text = useAdviceText(advice)
  const { phase } = view.round
  if (phase !== 'live') {
    const text = phase === 'waiting' && isAlone ? tSolo('prepare') : t(phase === 'waiting' ? 'prepare' : 'over')
    return <p className="border-b px-4 py-2 text-xs text-ink-muted">{text}</p>
  }
  const isPressing = pressing.includes(advice.kind)
  return (
    <p
      data-advice={advice.kind}
      className={cn(
        'border-b px-4 py-2 text-sm',
        isPressing ? 'bg-warn-soft font-semibold text-warn' : 'bg-surface-raised',
      )}
    >
      <span aria-hidden>{text.shown}</span>
      <span role="status" className="sr-only">
        {text.said}
      </span>
    </p>
  )
}

function useAdvice(): Advice {
  const { view, state, interviewer } = useRoom()
  const { current } = useStageMoves()
  const { ticks } = useAgenda()
  const elapsedMs = useElapsedMs()
  const isAlone = useIsAlone()
  const problem = interviewer?.guide.problem ?? null
  const isTwistTold = state.disclosures.some(
    ({ kind, takenBackElapsedMs }) => kind === 'twist' && takenBackElapsedMs === null,
  )
  const timing = {
    plan: view.plan,
    elapsedMs,
    step: current,
    usedMs: usedMsByStep(state.stageVisits, elapsedMs),
  }
  if (isAlone) return timeAdviceFor(timing)
  return adviceFor({
    ...timing,
    marks: bySubject(state.marks),
    ticks,
    hazardIds: problem?.hazards.map(({ id }) => id) ?? [],
    twistStage: isTwistTold ? null : (problem?.twist?.stage ?? null),
  })
}

/** `said` has no clock in it: otherwise it would be read out every second. */
function useAdviceText(advice: Advice): Readonly<{ shown: string; said: string }> {
  const t = useTranslations('guide.advice')
  const tSolo = useTranslations('solo.advice')
  const isAlone = useIsAlone()
  const language = useLocale()
  const { interviewer } = useRoom()
  const both = (text: string) => ({ shown: text, said: text })
  switch (advice.kind) {
    case 'over':
      return isAlone
        ? { shown: tSolo('overBy', { time: formatClock(advice.overMs) }), said: tSolo('over') }
        : { shown: t('overBy', { time: formatClock(advice.overMs) }), said: t('over') }
    case 'summary':
      return isAlone
        ? { shown: tSolo('summaryLeft', { time: formatClock(advice.leftMs) }), said: tSolo('summary') }
        : { shown: t('summaryLeft', { time: formatClock(advice.leftMs) }), said: t('summary') }
    case 'begin':
      return both(t('begin', { next: titleOf(advice.next)[language] }))
    case 'metric':
      return both(t('metric'))
    case 'move-on':
      return {
        shown: t('moveOnBy', {
          stage: titleOf(advice.stage)[language],
          time: formatClock(advice.overMs),
          next: titleOf(advice.next)[language],
        }),
        said: t('moveOn', { stage: titleOf(advice.stage)[language], next: titleOf(advice.next)[language] }),
      }
    case 'ask': {
      const question = questionText(advice.question)[language]
      const stage = titleOf(advice.stage)[language]
      return {
        shown: t('askAt', { time: formatClock(advice.usedMs), stage, question }),
        said: t('ask', { stage, question }),
      }
    }
    case 'twist':
      return both(t('twist'))
    case 'late':
      return both(t('late', { minutes: Math.floor(advice.behindMs / minuteMs), next: titleOf(advice.next)[language] }))
    case 'hazard': {
      const hazard = interviewer?.guide.problem?.hazards.find(({ id }) => id === advice.hazardId)
      return both(t('hazard', { hazard: hazard?.name[language] ?? advice.hazardId }))
    }
    case 'done':
      return both(t('done', { stage: titleOf(advice.stage)[language], next: titleOf(advice.next)[language] }))
    case 'next':
      return both(t('next', { question: questionText(advice.question)[language] }))
    case 'on-time':
      return both(t('onTime'))
  }
}
