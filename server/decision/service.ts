import { AppError } from '#lib/base/errors'
import type { DecisionTexts } from '#lib/interview/decision-line'
import { elapsedMsAt } from '#lib/interview/lifecycle'
import type { DecisionView } from '#lib/interview/views'
import { type Gap, momentOf } from '#lib/protocol/moment'
import { type Actor, actorFor, authorize, lockedActor } from '#server/auth/actor'
import type { User } from '#server/auth/identify'
import { nowMs } from '#server/clock'
import { announce } from '#server/db/announce'
import { inTransaction, type Tx } from '#server/db/transaction'
import { presentDecision } from '#server/decision/present'
import {
  type DecisionRecord,
  findDecision,
  insertDecision,
  listDecisions,
  updateDecision,
} from '#server/decision/store'

/** The candidate's choices as the interviewer wrote them down, oldest first. Throws `not-found`, `forbidden`. */
export async function readDecisions(user: User, roundId: string): Promise<readonly DecisionView[]> {
  authorize(await actorFor(user, roundId), 'mark.read')
  return (await listDecisions(roundId)).map(presentDecision)
}

/** The same for services that decide by it. */
export async function decisionsOfRound(roundId: string, tx?: Tx): Promise<readonly DecisionView[]> {
  return (await listDecisions(roundId, tx)).map(presentDecision)
}

type Given = DecisionTexts & Readonly<{ id: string; atMs?: number | undefined }>

/** Writes a decision down at the present moment, or corrects the texts of one that is known, whose moment stays. */
export function saveDecision(user: User, roundId: string, given: Given, gap: Gap | null = null): Promise<DecisionView> {
  return inTransaction(async (tx) => {
    const actor = await lockedActor(tx, user, roundId)
    authorize(actor, 'mark.write')
    const { id, choice, alternative, reason, wouldChangeIf } = given
    const texts = { choice, alternative, reason, wouldChangeIf }
    const known = await findDecision(tx, id)
    if (known) {
      owned(known, actor)
      return saved(tx, actor, await updateDecision(tx, id, texts))
    }
    const elapsedMs = elapsedMsAt(actor.round, momentOf(given.atMs, gap, nowMs()))
    return saved(tx, actor, await insertDecision(tx, { ...texts, id, roundId, authorId: user.id, elapsedMs }))
  })
}

/** Takes it off the ledger; `restoreDecision` puts it back. Twice is harmless, and so is what never arrived. */
export function deleteDecision(user: User, roundId: string, id: string): Promise<void> {
  return change(user, roundId, id, async (tx, actor) => {
    await updateDecision(tx, id, { deletedAt: new Date(nowMs()) })
    await announce(tx, actor.round.id, 'decision.deleted', { id })
  })
}

export function restoreDecision(user: User, roundId: string, id: string): Promise<void> {
  return change(user, roundId, id, async (tx, actor) => {
    await saved(tx, actor, await updateDecision(tx, id, { deletedAt: null }))
  })
}

function change(user: User, roundId: string, id: string, work: (tx: Tx, actor: Actor) => Promise<void>): Promise<void> {
  return inTransaction(async (tx) => {
    const actor = await lockedActor(tx, user, roundId)
    authorize(actor, 'mark.write')
    const found = await findDecision(tx, id)
    if (!found) return
    owned(found, actor)
    await work(tx, actor)
  })
}

async function saved(tx: Tx, actor: Actor, row: DecisionRecord): Promise<DecisionView> {
  const view = presentDecision(row)
  await announce(tx, actor.round.id, 'decision.saved', view)
  return view
}

function owned(row: DecisionRecord, actor: Actor): void {
  if (row.roundId !== actor.round.id || row.authorId !== actor.user.id) throw new AppError('not-found')
}
