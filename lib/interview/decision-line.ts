import type { Language } from '#lib/interview/model'

/** A choice the candidate made, as the ledger keeps it. Empty: not said. */
export type DecisionTexts = Readonly<{ choice: string; alternative: string; reason: string; wouldChangeIf: string }>

type Part = keyof DecisionTexts

export const decisionTextLength = 300

/** What begins each part, by a word of either language or by one sign. */
const openers: Readonly<Record<Exclude<Part, 'choice'>, RegExp>> = {
  alternative: /(?:^|\s)(?:vs\.?|instead of|over|вместо|а не|>)\s+/iu,
  reason: /(?:^|\s)(?:because|since|потому что|так как|:)\s+|:\s+/iu,
  wouldChangeIf: /(?:^|\s)(?:unless|if|если|пока не|\?)\s+|\?\s+/iu,
}

/**
 * One line into its parts, in any order after the choice: "GBDT vs transformer because 40 ms if the budget doubles",
 * "GBDT > transformer : 40 ms ? budget doubles". What has no opener before it is the choice. Each opener counts once.
 */
export function parseDecision(line: string): DecisionTexts {
  const found = (Object.keys(openers) as Exclude<Part, 'choice'>[])
    .flatMap((part) => {
      const match = openers[part].exec(line)
      return match ? [{ part, start: match.index, end: match.index + match[0].length }] : []
    })
    .sort((a, b) => a.start - b.start)
  const texts: Record<Part, string> = { choice: '', alternative: '', reason: '', wouldChangeIf: '' }
  texts.choice = cut(line, 0, found[0]?.start ?? line.length)
  found.forEach(({ part, end }, at) => {
    texts[part] = cut(line, end, found[at + 1]?.start ?? line.length)
  })
  return texts
}

function cut(line: string, from: number, to: number): string {
  return line.slice(from, Math.max(from, to)).trim().replace(/[,;]$/u, '').slice(0, decisionTextLength)
}

const words = {
  en: { alternative: 'vs', reason: 'because', wouldChangeIf: 'if' },
  ru: { alternative: 'вместо', reason: 'потому что', wouldChangeIf: 'если' },
} as const

/** The parts as one line again, which reads back as the same parts. */
export function decisionLine(texts: DecisionTexts, language: Language): string {
  const { alternative, reason, wouldChangeIf } = words[language]
  return [
    texts.choice,
    texts.alternative && `${alternative} ${texts.alternative}`,
    texts.reason && `${reason} ${texts.reason}`,
    texts.wouldChangeIf && `${wouldChangeIf} ${texts.wouldChangeIf}`,
  ]
    .filter((part) => part !== '')
    .join(' ')
}
