import type { QuestionId } from '#lib/interview/catalogue'
import type { ProblemGuideView } from '#lib/interview/guide'
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
  // A line never ends between a figure and what it counts.
  return text.replace(/(\{[a-zA-Z]+\}) (?=\S)/g, '$1\u00a0').replace(placeholder, (_, name: string) => {
    const value = numbers[name]
    if (value === undefined) throw new Error(`no figure is called ${name}`)
    return format.format(value)
  })
}

/** The names of the figures that stand in a text. */
export function figuresIn(text: string): string[] {
  return [...text.matchAll(placeholder)].map(([, name]) => name as string)
}

/** Every text of a guide, and where it stands: `fact`, `sketch`, `hint` and so on, then which one. */
export function textsOf({ facts, hazards, stages, twist, weakAnswers }: ProblemGuide) {
  const at = (kind: TextKind, which: string, text: Bilingual) => ({ kind, where: `${kind} ${which}`, text })
  return [
    ...facts.map(({ id, text }) => at('fact', id, text)),
    ...hazards.flatMap(({ id, name, why, detect, fix, cost }) => [
      at('name', id, name),
      ...[why, detect, fix, cost].map((text, i) => at('hazard', `${id}, ${i + 1}`, text)),
    ]),
    ...Object.entries(stages).flatMap(([stage, { sketch, tradeoff, hints }]) => [
      at('sketch', stage, sketch),
      at('trade-off', stage, tradeoff),
      ...hints.map((hint, rung) => at('hint', `${stage}, ${rung + 1}`, hint)),
    ]),
    at('twist', '', twist.says),
    at('strong answer', 'to the twist', twist.strongAnswer),
    ...weakAnswers.flatMap(({ says, why }, i) => [at('weak answer', `${i + 1}`, says), at('why', `${i + 1}`, why)]),
  ]
}

export type TextKind =
  | 'fact'
  | 'name'
  | 'hazard'
  | 'sketch'
  | 'trade-off'
  | 'hint'
  | 'twist'
  | 'strong answer'
  | 'weak answer'
  | 'why'

/** The guide as it is kept and shown: every figure in its place. Throws on a figure that is not declared. */
export function plainGuide({ numbers, facts, hazards, stages, twist, weakAnswers }: ProblemGuide, brief: Bilingual) {
  const plain = ({ en, ru }: Bilingual) => ({
    en: spelledOut(en, 'en', numbers),
    ru: spelledOut(ru, 'ru', numbers),
  })
  const guide: ProblemGuideView = {
    brief: { ...brief },
    facts: facts.map(({ id, question, text }) => ({ id, question, text: plain(text) })),
    hazards: hazards.map(({ id, name, why, detect, fix, cost }) => ({
      id,
      name: plain(name),
      why: plain(why),
      detect: plain(detect),
      fix: plain(fix),
      cost: plain(cost),
    })),
    stages: Object.fromEntries(
      Object.entries(stages).map(([stage, { sketch, tradeoff, hints }]) => [
        stage,
        { sketch: plain(sketch), tradeoff: plain(tradeoff), hints: hints.map(plain) },
      ]),
    ) as ProblemGuideView['stages'],
    twist: { stage: twist.stage, says: plain(twist.says), strongAnswer: plain(twist.strongAnswer) },
    weakAnswers: weakAnswers.map(({ stage, says, why }) => ({ stage, says: plain(says), why: plain(why) })),
  }
  return guide
}

/** The same in both languages, figures put in: what must not reach a candidate. */
export function guideTexts(guide: ProblemGuide): string[] {
  return textsOf(guide).flatMap(({ text: { en, ru } }) => [
    spelledOut(en, 'en', guide.numbers),
    spelledOut(ru, 'ru', guide.numbers),
  ])
}
