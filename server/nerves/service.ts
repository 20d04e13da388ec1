import type { NervesLevel, NervesMoment, NervesView } from '#lib/interview/nerves'
import { can } from '#lib/interview/policy'
import { type Actor, authorize, lockedActor } from '#server/auth/actor'
import type { User } from '#server/auth/identify'
import { announce } from '#server/db/announce'
import { inTransaction, type Tx } from '#server/db/transaction'
import { presentNerves, presentSharedNerves } from '#server/nerves/present'
import { findNerves, findSharedNerves, type NervesRecord, upsertNerves } from '#server/nerves/store'

/**
 * The candidate's own, or theirs who practise alone; for the interviewer of a round that is over what was shared of it; null for
 * everybody else.
 */
export async function readNerves({ user, seat, round }: Actor): Promise<NervesView | null> {
  if (!can(seat, 'nerves.read', round.phase, round.kind)) return null
  if (seat === 'candidate' || round.kind === 'solo') return presentNerves(await findNerves(round.id, user.id))
  return presentSharedNerves(await findSharedNerves(round.id))
}

/**
 * How nervous the candidate is, before the round (until it ends) or after it; null takes the answer away. Throws `not-found`,
 * `forbidden`, `round-not-live` (too late for "before"), `round-not-ended` (too early for "after").
 */
export function rateNerves(
  user: User,
  roundId: string,
  moment: NervesMoment,
  value: NervesLevel | null,
): Promise<NervesView> {
  return inTransaction(async (tx) => {
    const actor = await lockedActor(tx, user, roundId)
    authorize(actor, `nerves.${moment}`)
    return changed(tx, actor, await upsertNerves(tx, roundId, user.id, { [moment]: value }))
  })
}

/** Shows both answers to the interviewer, or no longer. Throws `not-found`, `forbidden`, `round-not-ended`. */
export function shareNerves(user: User, roundId: string, isShared: boolean): Promise<NervesView> {
  return inTransaction(async (tx) => {
    const actor = await lockedActor(tx, user, roundId)
    authorize(actor, 'nerves.share')
    const view = await changed(tx, actor, await upsertNerves(tx, roundId, user.id, { isShared }))
    // What is shown no more has to go from the interviewer's open page as well.
    if (!isShared) await announce(tx, roundId, 'nerves.shared', { nerves: null })
    return view
  })
}

async function changed(tx: Tx, { round }: Actor, row: NervesRecord): Promise<NervesView> {
  const view = presentNerves(row)
  if (round.kind === 'solo') {
    // Alone, they are the interviewer's own: their other pages hear it as an interviewer does.
    await announce(tx, round.id, 'nerves.shared', { nerves: view })
    return view
  }
  await announce(tx, round.id, 'nerves.changed', view)
  if (row.isShared && can('interviewer', 'nerves.read', round.phase)) {
    await announce(tx, round.id, 'nerves.shared', { nerves: presentSharedNerves(row) })
  }
  return view
}
