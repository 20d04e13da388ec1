import type { Prisma } from '#server/db/generated/client'
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

type StockRow = Readonly<{
  slug: string
  version: number
  domain: string
  difficulty: string
  content: Prisma.InputJsonObject
}>

/**
 * Writes one version of a problem, or corrects its texts as long as no round has taken it: a round keeps what it started
 * with. Safe to run twice and at once.
 */
export async function upsertProblem(tx: Tx, row: StockRow): Promise<void> {
  await tx.$executeRaw`
    insert into "Problem" ("id", "slug", "version", "domain", "difficulty", "content")
    values (${newId()}, ${row.slug}, ${row.version}, ${row.domain}, ${row.difficulty}, ${JSON.stringify(row.content)}::jsonb)
    on conflict ("slug", "version") do update
      set "domain" = excluded."domain", "difficulty" = excluded."difficulty", "content" = excluded."content"
      where "Problem"."content" is distinct from excluded."content"
        and not exists (select 1 from "Round" where "Round"."problemId" = "Problem"."id")`
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
