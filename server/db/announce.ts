import { z } from 'zod'
import type { EventName, EventPayload } from '#lib/protocol/events'
import type { Tx } from '#server/db/transaction'

/** The channel on which a committed change reaches every node's live side (DESIGN, law 6). */
export const announceChannel = 'sparring'

const notice = z.object({ roundId: z.string(), event: z.string(), payload: z.unknown() })
export type Notice = z.infer<typeof notice>

/**
 * Announces an event inside the transaction that causes it: NOTIFY is delivered on commit and only then.
 * A payload stays below Postgres' 8,000 bytes: ids or a small view.
 */
export async function announce<Name extends EventName>(
  tx: Tx,
  roundId: string,
  event: Name,
  payload: EventPayload<Name>,
): Promise<void> {
  const text = JSON.stringify({ roundId, event, payload })
  await tx.$executeRaw`select pg_notify(${announceChannel}, ${text})`
}

/** What the other side of the channel reads; null for a text that is no notice. */
export function parseNotice(text: string): Notice | null {
  try {
    return notice.parse(JSON.parse(text))
  } catch {
    return null
  }
}
