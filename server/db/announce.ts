import { z } from 'zod'
import type { AuthorEventName, EventPayload, SeatEventName } from '#lib/protocol/events'
import type { Tx } from '#server/db/transaction'

/** The channel on which a committed change reaches every node's live side (DESIGN, law 6). */
export const announceChannel = 'sparring'

const notice = z.object({
  roundId: z.string(),
  event: z.string(),
  payload: z.unknown(),
  /** Of an event for its author. */
  authorId: z.string().optional(),
})
export type Notice = z.infer<typeof notice>

/**
 * Announces an event inside the transaction that causes it: NOTIFY is delivered on commit and only then.
 * A payload stays below Postgres' 8,000 bytes: ids or a small view.
 */
export function announce<Name extends SeatEventName>(
  tx: Tx,
  roundId: string,
  event: Name,
  payload: EventPayload<Name>,
): Promise<void> {
  return notify(tx, { roundId, event, payload })
}

/** The same for what its author alone may see: it reaches their own pages in this round. */
export function announceToAuthor<Name extends AuthorEventName>(
  tx: Tx,
  { roundId, authorId }: Readonly<{ roundId: string; authorId: string }>,
  event: Name,
  payload: EventPayload<Name>,
): Promise<void> {
  return notify(tx, { roundId, event, payload, authorId })
}

async function notify(tx: Tx, given: Notice): Promise<void> {
  await tx.$executeRaw`select pg_notify(${announceChannel}, ${JSON.stringify(given)})`
}

/** What the other side of the channel reads; null for a text that is no notice. */
export function parseNotice(text: string): Notice | null {
  try {
    return notice.parse(JSON.parse(text))
  } catch {
    return null
  }
}
