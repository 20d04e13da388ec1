import { AppError } from '#lib/base/errors'
import { citationLimit, type EvidenceRef, type EvidenceTarget, isItemTarget } from '#lib/interview/evidence'
import type { User } from '#server/auth/identify'
import { announce } from '#server/db/announce'
import { countEvidence, deleteEvidence, insertEvidence } from '#server/scorecard/evidence/store'
import { inScorecard, requireDimension } from '#server/scorecard/service'

type Given = EvidenceRef & Readonly<{ target: EvidenceTarget }>

/**
 * A score or an item points at a mark, a decision or a note. That may still be on its way from the same page, each by
 * itself: what does not stand counts for nothing and opens nothing. Twice is harmless. Throws `round-released`,
 * `bad-input` for a dimension that the rubric does not have, and `too-large` when the target holds as many as it may.
 */
export function citeEvidence(user: User, roundId: string, { target, kind, key }: Given): Promise<void> {
  return inScorecard(user, roundId, 'scorecard.write', async ({ tx, scorecardId, rubric, atMs }) => {
    if (!isItemTarget(target)) requireDimension(rubric, target)
    if ((await countEvidence(tx, scorecardId, target)) >= citationLimit) throw new AppError('too-large')
    await insertEvidence(tx, { scorecardId, target, kind, key, createdAt: new Date(atMs) })
    await announce(tx, roundId, 'evidence.cited', { target, kind, key })
  })
}

/** Takes the citation away, of what no longer stands too. Twice is harmless. Throws `round-released`. */
export function dropEvidence(user: User, roundId: string, { target, kind, key }: Given): Promise<void> {
  return inScorecard(user, roundId, 'scorecard.write', async ({ tx, scorecardId }) => {
    await deleteEvidence(tx, { scorecardId, target, kind, key })
    await announce(tx, roundId, 'evidence.dropped', { target, kind, key })
  })
}
