import type { Language, Seat } from '#lib/interview/model'
import { batched } from '#server/db/batched'
import { pool } from '#server/db/client'
import type { Prisma } from '#server/db/generated/client'
import type { Tx } from '#server/db/transaction'

export type UserRow = Readonly<{
  id: string
  name: string
  email: string | null
  authVersion: number
  language: Language | null
  theme: string | null
  timeZone: string | null
  isDemo: boolean
}>

/** Asked at every request and at every socket's door: by plain `pg`, all of one moment together. */
export const findUser = batched<string, UserRow>(async (ids) => {
  const { rows } = await pool().query<UserRow>({
    name: 'auth-users',
    text: `select "id", "name", "email", "authVersion", "language", "theme", "timeZone", "isDemo"
      from "User" where "id" = any($1::text[])`,
    values: [ids],
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => byId.get(id) ?? null)
})

const roundFields = {
  id: true,
  sessionId: true,
  number: true,
  phase: true,
  startedAt: true,
  endedAt: true,
  submittedAt: true,
  observerCursors: true,
  session: { select: { kind: true, cancelledAt: true, currentRound: true } },
} satisfies Prisma.RoundSelect

type SeatKey = Readonly<{ roundId: string; userId: string }>
type SeatRow = NonNullable<Awaited<ReturnType<typeof findSeat>>>
type FlatUser = Omit<UserRow, 'id'> & Readonly<{ userId: string; asked: string }>
type Unseated = Readonly<{ seat: null }>
type FlatSeat = Omit<SeatRow['round'], 'startedAt' | 'endedAt' | 'submittedAt' | 'session'> &
  Omit<SeatRow['round']['session'], 'cancelledAt'> &
  Readonly<{
    seat: Seat
    startedAt: string | null
    endedAt: string | null
    submittedAt: string | null
    cancelledAt: string | null
  }>

/**
 * Who asks and what seat they have, outside a transaction, all of one moment together. Null: no such user. Times as text
 * with their zone: the columns have none and mean UTC.
 */
export const findUserAndSeat = batched<SeatKey, Readonly<{ user: UserRow; seat: SeatRow | null }>>(async (keys) => {
  const { rows } = await pool().query<FlatUser & (FlatSeat | Unseated)>({
    name: 'auth-users-and-seats',
    text: `select u."id" as "userId", u."name", u."email", u."authVersion", u."language", u."theme", u."timeZone", u."isDemo",
        m."seat", asked.round_id as "asked", r."id", r."sessionId", r."number", r."phase", r."observerCursors",
        r."startedAt"::text || 'Z' as "startedAt", r."endedAt"::text || 'Z' as "endedAt",
        r."submittedAt"::text || 'Z' as "submittedAt",
        s."kind", s."cancelledAt"::text || 'Z' as "cancelledAt", s."currentRound"
      from unnest($1::text[], $2::text[]) as asked(round_id, user_id)
      join "User" u on u."id" = asked.user_id
      left join "Member" m on m."roundId" = asked.round_id and m."userId" = asked.user_id
      left join "Round" r on r."id" = m."roundId"
      left join "Session" s on s."id" = r."sessionId"`,
    values: [keys.map(({ roundId }) => roundId), keys.map(({ userId }) => userId)],
  })
  const byKey = new Map(rows.map((row) => [`${row.asked} ${row.userId}`, row]))
  return keys.map(({ roundId, userId }) => {
    const row = byKey.get(`${roundId} ${userId}`)
    if (!row) return null
    const { name, email, authVersion, language, theme, timeZone, isDemo } = row
    const user = { id: userId, name, email, authVersion, language, theme, timeZone, isDemo }
    return { user, seat: row.seat === null ? null : toSeat(row) }
  })
})

function toSeat(row: FlatSeat): SeatRow {
  const dateOf = (text: string | null) => (text === null ? null : new Date(text))
  const { id, sessionId, number, phase, observerCursors, kind, currentRound } = row
  return {
    seat: row.seat,
    round: {
      id,
      sessionId,
      number,
      phase,
      observerCursors,
      startedAt: dateOf(row.startedAt),
      endedAt: dateOf(row.endedAt),
      submittedAt: dateOf(row.submittedAt),
      session: { kind, cancelledAt: dateOf(row.cancelledAt), currentRound },
    },
  }
}

/** The seat and its round, or null when this user has none. */
export function findSeat(tx: Tx, roundId: string, userId: string) {
  return tx.member.findUnique({
    where: { roundId_userId: { roundId, userId } },
    select: { seat: true, round: { select: roundFields } },
  })
}

/** Takes the round's row lock first, so that whoever decides on its phase decides alone. */
export async function lockRound(tx: Tx, roundId: string): Promise<void> {
  await tx.$queryRaw`select 1 from "Round" where "id" = ${roundId} for update`
}
