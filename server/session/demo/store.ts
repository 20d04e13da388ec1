import { db } from '#server/db/client'
import type { Prisma } from '#server/db/generated/client'
import type { Tx } from '#server/db/transaction'

/** Longer than requests get: nobody waits for it, and a first start shares its machine with a build. */
export function inSeedTransaction(work: (tx: Tx) => Promise<void>): Promise<void> {
  return db().$transaction(work, { timeout: 120_000, maxWait: 60_000 })
}

/** The ids of the demo accounts by e-mail. */
export async function listDemoUsers(tx: Tx, emails: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.user.findMany({
    where: { email: { in: [...emails] }, isDemo: true },
    select: { id: true, email: true },
  })
  return new Map(rows.flatMap(({ id, email }) => (email === null ? [] : [[email, id] as const])))
}

/** One start at a time, on however many nodes. */
export async function lockDemo(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('sparring.demo-sessions'))`
}

/** Has this account hosted anything yet? */
export async function hasHosted(tx: Tx, hostId: string): Promise<boolean> {
  return (await tx.session.count({ where: { hostId } })) > 0
}

export async function insertDemoSession(tx: Tx, session: Prisma.SessionCreateInput): Promise<void> {
  await tx.session.create({ data: session })
}

export async function insertLog(
  tx: Tx,
  updates: readonly Prisma.DocumentUpdateCreateManyInput[],
  keyframes: readonly Prisma.KeyframeCreateManyInput[],
  visits: readonly Prisma.StageVisitCreateManyInput[],
): Promise<void> {
  await tx.documentUpdate.createMany({ data: [...updates] })
  await tx.keyframe.createMany({ data: [...keyframes] })
  await tx.stageVisit.createMany({ data: [...visits] })
}
