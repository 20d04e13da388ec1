import type { Bilingual, Difficulty, Domain } from '#lib/interview/model'
import type { ProblemGuide } from '#server/content/problem-guide'

/**
 * A problem that comes with the product. `title` and `statement` are for everyone (when: policy, `statement.read`);
 * `brief` and `hazards` are the interviewer's, for most of a brief are facts the candidate has to ask for. A round keeps
 * the version it started with: `syncStockProblems` makes a new one when a text changes that a round has taken.
 */
export type StockProblem = Readonly<{
  slug: string
  domain: Domain
  difficulty: Difficulty
  title: Bilingual
  /** What the interviewer says at the start: vague on purpose, without a figure or a constraint. */
  statement: Bilingual
  brief: Bilingual
  hazards: readonly Bilingual[]
  /** The interviewer's half in full. */
  guide: ProblemGuide
}>
