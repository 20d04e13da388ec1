import { batched } from '#server/db/batched'
import { pool } from '#server/db/client'

export type StoredUpdate = Readonly<{ seq: number; elapsedMs: number; authorId: string; data: Uint8Array }>

/** What a round's document is made of: its newest keyframe (null: none yet), and the log after it in order. */
export type StoredDocument = Readonly<{
  keyframe: Readonly<{ seq: number; state: Uint8Array }> | null
  tail: readonly StoredUpdate[]
}>

/** Those asked for in one moment together, each as one statement saw it: a restart brings every room back at once. */
const readDocuments = batched<string, StoredDocument>(async (roundIds) => {
  type DocumentRow = Readonly<{ ord: number; seq: number; elapsedMs: number; authorId: string | null; data: Buffer }>
  const { rows } = await pool().query<DocumentRow>({
    name: 'documents',
    text: `with asked as (
        select round_id, ord::int as ord from unnest($1::text[]) with ordinality as t(round_id, ord)
      ), keyframes as (
        select a.ord, a.round_id, k."seq", k."elapsedMs", k."state" from asked a left join lateral (
          select "seq", "elapsedMs", "state" from "Keyframe" where "roundId" = a.round_id order by "seq" desc limit 1
        ) k on true
      )
      select ord, "seq", "elapsedMs", null as "authorId", "state" as "data" from keyframes where "seq" is not null
      union all
      select k.ord, u."seq", u."elapsedMs", u."authorId", u."data" from keyframes k
        join "DocumentUpdate" u on u."roundId" = k.round_id and u."seq" > coalesce(k."seq", 0)
      order by 1, 2`,
    values: [roundIds],
  })
  const documents = roundIds.map(() => ({ keyframe: null as StoredDocument['keyframe'], tail: [] as StoredUpdate[] }))
  for (const { ord, seq, elapsedMs, authorId, data } of rows) {
    const document = documents[ord - 1]
    if (authorId !== null) document?.tail.push({ seq, elapsedMs, authorId, data })
    else if (document) document.keyframe = { seq, state: data }
  }
  return documents
})

export async function findDocument(roundId: string): Promise<StoredDocument> {
  return (await readDocuments(roundId)) ?? { keyframe: null, tail: [] }
}

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
