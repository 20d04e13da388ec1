import { pool } from '#server/db/client'

export type StoredUpdate = Readonly<{ seq: number; elapsedMs: number; authorId: string; data: Uint8Array }>

/** The newest keyframe at or before `elapsedMs` (any, when left out). */
export async function findKeyframe(roundId: string): Promise<Readonly<{ seq: number; state: Uint8Array }> | null> {
  const result = await pool().query<{ seq: number; state: Buffer }>(
    'select "seq", "state" from "Keyframe" where "roundId" = $1 order by "seq" desc limit 1',
    [roundId],
  )
  return result.rows[0] ?? null
}

/** The log after `afterSeq`, in order. */
export async function listUpdates(roundId: string, afterSeq: number): Promise<StoredUpdate[]> {
  const result = await pool().query<{ seq: number; elapsedMs: number; authorId: string; data: Buffer }>(
    'select "seq", "elapsedMs", "authorId", "data" from "DocumentUpdate" where "roundId" = $1 and "seq" > $2 order by "seq"',
    [roundId, afterSeq],
  )
  return result.rows
}

export async function insertKeyframe(
  roundId: string,
  seq: number,
  elapsedMs: number,
  state: Uint8Array,
): Promise<void> {
  await pool().query(
    'insert into "Keyframe" ("roundId", "seq", "elapsedMs", "state") values ($1, $2, $3, $4) on conflict do nothing',
    [roundId, seq, elapsedMs, Buffer.from(state)],
  )
}
