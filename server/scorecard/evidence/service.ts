import { AppError } from '#lib/base/errors'
import { citationLimit, type EvidenceRef, type EvidenceTarget, isItemTarget } from '#lib/interview/evidence'
import type { User } from '#server/auth/identify'
import { announceToAuthor } from '#server/db/announce'
import { countEvidence, deleteEvidence, insertEvidence } from '#server/scorecard/evidence/store'
import { type InScorecard, inOwnScorecard, requireDimension } from '#server/scorecard/service'

type Given = EvidenceRef & Readonly<{ target: EvidenceTarget }>

/**
 * A score or an item points at a mark, a decision or a note. That may still be on its way from the same page, each by
 * itself: what does not stand counts for nothing and opens nothing. Twice is harmless. Throws `round-released`,
 * `handed-in`, `bad-input` for a dimension that the rubric does not have, `too-large` when the target holds as many as it may,
 * `forbidden`.
 */
export function citeEvidence(user: User, roundId: string, { target, kind, key }: Given): Promise<void> {
  return inOwnScorecard(user, roundId, async ({ tx, actor, scorecardId, rubric, atMs }) => {
    if (isBeyond(actor, target, kind)) throw new AppError('forbidden')
    if (!isItemTarget(target)) requireDimension(rubric, target)
    if ((await countEvidence(tx, scorecardId, target)) >= citationLimit) throw new AppError('too-large')
    await insertEvidence(tx, { scorecardId, target, kind, key, createdAt: new Date(atMs) })
    await announceToAuthor(tx, { roundId, authorId: actor.user.id }, 'evidence.cited', { target, kind, key })
  })
}

/** Takes the citation away, of what no longer stands too. Twice is harmless. Throws `round-released`. */
export function dropEvidence(user: User, roundId: string, { target, kind, key }: Given): Promise<void> {
  return inOwnScorecard(user, roundId, async ({ tx, actor, scorecardId }) => {
    await deleteEvidence(tx, { scorecardId, target, kind, key })
    await announceToAuthor(tx, { roundId, authorId: actor.user.id }, 'evidence.dropped', { target, kind, key })
  })
}

/** A shadow scorer has dimensions and notes of their own, and nothing else to cite or to cite it for. */
function isBeyond({ seat }: InScorecard['actor'], target: EvidenceTarget, kind: EvidenceRef['kind']): boolean {
  return seat === 'shadow' && (kind !== 'note' || target.startsWith('item:'))
}
