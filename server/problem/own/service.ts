import { AppError } from '#lib/base/errors'
import type { ProblemDraft } from '#lib/interview/problem-draft'
import { type FileReading, type ProblemFinding, readProblemFile, writeProblemFile } from '#lib/interview/problem-file'
import { emptyDraft, problemLimits } from '#lib/interview/problem-text'
import type { OwnProblemView } from '#lib/interview/views'
import type { User } from '#server/auth/identify'
import { spend } from '#server/auth/limits'
import { nowMs } from '#server/clock'
import { db } from '#server/db/client'
import { newId } from '#server/db/id'
import { inTransaction, type Tx } from '#server/db/transaction'
import { readDraft, readForCopy } from '#server/problem/bank/service'
import { findBegun, updateDeleted, updateShared } from '#server/problem/own/store'
import { lockProblem, saveProblemTexts } from '#server/problem/store'

/** A problem of one's own, empty; one begun and left empty before is taken up again. Throws `guest-cannot-write`, `too-fast`. */
export async function createProblem(user: User): Promise<Readonly<{ slug: string }>> {
  await admitWriter(user)
  const empty = emptyDraft()
  return inTransaction(async (tx) => {
    // Two presses at once begin one problem.
    await lockProblem(tx, user.id)
    const begun = await findBegun(tx, user.id, textsOf(empty))
    return { slug: begun ?? (await insertProblem(tx, user, empty)) }
  })
}

/**
 * Keeps the whole problem as it stands in a form. `sinceMs` names the state the form started from; the very same texts
 * once more are saved already. Throws `not-found`, `forbidden` and `problem-changed`.
 */
export async function saveProblem(
  user: User,
  slug: string,
  draft: ProblemDraft,
  sinceMs: number,
): Promise<Readonly<{ updatedAtMs: number }>> {
  return inTransaction(async (tx) => {
    await lockProblem(tx, slug)
    await readDraft(tx, user, slug, 'problem.write')
    const saved = await saveProblemTexts(tx, { slug, ...textsOf(draft) }, user.id, sinceMs)
    if (!saved) throw new AppError('problem-changed')
    return { updatedAtMs: saved.updatedAt.getTime() }
  })
}

/** What stands there now, for a form that was refused with `problem-changed`. Throws `not-found`, `forbidden`. */
export function readOwnProblem(user: User, slug: string): Promise<OwnProblemView> {
  return readDraft(db(), user, slug, 'problem.write')
}

/** Opens it to those the owner has interviewed, or closes it again. Throws `not-found`, `forbidden`. */
export async function shareProblem(user: User, slug: string, isShared: boolean): Promise<void> {
  await inTransaction(async (tx) => {
    await lockProblem(tx, slug)
    await readDraft(tx, user, slug, 'problem.share')
    await updateShared(tx, slug, isShared)
  })
}

/** Off the lists of everybody; rounds that took it keep it. Throws `not-found`, `forbidden`. */
export async function deleteProblem(user: User, slug: string): Promise<void> {
  await inTransaction(async (tx) => {
    await lockProblem(tx, slug)
    await readDraft(tx, user, slug, 'problem.delete')
    await updateDeleted(tx, slug, user.id, new Date(nowMs()))
  })
}

/** Takes deleting back; twice is harmless. Throws `not-found`. */
export async function restoreProblem(user: User, slug: string): Promise<void> {
  await inTransaction(async (tx) => {
    await lockProblem(tx, slug)
    if (!(await updateDeleted(tx, slug, user.id, null))) throw new AppError('not-found')
  })
}

/**
 * A copy of one's own, guide included, for whoever wants to ask a problem has to know it. Throws `not-found`,
 * `guest-cannot-write`, `problem-in-play`, `too-fast`.
 */
export async function duplicateProblem(user: User, slug: string): Promise<Readonly<{ slug: string }>> {
  await admitWriter(user)
  return inTransaction(async (tx) => ({ slug: await insertProblem(tx, user, await readForCopy(tx, user, slug)) }))
}

/** Imported, with what was left out; or why not. */
export type ImportResult =
  | Readonly<{ state: 'imported'; slug: string; leftOut: readonly ProblemFinding[] }>
  | Readonly<{ state: 'refused'; reason: Extract<FileReading, { state: 'refused' }>['reason'] }>
  | Readonly<{ state: 'faulty'; findings: readonly ProblemFinding[]; hasValid: boolean }>

/**
 * Makes a problem of a file's text. One with broken parts is taken only with `takesValid`, without those parts. Throws
 * `guest-cannot-write`, `too-fast`.
 */
export async function importProblem(user: User, text: string, takesValid: boolean): Promise<ImportResult> {
  await admitWriter(user)
  const reading = readProblemFile(text)
  if (reading.state === 'refused') return reading
  if (reading.state === 'read') return imported(user, reading.problem, [])
  const { findings, valid } = reading
  if (!takesValid || valid === null) return { state: 'faulty', findings, hasValid: valid !== null }
  return imported(user, valid, findings)
}

/** The problem as a file, with a name for it. Throws `not-found`, `forbidden`. */
export async function exportProblem(user: User, slug: string): Promise<Readonly<{ name: string; text: string }>> {
  const { draft, card } = await readDraft(db(), user, slug, 'problem.download')
  const title = card.title.en.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')
  return { name: `${title.toLowerCase().slice(0, problemLimits.id) || 'problem'}.json`, text: writeProblemFile(draft) }
}

async function imported(user: User, draft: ProblemDraft, leftOut: readonly ProblemFinding[]): Promise<ImportResult> {
  return { state: 'imported', slug: await inTransaction((tx) => insertProblem(tx, user, draft)), leftOut }
}

async function admitWriter(user: User): Promise<void> {
  if (user.isGuest) throw new AppError('guest-cannot-write')
  await spend('problem', user.id)
}

async function insertProblem(tx: Tx, user: User, draft: ProblemDraft): Promise<string> {
  const slug = `own-${newId()}`
  await saveProblemTexts(tx, { slug, ...textsOf(draft) }, user.id, null)
  return slug
}

/** A draft as the columns have it. */
function textsOf({ domain, difficulty, title, statement, guide }: ProblemDraft) {
  return { domain, difficulty, content: { title, statement }, guide }
}
