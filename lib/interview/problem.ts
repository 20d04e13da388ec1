import { z } from 'zod'
import { type Difficulty, type Domain, difficulties, domains } from '#lib/interview/model'
import type { ProblemView } from '#lib/interview/views'

const bilingual = z.object({ en: z.string(), ru: z.string() })
const content = z.object({ title: bilingual, statement: bilingual })
const row = z.object({ slug: z.string(), domain: z.enum(domains), difficulty: z.enum(difficulties), content })

type StoredProblem = Readonly<{ slug: string; domain: string; difficulty: string; content: unknown }>

/** A problem as whoever may read its statement sees it. Throws when the row's JSON is not what we write. */
export function problemView(record: StoredProblem): ProblemView {
  const parsed = row.parse(record)
  const domain: Domain = parsed.domain
  const difficulty: Difficulty = parsed.difficulty
  return { slug: parsed.slug, domain, difficulty, title: parsed.content.title, statement: parsed.content.statement }
}
