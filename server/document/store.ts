import { batched } from '#server/db/batched'
import { pool } from '#server/db/client'

export type StoredUpdate = Readonly<{ seq: number; elapsedMs: number; authorId: string; data: Uint8Array }>

/** The newest keyframe of a round. Those asked for in one moment together: a restart brings every room back at once. */
export const findKeyframe = batched<string, Readonly<{ seq: number; state: Uint8Array }>>(async (roundIds) => {
  const { rows } = await pool().query<{ roundId: string; seq: number; state: Buffer }>({
    name: 'newest-keyframes',
    text: `select distinct on ("roundId") "roundId", "seq", "state" from "Keyframe"
      where "roundId" = any($1::text[]) order by "roundId", "seq" desc`,
    values: [roundIds],
  })
  const byRound = new Map(rows.map((row) => [row.roundId, row]))
  return roundIds.map((id) => byRound.get(id) ?? null)
})

type LogKey = Readonly<{ roundId: string; afterSeq: number }>

const readTail = batched<LogKey, readonly StoredUpdate[]>(async (keys) => {
  const { rows } = await pool().query<StoredUpdate & { ord: number; data: Buffer }>({
    name: 'updates-after',
    text: `select asked.ord::int as ord, u."seq", u."elapsedMs", u."authorId", u."data"
      from unnest($1::text[], $2::int[]) with ordinality as asked(round_id, after, ord)
      join "DocumentUpdate" u on u."roundId" = asked.round_id and u."seq" > asked.after
      order by asked.ord, u."seq"`,
    values: [keys.map(({ roundId }) => roundId), keys.map(({ afterSeq }) => afterSeq)],
  })
  const tails: StoredUpdate[][] = keys.map(() => [])
  for (const { ord, seq, elapsedMs, authorId, data } of rows) tails[ord - 1]?.push({ seq, elapsedMs, authorId, data })
  return tails
})

/** The log after `afterSeq`, in order. */
export async function listUpdates(roundId: string, afterSeq: number): Promise<readonly StoredUpdate[]> {
  return (await readTail({ roundId, afterSeq })) ?? []
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
