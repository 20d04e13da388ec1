import { AppError } from '#lib/base/errors'
import type { RubricDraft } from '#lib/interview/rubric'
import { canWithRubric, type RubricAction, rubricActions, rubricRoleOf } from '#lib/interview/rubric-policy'
import { copyOf, findingsIn, stockRubricId } from '#lib/interview/rubric-text'
import type { OwnRubricView, RubricCardView, RubricListView, RubricView } from '#lib/interview/views'
import type { User } from '#server/auth/identify'
import { spend } from '#server/auth/limits'
import { nowMs } from '#server/clock'
import { db } from '#server/db/client'
import { inTransaction, type Tx } from '#server/db/transaction'
import { draftOf, presentCard, presentOwn, presentRubric, stockDraft } from '#server/rubric/present'
import {
  findRubric,
  findRubricOfRound,
  insertRubric,
  listRubricsOf,
  lockRubric,
  type RubricRecord,
  saveRubricContent,
  updateDeleted,
} from '#server/rubric/store'

/** What the round is scored by, for services that have proven that this reader may see it, or that decide by it. */
export async function rubricOfRound(roundId: string, tx: Tx = db()): Promise<RubricView> {
  return presentRubric(await findRubricOfRound(tx, roundId))
}

/** The stock rubric, null for guests, and one's own; `rights` are those over the stock one. */
export async function listRubrics(user: User): Promise<RubricListView> {
  const role = rubricRoleOf({ userId: user.id, isGuest: user.isGuest, ownerId: null })
  const rights = rubricActions.filter((action) => role !== null && canWithRubric(role, action))
  const stock = rights.includes('rubric.look') ? presentRubric(null) : null
  return { own: await ownCards(user), stock, rights }
}

/** One's own that a new session can be scored by: nothing unfinished. */
export async function rubricsToTake(user: User): Promise<readonly RubricCardView[]> {
  return (await ownCards(user)).filter(({ isReady }) => isReady)
}

/**
 * The row that a new session takes, by family, kept as it is until the transaction ends; null for the stock rubric. Throws
 * `bad-input` (field `rubric`) for what this user may not take or what is not ready.
 */
export async function rubricToTake(tx: Tx, user: User, familyId: string): Promise<string | null> {
  if (familyId === stockRubricId) return null
  await lockRubric(tx, familyId)
  const record = await findFor(tx, user, familyId, 'rubric.take')
  if (record === null || findingsIn(draftOf(record)).length > 0) throw new AppError('bad-input', 'rubric')
  return record.id
}

/** A rubric of one's own as it was written. Throws `not-found`. */
export async function readRubric(user: User, familyId: string): Promise<OwnRubricView> {
  return presentOwn(await admit(db(), user, familyId, 'rubric.write'))
}

/** A copy of one's own, of the stock rubric (`stock`) or of another. Throws `guest-cannot-write`, `not-found`, `too-fast`. */
export async function copyRubric(user: User, familyId: string): Promise<Readonly<{ familyId: string }>> {
  if (user.isGuest) throw new AppError('guest-cannot-write')
  await spend('rubric', user.id)
  return inTransaction(async (tx) => {
    const draft = familyId === stockRubricId ? stockDraft() : draftOf(await admit(tx, user, familyId, 'rubric.copy'))
    return { familyId: await insertRubric(tx, user.id, copyOf(draft)) }
  })
}

/**
 * Keeps the whole rubric as it stands in a form. `sinceMs` names the state the form started from; the very same once more is
 * saved already. A session keeps the version it was made with. Throws `not-found` and `rubric-changed`.
 */
export async function saveRubric(
  user: User,
  familyId: string,
  draft: RubricDraft,
  sinceMs: number,
): Promise<Readonly<{ updatedAtMs: number }>> {
  return inTransaction(async (tx) => {
    await lockRubric(tx, familyId)
    const record = await admit(tx, user, familyId, 'rubric.write')
    const savedAt = await saveRubricContent(tx, record, draft, sinceMs)
    if (savedAt === null) throw new AppError('rubric-changed')
    return { updatedAtMs: savedAt.getTime() }
  })
}

/** Off its owner's list; sessions that took it keep it. Throws `not-found`. */
export async function deleteRubric(user: User, familyId: string): Promise<void> {
  await inTransaction(async (tx) => {
    await lockRubric(tx, familyId)
    await admit(tx, user, familyId, 'rubric.delete')
    await updateDeleted(tx, familyId, user.id, new Date(nowMs()))
  })
}

/** Takes deleting back; twice is harmless. Throws `not-found`. */
export async function restoreRubric(user: User, familyId: string): Promise<void> {
  await inTransaction(async (tx) => {
    await lockRubric(tx, familyId)
    if (!(await updateDeleted(tx, familyId, user.id, null))) throw new AppError('not-found')
  })
}

async function ownCards(user: User): Promise<readonly RubricCardView[]> {
  return user.isGuest ? [] : (await listRubricsOf(db(), user.id)).map(presentCard)
}

/** Somebody else's and none at all are one answer. Throws `not-found`. */
async function admit(tx: Tx, user: User, familyId: string, action: RubricAction): Promise<RubricRecord> {
  const record = await findFor(tx, user, familyId, action)
  if (record === null) throw new AppError('not-found')
  return record
}

async function findFor(tx: Tx, user: User, familyId: string, action: RubricAction): Promise<RubricRecord | null> {
  const record = await findRubric(tx, familyId)
  const role = record && rubricRoleOf({ userId: user.id, isGuest: user.isGuest, ownerId: record.ownerId })
  return role && canWithRubric(role, action) ? record : null
}
