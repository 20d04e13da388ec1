import { AppError } from '#lib/base/errors'
import { type Actor, authorize } from '#server/auth/actor'
import type { Tx } from '#server/db/transaction'
import { findHandedInAt } from '#server/shadow/store'

/**
 * The right to write a scorecard or notes of one's own: the interviewer's by `action`, a shadow scorer's by `shadow.write`
 * until they have handed it in. Throws what `authorize` does, and `handed-in`.
 */
export async function authorizeScoring(tx: Tx, actor: Actor, action: 'scorecard.write' | 'note.write'): Promise<void> {
  if (actor.seat !== 'shadow') return authorize(actor, action)
  authorize(actor, 'shadow.write')
  if ((await findHandedInAt(tx, actor.round.id, actor.user.id)) !== null) throw new AppError('handed-in')
}
