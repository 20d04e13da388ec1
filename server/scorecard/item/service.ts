import { AppError } from '#lib/base/errors'
import { itemLimit } from '#lib/interview/evidence'
import type { ItemKind } from '#lib/interview/model'
import type { ItemView } from '#lib/interview/views'
import type { User } from '#server/auth/identify'
import { announce } from '#server/db/announce'
import {
  countItems,
  findItem,
  type ItemRecord,
  insertItem,
  listItemEvidence,
  updateItem,
} from '#server/scorecard/item/store'
import { presentItem } from '#server/scorecard/present'
import { type InScorecard, inScorecard } from '#server/scorecard/service'

type Given = Readonly<{ id: string; kind: ItemKind; text: string }>

/**
 * Writes one of keep, stop and start down, or corrects it. The id comes from the sender, so a repeated command adds nothing
 * twice. Throws `too-many-items` for a fourth, `not-found` for another scorecard's.
 */
export function saveItem(user: User, roundId: string, { id, kind, text }: Given): Promise<ItemView> {
  return inScorecard(user, roundId, 'scorecard.write', async (scorecard) => {
    const { tx, scorecardId, atMs } = scorecard
    const known = await findItem(tx, id)
    if (known) {
      owned(known, scorecard)
      const changed = await updateItem(tx, id, { kind, text })
      return changed.deletedAt === null ? saved(scorecard, changed) : viewOf(scorecard, changed)
    }
    await hasRoom(scorecard)
    return saved(scorecard, await insertItem(tx, { id, scorecardId, kind, text, createdAt: new Date(atMs) }))
  })
}

/** Takes it off; `restoreItem` puts it back with what it cited. Twice is harmless. */
export function deleteItem(user: User, roundId: string, id: string): Promise<void> {
  return inScorecard(user, roundId, 'scorecard.write', async (scorecard) => {
    const found = await findItem(scorecard.tx, id)
    // Written and deleted before either was sent: only the deletion arrives.
    if (!found) return
    owned(found, scorecard)
    await updateItem(scorecard.tx, id, { deletedAt: new Date(scorecard.atMs) })
    await announce(scorecard.tx, roundId, 'item.deleted', { id })
  })
}

/** Throws `too-many-items` when others have taken its place. */
export function restoreItem(user: User, roundId: string, id: string): Promise<void> {
  return inScorecard(user, roundId, 'scorecard.write', async (scorecard) => {
    const found = owned(await findItem(scorecard.tx, id), scorecard)
    if (found.deletedAt === null) return
    await hasRoom(scorecard)
    await saved(scorecard, await updateItem(scorecard.tx, id, { deletedAt: null }))
  })
}

async function hasRoom({ tx, scorecardId }: InScorecard): Promise<void> {
  if ((await countItems(tx, scorecardId)) >= itemLimit) throw new AppError('too-many-items')
}

async function saved(scorecard: InScorecard, row: ItemRecord): Promise<ItemView> {
  const { id, kind, text, evidence } = await viewOf(scorecard, row)
  const view = { id, kind, text, evidence: [...evidence] }
  await announce(scorecard.tx, scorecard.actor.round.id, 'item.saved', view)
  return view
}

async function viewOf({ tx, scorecardId }: InScorecard, row: ItemRecord): Promise<ItemView> {
  return presentItem(row, await listItemEvidence(tx, scorecardId, row.id))
}

function owned(row: ItemRecord | null, { scorecardId }: InScorecard): ItemRecord {
  if (row?.scorecardId !== scorecardId) throw new AppError('not-found')
  return row
}
