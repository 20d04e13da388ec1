import { z } from 'zod'
import { type Difficulty, type Domain, difficulties, domains } from '#lib/interview/model'
import { bothSides, missingIn } from '#lib/interview/problem-text'
import type { ProblemView } from '#lib/interview/views'

const bilingual = z.object({ en: z.string(), ru: z.string() })
const content = z.object({ title: bilingual, statement: bilingual })
const row = z.object({ slug: z.string(), domain: z.enum(domains), difficulty: z.enum(difficulties), content })

type StoredProblem = Readonly<{ slug: string; domain: string; difficulty: string; content: unknown }>

/** A problem as whoever may read its statement sees it, in both languages. Throws when the row's JSON is not what we write. */
export function problemView(record: StoredProblem): ProblemView {
  const parsed = row.parse(record)
  const domain: Domain = parsed.domain
  const difficulty: Difficulty = parsed.difficulty
  const { title, statement } = parsed.content
  return { slug: parsed.slug, domain, difficulty, title: bothSides(title), statement: bothSides(statement) }
}

/** Whether somebody can be asked it: see `missingIn`. Throws as `problemView`. */
export function isProblemReady(record: StoredProblem): boolean {
  return missingIn(row.parse(record).content).length === 0
}
