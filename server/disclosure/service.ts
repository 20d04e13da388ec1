import { AppError } from '#lib/base/errors'
import { elapsedMsAt, tellUndoMs } from '#lib/interview/lifecycle'
import type { DisclosureKind } from '#lib/interview/model'
import type { DisclosureView, ToldView } from '#lib/interview/views'
import { type Gap, momentOf } from '#lib/protocol/moment'
import { type Actor, actorFor, authorize, lockedActor } from '#server/auth/actor'
import type { User } from '#server/auth/identify'
import { nowMs } from '#server/clock'
import { announce } from '#server/db/announce'
import { inTransaction, type Tx } from '#server/db/transaction'
import { hasPlace, presentDisclosure, presentTold } from '#server/disclosure/present'
import {
  type DisclosureRecord,
  findDisclosure,
  findStanding,
  insertDisclosure,
  listDisclosures,
  updateTakenBack,
} from '#server/disclosure/store'
import { guideOfRound } from '#server/problem/service'

/** Everything that was given away in the round, taken back or not. Throws `not-found`, `forbidden`. */
export async function readDisclosures(user: User, roundId: string): Promise<readonly DisclosureView[]> {
  authorize(await actorFor(user, roundId), 'guide.read')
  return (await listDisclosures(roundId)).map(presentDisclosure)
}

/** What has been told so far. Throws `forbidden`. */
export async function readTold(actor: Actor): Promise<readonly ToldView[]> {
  authorize(actor, 'facts.read')
  const rows = await listDisclosures(actor.round.id)
  return rows.length === 0 ? [] : presentTold(await guideOfRound(actor.round.id), rows)
}

type Given = Readonly<{ id: string; kind: DisclosureKind; key: string; atMs?: number | undefined }>

/**
 * Gives a fact or the twist to everyone, or records a hint that was spoken. What is given away already stays as it is, from
 * whichever tab it came. Throws `bad-input` for what this problem's guide does not have.
 */
export function makeDisclosure(
  user: User,
  roundId: string,
  given: Given,
  gap: Gap | null = null,
): Promise<DisclosureView> {
  return inTransaction(async (tx) => {
    const actor = await lockedActor(tx, user, roundId)
    authorize(actor, 'disclose')
    const { id, kind, key } = given
    const known = (await findDisclosure(tx, id)) ?? (await findStanding(tx, roundId, kind, key))
    if (known) return presentDisclosure(owned(known, actor))
    const guide = await guideOfRound(roundId, tx)
    if (!hasPlace(guide, kind, key)) throw new AppError('bad-input', 'key')
    const now = nowMs()
    const elapsedMs = elapsedMsAt(actor.round, momentOf(given.atMs, gap, now))
    const row = { id, roundId, kind, key, byUserId: user.id, elapsedMs, createdAt: new Date(now) }
    const made = await insertDisclosure(tx, row)
    const [told] = presentTold(guide, [made])
    if (told) await announce(tx, roundId, 'problem.told', told)
    return changed(tx, actor, made)
  })
}

/**
 * Takes it back: a fact or the twist within five seconds, for by then it has been read; a hint, which is only a record, while the
 * round runs. The record keeps both moments. Twice is harmless, and so is what never arrived: null. Throws `undo-too-late`,
 * `not-found` for another round's.
 */
export function takeBackDisclosure(user: User, roundId: string, id: string): Promise<DisclosureView | null> {
  return inTransaction(async (tx) => {
    const actor = await lockedActor(tx, user, roundId)
    authorize(actor, 'disclose')
    const found = await findDisclosure(tx, id)
    if (!found) return null
    const row = owned(found, actor)
    if (row.takenBackElapsedMs !== null) return presentDisclosure(row)
    const now = nowMs()
    if (row.kind !== 'hint' && now - row.createdAt.getTime() > tellUndoMs + onItsWayMs) {
      throw new AppError('undo-too-late')
    }
    const taken = await updateTakenBack(tx, id, Math.max(row.elapsedMs, elapsedMsAt(actor.round, now)))
    if (row.kind !== 'hint') await announce(tx, roundId, 'problem.untold', { id })
    return changed(tx, actor, taken)
  })
}

/** A press in the last moment still has to arrive. */
const onItsWayMs = 1_500

async function changed(tx: Tx, actor: Actor, row: DisclosureRecord): Promise<DisclosureView> {
  const view = presentDisclosure(row)
  await announce(tx, actor.round.id, 'disclosure.changed', view)
  return view
}

function owned(row: DisclosureRecord, actor: Actor): DisclosureRecord {
  if (row.roundId !== actor.round.id) throw new AppError('not-found')
  return row
}
