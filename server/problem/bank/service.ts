import { AppError } from '#lib/base/errors'
import { problemGuide } from '#lib/interview/guide'
import { type ProblemDraft, problemDraft } from '#lib/interview/problem-draft'
import {
  canWithProblem,
  type ProblemAction,
  type ProblemRole,
  problemActions,
  problemRoleOf,
} from '#lib/interview/problem-policy'
import { emptyGuide, missingIn } from '#lib/interview/problem-text'
import type { OwnProblemView, ProblemBankView, ProblemCardView, ProblemPageView } from '#lib/interview/views'
import type { User } from '#server/auth/identify'
import { stockProblems } from '#server/content/problems'
import { db } from '#server/db/client'
import type { Tx } from '#server/db/transaction'
import {
  type BankRecord,
  findGuide,
  findProblem,
  isInPlay,
  listPractice,
  listStock,
  listWrittenProblems,
  wasAskedBy,
} from '#server/problem/bank/store'
import { presentCard, presentOwn } from '#server/problem/present'
import { stockProblemIds } from '#server/problem/service'
import { lockProblem } from '#server/problem/store'

/** Every problem this user may find, with how often they practised it. Guests find those that come with the product. */
export async function readBank(user: User): Promise<ProblemBankView> {
  const practice = await listPractice(db(), user.id)
  const written = user.isGuest ? [] : await listWrittenProblems(db(), user.id)
  const cards = written.map((record) => presentCard(record, user.id, practice))
  return {
    own: cards.filter(({ origin }) => origin === 'own'),
    shared: cards.filter(({ origin, isReady }) => origin === 'shared' && isReady),
    stock: (await stockInOrder()).map((record) => presentCard(record, user.id, practice)),
  }
}

/** What there is to choose from for a new session: nothing unfinished. */
export async function problemsToTake(user: User): Promise<ProblemBankView> {
  const bank = await readBank(user)
  return { ...bank, own: bank.own.filter(({ isReady }) => isReady) }
}

/** One problem's page; its owner gets all of it to write on. Throws `not-found`. */
export async function readProblem(user: User, slug: string): Promise<ProblemPageView> {
  const { record, role } = await admitToProblem(db(), user, slug, 'problem.read')
  const card = presentCard(record, user.id, await listPractice(db(), user.id))
  const rights = problemActions.filter((action) => canWithProblem(role, action))
  const own = canWithProblem(role, 'problem.write') ? await presentDraft(db(), record, card) : null
  return { card, own, rights }
}

/**
 * The row that a new round takes, by slug, kept as it is until the transaction ends. Throws `bad-input` (field `problem`)
 * for what this user may not take or what is not ready.
 */
export async function problemToTake(tx: Tx, user: User, slug: string): Promise<string> {
  const stockId = (await stockProblemIds(tx)).get(slug)
  if (stockId !== undefined) return stockId
  await lockProblem(tx, slug)
  const found = await findForUser(tx, user, slug)
  if (!found || !canWithProblem(found.role, 'problem.take')) throw new AppError('bad-input', 'problem')
  if (missingIn(await draftOf(tx, found.record)).length > 0) throw new AppError('bad-input', 'problem')
  return found.record.id
}

/**
 * All of a problem, for a copy of one's own. Throws `not-found`, `guest-cannot-write`, and `problem-in-play` to whoever
 * is being asked it, or looks on, in a round whose feedback has not come.
 */
export async function readForCopy(tx: Tx, user: User, slug: string): Promise<ProblemDraft> {
  const { record, role } = await admitToProblem(tx, user, slug, 'problem.duplicate')
  if (role !== 'owner' && (await isInPlay(tx, slug, user.id))) throw new AppError('problem-in-play')
  return draftOf(tx, record)
}

/** The owner's problem as they wrote it. Throws `not-found`, `forbidden`. */
export async function readDraft(tx: Tx, user: User, slug: string, action: ProblemAction): Promise<OwnProblemView> {
  const { record } = await admitToProblem(tx, user, slug, action)
  return presentDraft(tx, record, presentCard(record, user.id, []))
}

/** Those of the product as it is now, in the order of the catalogue. */
async function stockInOrder(): Promise<readonly BankRecord[]> {
  const bySlug = new Map((await listStock(db())).map((record) => [record.slug, record]))
  return stockProblems.flatMap(({ slug }) => bySlug.get(slug) ?? [])
}

function isStock(slug: string): boolean {
  return stockProblems.some((problem) => problem.slug === slug)
}

async function presentDraft(tx: Tx, record: BankRecord, card: ProblemCardView): Promise<OwnProblemView> {
  return presentOwn(record, card, await draftOf(tx, record))
}

/** The problem for a user who may do this with it. Throws `not-found`, `forbidden`, `guest-cannot-write`. */
async function admitToProblem(tx: Tx, user: User, slug: string, action: ProblemAction) {
  const found = await findForUser(tx, user, slug)
  if (!found) throw new AppError('not-found')
  if (canWithProblem(found.role, action)) return found
  throw new AppError(found.role === 'guest' ? 'guest-cannot-write' : 'forbidden')
}

async function findForUser(
  tx: Tx,
  user: User,
  slug: string,
): Promise<Readonly<{ record: BankRecord; role: ProblemRole }> | null> {
  const record = await findProblem(tx, slug)
  if (!record || (record.ownerId === null && !isStock(slug))) return null
  const { ownerId, isShared } = record
  const role = problemRoleOf({
    userId: user.id,
    isGuest: user.isGuest,
    ownerId,
    isShared,
    wasAskedByOwner: isShared && ownerId !== null && (await wasAskedBy(tx, ownerId, user.id)),
  })
  return role && { record, role }
}

/** Both halves in the shape of the form. Throws when the row's JSON is not what we write. */
async function draftOf(tx: Tx, record: BankRecord): Promise<ProblemDraft> {
  const guide = await findGuide(tx, record.id)
  const { domain, difficulty, content } = record
  const texts = typeof content === 'object' && content !== null ? content : {}
  return problemDraft.parse({
    domain,
    difficulty,
    ...texts,
    guide: guide === null ? emptyGuide() : problemGuide.parse(guide),
  })
}
