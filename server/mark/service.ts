import { AppError } from '#lib/base/errors'
import { elapsedMsAt } from '#lib/interview/lifecycle'
import { type MarkView, momentOfMark, type Subject } from '#lib/interview/marks'
import { type Gap, momentOf } from '#lib/protocol/moment'
import { actorFor, authorize, lockedActor } from '#server/auth/actor'
import type { User } from '#server/auth/identify'
import { nowMs } from '#server/clock'
import { announce } from '#server/db/announce'
import { inTransaction, type Tx } from '#server/db/transaction'
import { presentMark } from '#server/mark/present'
import { findChange, findLastOf, insertChange, listMarks } from '#server/mark/store'
import { guideOfRound } from '#server/problem/service'

/** How every marked question and hazard stands. Throws `not-found`, `forbidden`. */
export async function readMarks(user: User, roundId: string): Promise<readonly MarkView[]> {
  authorize(await actorFor(user, roundId), 'mark.read')
  return (await listMarks(roundId)).map(presentMark)
}

/** The same for services that decide by it. */
export async function marksOfRound(roundId: string, tx?: Tx): Promise<readonly MarkView[]> {
  return (await listMarks(roundId, tx)).map(presentMark)
}

type Given = Readonly<{
  /** From the sender: a repeated command changes nothing twice. */
  id: string
  subject: Subject
  state: MarkView['state']
  note: string
  atMs?: number | undefined
}>

/**
 * Marks a question or a hazard, corrects or clears it; the last one committed stands, from whichever tab it came. Throws
 * `bad-input` for a hazard that the problem does not have.
 */
export function setMark(user: User, roundId: string, given: Given, gap: Gap | null = null): Promise<MarkView> {
  return inTransaction(async (tx) => {
    const actor = await lockedActor(tx, user, roundId)
    authorize(actor, 'mark.write')
    const { id, subject, state, note } = given
    const known = await findChange(tx, id)
    if (known) {
      if (known.roundId !== roundId) throw new AppError('not-found')
      return presentMark(known)
    }
    if (subject.startsWith('hazard:')) {
      const guide = await guideOfRound(roundId, tx)
      if (!guide?.hazards.some((hazard) => `hazard:${hazard.id}` === subject))
        throw new AppError('bad-input', 'subject')
    }
    const last = await findLastOf(tx, roundId, subject)
    const before = last ? presentMark(last) : undefined
    const claimedMs = elapsedMsAt(actor.round, momentOf(given.atMs, gap, nowMs()))
    const elapsedMs = momentOfMark(before, state, claimedMs, actor.round.phase === 'live')
    const mark = presentMark(
      await insertChange(tx, { id, roundId, subject, state, note, elapsedMs, byUserId: user.id }),
    )
    await announce(tx, roundId, 'mark.changed', mark)
    return mark
  })
}
