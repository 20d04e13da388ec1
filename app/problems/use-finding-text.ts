import { useLocale, useTranslations } from 'next-intl'
import { stageOf } from '#lib/interview/catalogue'
import { stageIds } from '#lib/interview/model'
import type { ProblemFinding } from '#lib/interview/problem-file'

const parts = [
  'domain',
  'difficulty',
  'title',
  'statement',
  'guide',
  'brief',
  'facts',
  'hazards',
  'stages',
  'twist',
  'weakAnswers',
  'id',
  'question',
  'text',
  'name',
  'why',
  'detect',
  'fix',
  'cost',
  'sketch',
  'tradeoff',
  'hints',
  'stage',
  'says',
  'strongAnswer',
  'en',
  'ru',
] as const

/** A finding as a line: "facts, 3, text, English: is longer than 400 characters". */
export function useFindingText(): (finding: ProblemFinding) => string {
  const t = useTranslations('problems.file')
  const language = useLocale()

  function nameOf(step: string | number): string {
    if (typeof step === 'number') return String(step + 1)
    const part = parts.find((one) => one === step)
    if (part) return t(`part.${part}`)
    const stage = stageIds.find((one) => one === step)
    return stage ? stageOf(stage).title[language] : t('quoted', { name: step.slice(0, 40) })
  }

  return (finding) => {
    const [first, ...rest] = finding.path
    // The guide holds nearly everything; naming it each time says nothing.
    const steps = first === 'guide' && rest.length > 0 ? rest : finding.path
    const place = steps.length === 0 ? t('whole') : steps.map(nameOf).join(', ')
    const what = 'limit' in finding ? t(`wrong.${finding.kind}`, { limit: finding.limit }) : t(`wrong.${finding.kind}`)
    return t('at', { place: place.charAt(0).toLocaleUpperCase(language) + place.slice(1), what })
  }
}
