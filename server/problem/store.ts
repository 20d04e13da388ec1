import { Prisma } from '#server/db/generated/client'
import { newId } from '#server/db/id'
import type { Tx } from '#server/db/transaction'

export const problemFields = {
  id: true,
  slug: true,
  version: true,
  domain: true,
  difficulty: true,
  content: true,
} satisfies Prisma.ProblemSelect

export type ProblemRecord = Prisma.ProblemGetPayload<{ select: typeof problemFields }>

export type ProblemTexts = Readonly<{
  slug: string
  domain: string
  difficulty: string
  content: Prisma.InputJsonObject
  guide: Prisma.InputJsonObject | null
}>

/** One writer of versions at a time, whichever node or tab it is. */
export async function lockProblem(tx: Tx, slug: string): Promise<void> {
  await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtext(${`problem:${slug}`}))) as locked`
}

export type SavedProblem = Readonly<{ id: string; version: number; updatedAt: Date }>

/**
 * Writes a problem's texts: into its newest version while no round has taken that, else as the next version, for a round
 * keeps what it started with. The same texts again write nothing. Returns the row that has them; null, nothing written,
 * when `sinceMs` is given and the texts have changed since. The caller holds the problem's lock.
 */
export async function saveProblemTexts(
  tx: Tx,
  { slug, domain, difficulty, content, guide }: ProblemTexts,
  ownerId: string | null,
  sinceMs: number | null,
): Promise<SavedProblem | null> {
  const [newest] = await tx.$queryRaw<(SavedProblem & { isShared: boolean; isSame: boolean; isTaken: boolean })[]>`
    select "id", "version", "updatedAt", "isShared",
      ("domain", "difficulty") = (${domain}, ${difficulty}) and "content" = ${JSON.stringify(content)}::jsonb
        and "guide" is not distinct from ${guide === null ? null : JSON.stringify(guide)}::jsonb as "isSame",
      exists (select 1 from "Round" where "Round"."problemId" = "Problem"."id") as "isTaken"
    from "Problem" where "slug" = ${slug} order by "version" desc limit 1`
  if (newest?.isSame) return newest
  const savedAtMs = newest?.updatedAt.getTime() ?? 0
  if (sinceMs !== null && sinceMs !== savedAtMs) return null
  // It also tells two states apart, so no two may have the same.
  const updatedAt = new Date(Math.max(Date.now(), savedAtMs + 1))
  const data = { domain, difficulty, content, guide: guide ?? Prisma.DbNull, updatedAt }
  const select = { id: true, version: true, updatedAt: true }
  if (newest && !newest.isTaken) return tx.problem.update({ where: { id: newest.id }, data, select })
  const version = (newest?.version ?? 0) + 1
  const isShared = newest?.isShared ?? false
  return tx.problem.create({ data: { ...data, id: newId(), slug, version, ownerId, isShared }, select })
}

/** The interviewer's half of the problem that a round has taken: asked for by itself, so that no other read carries it. */
export async function findGuideOfRound(tx: Tx, roundId: string): Promise<unknown> {
  const row = await tx.round.findUnique({ where: { id: roundId }, select: { problem: { select: { guide: true } } } })
  return row?.problem.guide ?? null
}

/** The newest version of every problem that comes with the product. */
export function listStockProblems(tx: Tx): Promise<ProblemRecord[]> {
  return tx.problem.findMany({
    where: { ownerId: null },
    orderBy: [{ slug: 'asc' }, { version: 'desc' }],
    distinct: ['slug'],
    select: problemFields,
  })
}

export function findRoundChoices(tx: Tx, roundId: string) {
  return tx.round.findUnique({ where: { id: roundId }, select: { problemChoices: true, phase: true } })
}

export async function updateRoundProblem(tx: Tx, roundId: string, problemId: string): Promise<void> {
  await tx.round.update({ where: { id: roundId }, data: { problemId } })
}
