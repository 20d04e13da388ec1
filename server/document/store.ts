import { pool } from '#server/db/client'

export type StoredUpdate = Readonly<{ seq: number; elapsedMs: number; authorId: string; data: Uint8Array }>

/** The newest keyframe. */
export async function findKeyframe(roundId: string): Promise<Readonly<{ seq: number; state: Uint8Array }> | null> {
  const result = await pool().query<{ seq: number; state: Buffer }>({
    name: 'newest-keyframe',
    text: 'select "seq", "state" from "Keyframe" where "roundId" = $1 order by "seq" desc limit 1',
    values: [roundId],
  })
  return result.rows[0] ?? null
}

/** The log after `afterSeq`, in order. */
export async function listUpdates(roundId: string, afterSeq: number): Promise<StoredUpdate[]> {
  const result = await pool().query<{ seq: number; elapsedMs: number; authorId: string; data: Buffer }>({
    name: 'updates-after',
    text: 'select "seq", "elapsedMs", "authorId", "data" from "DocumentUpdate" where "roundId" = $1 and "seq" > $2 order by "seq"',
    values: [roundId, afterSeq],
  })
  return result.rows
}

/** How far each round's log is. */
export async function listHighestSeqs(roundIds: readonly string[]): Promise<Map<string, number>> {
  const result = await pool().query<{ id: string; logSeq: number }>(
    'select "id", "logSeq" from "Round" where "id" = any($1::text[])',
    [roundIds],
  )
  return new Map(result.rows.map(({ id, logSeq }) => [id, logSeq]))
}

type NewKeyframe = Readonly<{ seq: number; elapsedMs: number; state: Uint8Array }>

/** Another node may have made the same one: it is the same state, and the first stays. */
export async function insertKeyframes(roundId: string, keyframes: readonly NewKeyframe[]): Promise<void> {
  for (const { seq, elapsedMs, state } of keyframes) {
    await pool().query(
      'insert into "Keyframe" ("roundId", "seq", "elapsedMs", "state") values ($1, $2, $3, $4) on conflict do nothing',
      [roundId, seq, elapsedMs, Buffer.from(state.buffer, state.byteOffset, state.byteLength)],
    )
  }
}
