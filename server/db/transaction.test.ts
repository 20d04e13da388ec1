import { afterEach, expect, test, vi } from 'vitest'
import { hourMs } from '#lib/base/time'
import { db, pool } from '#server/db/client'
import { inTransaction } from '#server/db/transaction'
import { aRound, aUser } from '#server/testing/factories'

afterEach(() => vi.useRealTimers())

/** Two statements of one nested write: the name, then the seat. */
const renameAndSeat = (userId: string, roundId: string) =>
  inTransaction((tx) =>
    tx.user.update({
      where: { id: userId },
      data: { name: 'Both', members: { create: { roundId, seat: 'observer' } } },
    }),
  )

const stateOf = (id: string) =>
  db().user.findUniqueOrThrow({ where: { id }, select: { name: true, members: { select: { seat: true } } } })

/** Holds the user's row until `release`, and waits until somebody else waits for it. */
async function holding(userId: string) {
  const holder = await pool().connect()
  await holder.query('begin')
  await holder.query('select 1 from "User" where "id" = $1 for update', [userId])
  const waiting = 'select 1 from pg_locks l join pg_database d on d.datname = current_database() where not l.granted'
  return {
    untilAwaited: async () => {
      while ((await pool().query(waiting)).rows.length === 0);
    },
    release: async () => {
      await holder.query('commit')
      holder.release()
    },
  }
}

test('a nested write that waits for an hour is written whole: nothing cuts it in two', async () => {
  const [{ roundId }, user] = [await aRound(), await aUser({ name: 'Before' })]
  const lock = await holding(user.id)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const writing = renameAndSeat(user.id, roundId).catch(() => null)
  await lock.untilAwaited()
  await vi.advanceTimersByTimeAsync(hourMs)
  await lock.release()
  await writing
  expect(await stateOf(user.id)).toEqual({ name: 'Both', members: [{ seat: 'observer' }] })
})

test('one that Postgres cuts off is not written at all, and every connection has that limit', async () => {
  const [{ roundId }, user] = [await aRound(), await aUser({ name: 'Before' })]
  const lock = await holding(user.id)
  const cut = inTransaction(async (tx) => {
    await tx.$executeRaw`set local statement_timeout = 50`
    const data = { name: 'Both', members: { create: { roundId, seat: 'observer' } } } as const
    await tx.user.update({ where: { id: user.id }, data })
  })
  await expect(cut).rejects.toThrow(/statement timeout/)
  await lock.release()
  expect(await stateOf(user.id)).toEqual({ name: 'Before', members: [] })
  expect(
    await db().$queryRaw`select current_setting('statement_timeout') as "statement",
    current_setting('idle_in_transaction_session_timeout') as "idle"`,
  ).toEqual([{ statement: '30s', idle: '30s' }])
})
