import { type QuestionId, stages } from '#lib/interview/catalogue'
import type { Bilingual } from '#lib/interview/model'

const texts = new Map(stages.flatMap(({ questions }) => questions.map(({ id, text }) => [id, text] as const)))

/** How a question of the plan reads. */
export function questionText(id: QuestionId): Bilingual {
  return texts.get(id) ?? { en: id, ru: id }
}
