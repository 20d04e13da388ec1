import type { QuestionId } from '#lib/interview/catalogue'
import type { Bilingual, Language, StageId } from '#lib/interview/model'

/**
 * The interviewer's half of one problem: never in a payload for the candidate before release, but for the facts that the
 * interviewer gives away (DESIGN, law 1). A text names a figure as `{name}`, from `numbers`, so that every figure is
 * declared once and the same wherever it stands; `spelledOut` puts it there.
 */
export type ProblemGuide = Readonly<{
  /** Figures by name, as people say them: 0.2 for "0.2 %". */
  numbers: Readonly<Record<string, number>>
  /** Figures that follow from others: what they have to be, within rounding (15 %). */
  derived: Readonly<Record<string, (numbers: Readonly<Record<string, number>>) => number>>
  /** What is told only when asked, each at its question. */
  facts: readonly Fact[]
  /** What truly matters in this problem, most important first. */
  hazards: readonly Hazard[]
  stages: Readonly<Record<StageId, StageSketch>>
  /** Said late, to see whether the design bends. */
  twist: Readonly<{ stage: StageId; says: Bilingual; strongAnswer: Bilingual }>
  weakAnswers: readonly WeakAnswer[]
}>

export type Fact = Readonly<{ id: string; question: QuestionId; text: Bilingual }>

/** How a strong answer meets it, and what that costs. */
export type Hazard = Readonly<{
  id: string
  name: Bilingual
  why: Bilingual
  detect: Bilingual
  fix: Bilingual
  cost: Bilingual
}>

export type StageSketch = Readonly<{
  /** A strong answer in two or three sentences. */
  sketch: Bilingual
  /** The choice with a price that a strong candidate talks about here. */
  tradeoff: Bilingual
  /** A nudge, a pointed question, the answer given away. */
  hints: readonly [Bilingual, Bilingual, Bilingual]
}>

/** What is often said, and why it falls short here. */
export type WeakAnswer = Readonly<{ stage: StageId; says: Bilingual; why: Bilingual }>

const placeholder = /\{([a-zA-Z]+)\}/g

/** The text with its figures, as the language writes them. Throws on a name that `numbers` does not have. */
export function spelledOut(text: string, language: Language, numbers: ProblemGuide['numbers']): string {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 4 })
  return text.replace(placeholder, (_, name: string) => {
    const value = numbers[name]
    if (value === undefined) throw new Error(`no figure is called ${name}`)
    return format.format(value)
  })
}

/** The names of the figures that stand in a text. */
export function figuresIn(text: string): string[] {
  return [...text.matchAll(placeholder)].map(([, name]) => name as string)
}

/** Every text of a guide, figures put in: what must not reach a candidate. */
export function guideTexts(guide: ProblemGuide): string[] {
  const { facts, hazards, stages, twist, weakAnswers, numbers } = guide
  const texts: Bilingual[] = [
    ...facts.map(({ text }) => text),
    ...hazards.flatMap(({ name, why, detect, fix, cost }) => [name, why, detect, fix, cost]),
    ...Object.values(stages).flatMap(({ sketch, tradeoff, hints }) => [sketch, tradeoff, ...hints]),
    twist.says,
    twist.strongAnswer,
    ...weakAnswers.flatMap(({ says, why }) => [says, why]),
  ]
  return texts.flatMap(({ en, ru }) => [spelledOut(en, 'en', numbers), spelledOut(ru, 'ru', numbers)])
}
