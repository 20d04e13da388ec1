import type { Tx } from '#server/db/transaction'

/** Every version: a version is a state of the texts, not of who may find the problem. */
export async function updateShared(tx: Tx, slug: string, isShared: boolean): Promise<void> {
  await tx.problem.updateMany({ where: { slug }, data: { isShared } })
}

/** Off the owner's list, or back on it; false when this user has no such problem. Rounds keep theirs. */
export async function updateDeleted(tx: Tx, slug: string, ownerId: string, deletedAt: Date | null): Promise<boolean> {
  const { count } = await tx.problem.updateMany({ where: { slug, ownerId }, data: { deletedAt } })
  return count > 0
}

/** A problem of this user in which nothing has been written since it was begun. */
export async function findBegun(
  tx: Tx,
  ownerId: string,
  empty: Readonly<{ content: object; guide: object }>,
): Promise<string | null> {
  const texts = { content: { equals: empty.content }, guide: { equals: empty.guide } }
  const row = await tx.problem.findFirst({
    where: { ownerId, deletedAt: null, version: 1, ...texts },
    orderBy: { createdAt: 'desc' },
    select: { slug: true },
  })
  return row?.slug ?? null
}
