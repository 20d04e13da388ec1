import { AppError } from '#lib/base/errors'
import { problemView } from '#lib/interview/problem'
import type { ProblemView } from '#lib/interview/views'
import { authorize, lockedActor } from '#server/auth/actor'
import type { User } from '#server/auth/identify'
import { stockProblems } from '#server/content/problems'
import { announce } from '#server/db/announce'
import { db } from '#server/db/client'
import { inTransaction, type Tx } from '#server/db/transaction'
import {
  findRoundChoices,
  listStockProblems,
  type ProblemRecord,
  updateRoundProblem,
  upsertProblem,
} from '#server/problem/store'

/** Brings the problems that come with the product into the database; at every start, twice is harmless. Only what a candidate may read once the round runs goes there. */
export async function syncStockProblems(): Promise<void> {
  for (const { slug, version, domain, difficulty, title, statement } of stockProblems) {
    const content = { title: { ...title }, statement: { ...statement } }
    await upsertProblem(db(), { slug, version, domain, difficulty, content })
  }
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
