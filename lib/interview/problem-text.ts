import type { ProblemGuideView, StageSketchView } from '#lib/interview/guide'
import type { Bilingual, Language } from '#lib/interview/model'
import type { ProblemDraft } from '#lib/interview/problem-draft'

/** Longest texts, in characters of a language, and most parts of a problem that somebody writes; a file of it, in characters. */
export const problemLimits = {
  title: 120,
  statement: 2_000,
  fact: 400,
  hint: 300,
  text: 600,
  id: 40,
  facts: 20,
  hazards: 10,
  weakAnswers: 15,
  file: 256 * 1024,
} as const

/** A problem may be written in one language only: then the other side is empty, and what is shown falls back to this one. */
export function bothSides({ en, ru }: Bilingual): { en: string; ru: string } {
  const [english, russian] = [en.trim(), ru.trim()]
  return { en: english || russian, ru: russian || english }
}

/** Nothing is written in either language. */
export function isBlank({ en, ru }: Bilingual): boolean {
  return en.trim() === '' && ru.trim() === ''
}

/** What keeps a problem from being used; `language`: title and statement stand in different ones. */
export type MissingPart = 'title' | 'statement' | 'language'

/** A problem is ready once its title and its statement are there in one language. Empty: it is. */
export function missingIn({ title, statement }: Readonly<Record<'title' | 'statement', Bilingual>>): MissingPart[] {
  const parts: MissingPart[] = []
  if (isBlank(title)) parts.push('title')
  if (isBlank(statement)) parts.push('statement')
  if (parts.length > 0) return parts
  return writtenLanguage({ title, statement }) === null ? ['language'] : []
}

/** A language that has both title and statement, English first; null where none has. */
export function writtenLanguage({
  title,
  statement,
}: Readonly<Record<'title' | 'statement', Bilingual>>): Language | null {
  const has = (language: Language) => title[language].trim() !== '' && statement[language].trim() !== ''
  return has('en') ? 'en' : has('ru') ? 'ru' : null
}

/**
 * The guide as it is read: every text in both languages where it is there in one, and without what was begun and left
 * empty. A stage that stands has a text; each single one of it may still be blank.
 */
export function readableGuide({ brief, facts, hazards, stages, twist, weakAnswers }: ProblemGuideView) {
  const guide: ProblemGuideView = {
    brief: bothSides(brief),
    facts: facts
      .filter(({ text }) => !isBlank(text))
      .map(({ id, question, text }) => ({ id, question, text: bothSides(text) })),
    hazards: hazards
      .filter(({ name }) => !isBlank(name))
      .map(({ id, name, why, detect, fix, cost }) => ({
        id,
        name: bothSides(name),
        why: bothSides(why),
        detect: bothSides(detect),
        fix: bothSides(fix),
        cost: bothSides(cost),
      })),
    stages: Object.fromEntries(
      Object.entries(stages)
        .filter(([, { sketch, tradeoff, hints }]) => ![sketch, tradeoff, ...hints].every(isBlank))
        .map(([stage, { sketch, tradeoff, hints }]) => [
          stage,
          { sketch: bothSides(sketch), tradeoff: bothSides(tradeoff), hints: hints.map(bothSides) },
        ]),
    ) as ProblemGuideView['stages'],
    twist:
      twist === null || isBlank(twist.says)
        ? null
        : { stage: twist.stage, says: bothSides(twist.says), strongAnswer: bothSides(twist.strongAnswer) },
    weakAnswers: weakAnswers
      .filter(({ says }) => !isBlank(says))
      .map(({ stage, says, why }) => ({ stage, says: bothSides(says), why: bothSides(why) })),
  }
  return guide
}

/** A text not written yet. */
export function blank() {
  return { en: '', ru: '' }
}

export function blankHints(): StageSketchView['hints'] {
  return [blank(), blank(), blank()]
}

/** A guide nobody has written a word of. */
export function emptyGuide(): ProblemGuideView {
  return { brief: blank(), facts: [], hazards: [], stages: {}, twist: null, weakAnswers: [] }
}

/** What writing begins with. */
export function emptyDraft(): ProblemDraft {
  return { domain: 'search', difficulty: 'standard', title: blank(), statement: blank(), guide: emptyGuide() }
}
