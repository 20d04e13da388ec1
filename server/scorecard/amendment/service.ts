import { AppError } from '#lib/base/errors'
import type { AmendmentView } from '#lib/interview/views'
import { audit } from '#server/audit/service'
import type { User } from '#server/auth/identify'
import { announce } from '#server/db/announce'
import { findAmendment, insertAmendment } from '#server/scorecard/amendment/store'
import { presentAmendment } from '#server/scorecard/present'
import { inScorecard, requireDimension } from '#server/scorecard/service'

type Given = Readonly<{
  id: string
  dimension: AmendmentView['dimension']
  answer: AmendmentView['answer']
  text: string
}>

/**
 * Amends what is released, visibly: the original stays as it was. The id comes from the sender, so a repeated command adds
 * nothing twice. Throws `round-not-released`, `forbidden`, and `bad-input` for a dimension that the rubric does not have.
 */
export function addAmendment(
  user: User,
  roundId: string,
  { id, dimension, answer, text }: Given,
): Promise<AmendmentView> {
  return inScorecard(user, roundId, 'feedback.amend', async ({ tx, actor, scorecardId, rubric, atMs }) => {
    requireDimension(rubric, dimension)
    const known = await findAmendment(tx, id)
    if (known && known.scorecardId !== scorecardId) throw new AppError('not-found')
    if (known) return presentAmendment(known)
    const row = { id, scorecardId, dimension, answer, text, createdAt: new Date(atMs) }
    const amendment = presentAmendment(await insertAmendment(tx, row))
    await audit(tx, { action: 'round.amended', userId: user.id, sessionId: actor.round.sessionId, roundId })
    await announce(tx, roundId, 'amendment.added', amendment)
    return amendment
  })
}
