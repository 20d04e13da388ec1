import type { Prisma } from '#server/db/generated/client'
import { newId } from '#server/db/id'
import type { Tx } from '#server/db/transaction'

const fields = {
  id: true,
  familyId: true,
  version: true,
  ownerId: true,
  content: true,
  updatedAt: true,
} satisfies Prisma.RubricSelect

export type RubricRecord = Prisma.RubricGetPayload<{ select: typeof fields }>

/** One writer of versions at a time, whichever node or tab it is. */
export async function lockRubric(tx: Tx, familyId: string): Promise<void> {
  await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtext(${`rubric:${familyId}`}))) as locked`
}

/** The newest version; null when there is none, or its owner took it off their list. */
export function findRubric(tx: Tx, familyId: string): Promise<RubricRecord | null> {
  return tx.rubric.findFirst({ where: { familyId, deletedAt: null }, orderBy: { version: 'desc' }, select: fields })
}

/** The newest version of each of this user's own, the one changed last first. */
export async function listRubricsOf(tx: Tx, ownerId: string): Promise<RubricRecord[]> {
  const newest = await tx.rubric.findMany({
    where: { ownerId, deletedAt: null },
    orderBy: [{ familyId: 'asc' }, { version: 'desc' }],
    distinct: ['familyId'],
    select: fields,
  })
  return newest.sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())
}

/** The very version that the round's session was made with; null: the stock rubric. */
export async function findRubricOfRound(tx: Tx, roundId: string): Promise<RubricRecord | null> {
  const round = await tx.round.findUnique({
    where: { id: roundId },
    select: { session: { select: { rubric: { select: fields } } } },
  })
  return round?.session.rubric ?? null
}

export async function insertRubric(tx: Tx, ownerId: string, content: Prisma.InputJsonObject): Promise<string> {
  const familyId = newId()
  await tx.rubric.create({ data: { id: newId(), familyId, version: 1, ownerId, content } })
  return familyId
}

/**
 * Writes a rubric's content: into its newest version while no session has taken that, else as the next version. The same
 * content again writes nothing. Returns the moment that names the state; null, nothing written, when it has changed since
 * `sinceMs`. The caller holds the rubric's lock.
 */
export async function saveRubricContent(
  tx: Tx,
  { id, familyId, version, ownerId, updatedAt: savedAt }: RubricRecord,
  content: Prisma.InputJsonObject,
  sinceMs: number,
): Promise<Date | null> {
  const [found] = await tx.$queryRaw<{ isSame: boolean; isTaken: boolean }[]>`
    select "content" = ${JSON.stringify(content)}::jsonb as "isSame",
      exists (select 1 from "Session" where "rubricId" = ${id}) as "isTaken"
    from "Rubric" where "id" = ${id}`
  if (found?.isSame) return savedAt
  if (sinceMs !== savedAt.getTime()) return null
  // It also tells two states apart, so no two may have the same.
  const updatedAt = new Date(Math.max(Date.now(), savedAt.getTime() + 1))
  if (found?.isTaken) {
    await tx.rubric.create({
      data: { id: newId(), familyId, version: version + 1, ownerId, content, updatedAt },
    })
  } else await tx.rubric.update({ where: { id }, data: { content, updatedAt } })
  return updatedAt
}

/** Off the owner's list, or back on it; false when this user has no such rubric. Sessions keep theirs. */
export async function updateDeleted(
  tx: Tx,
  familyId: string,
  ownerId: string,
  deletedAt: Date | null,
): Promise<boolean> {
  const { count } = await tx.rubric.updateMany({ where: { familyId, ownerId }, data: { deletedAt } })
  return count > 0
}
