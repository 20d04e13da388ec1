import { AppError } from '#lib/base/errors'
import { type GuideView, type ProblemGuideView, problemGuide } from '#lib/interview/guide'
import { problemView } from '#lib/interview/problem'
import { readableGuide } from '#lib/interview/problem-text'
import type { ProblemView } from '#lib/interview/views'
import { actorFor, authorize, lockedActor } from '#server/auth/actor'
import type { User } from '#server/auth/identify'
import { guide } from '#server/content/guide'
import { plainGuide } from '#server/content/problem-guide'
import { stockProblems } from '#server/content/problems'
import { announce } from '#server/db/announce'
import { db } from '#server/db/client'
import { inTransaction, type Tx } from '#server/db/transaction'
import {
  findGuideOfRound,
  findRoundChoices,
  listStockProblems,
  lockProblem,
  type ProblemRecord,
  saveProblemTexts,
  updateRoundProblem,
} from '#server/problem/store'

/** Brings the problems that come with the product into the database; at every start, twice and at once is harmless. */
export async function syncStockProblems(): Promise<void> {
  for (const { guide: written, brief, title, statement, ...problem } of stockProblems) {
    const content = { title: { ...title }, statement: { ...statement } }
    const { slug, domain, difficulty } = problem
    const guide = plainGuide(written, brief)
    await inTransaction(async (tx) => {
      await lockProblem(tx, slug)
      await saveProblemTexts(tx, { slug, domain, difficulty, content, guide }, null, null)
    })
  }
}

/** The guide as the interviewer of this round has it. Throws `not-found`, `forbidden`. */
export async function readGuide(user: User, roundId: string): Promise<GuideView> {
  authorize(await actorFor(user, roundId), 'guide.read')
  return { stages: guide, problem: await guideOfRound(roundId) }
}

/** The interviewer's half of the round's problem, for services that decide by it; null while it has none. */
export async function guideOfRound(roundId: string, tx: Tx = db()): Promise<ProblemGuideView | null> {
  const stored = await findGuideOfRound(tx, roundId)
  return stored === null ? null : readableGuide(problemGuide.parse(stored))
}

/** The problems to choose from, in the order of the catalogue. */
export async function listProblems(): Promise<readonly ProblemView[]> {
  return (await stockRows(db())).map(problemView)
}

/** Those of `slugs` that exist, in the order of the catalogue: what the partner of a peer session may choose from. */
export async function problemChoices(slugs: readonly string[]): Promise<readonly ProblemView[]> {
  return (await listProblems()).filter((problem) => slugs.includes(problem.slug))
}

/** The row that a new round takes, by slug; in the order of the catalogue. */
export async function stockProblemIds(tx: Tx): Promise<ReadonlyMap<string, string>> {
  return new Map((await stockRows(tx)).map(({ slug, id }) => [slug, id]))
}

/**
 * The partner of a peer session takes another of the problems drawn for the round they will ask in.
 * Throws `not-found`, `forbidden` (not the interviewer, or the round runs) and `bad-input` (not among the drawn).
 */
export async function chooseProblem(user: User, roundId: string, slug: string): Promise<void> {
  await inTransaction(async (tx) => {
    const actor = await lockedActor(tx, user, roundId)
    authorize(actor, 'problem.choose')
    const choices = (await findRoundChoices(tx, roundId))?.problemChoices ?? []
    const problemId = (await stockProblemIds(tx)).get(slug)
    if (!choices.includes(slug) || problemId === undefined) throw new AppError('bad-input', 'slug')
    await updateRoundProblem(tx, roundId, problemId)
    await announce(tx, roundId, 'round.changed', { phase: actor.round.phase })
  })
}

async function stockRows(tx: Tx): Promise<readonly ProblemRecord[]> {
  const bySlug = new Map((await listStockProblems(tx)).map((row) => [row.slug, row]))
  return stockProblems.flatMap(({ slug }) => bySlug.get(slug) ?? [])
}
