import { AppError } from '#lib/base/errors'
import type { Phase } from '#lib/interview/model'
import {
  deleteMembers,
  insertGuest,
  keepSeats,
  lockGuest,
  lockGuestRounds,
  moveHostedSessions,
  moveRounds,
  updateGuestToAccount,
  updateGuestToMerged,
} from '#server/account/guest/store'
import { audit } from '#server/audit/service'
import { announce } from '#server/db/announce'
import type { Tx } from '#server/db/transaction'

/**
 * A guest: a user with just a name. Part of the transaction that gives it its seat, so that no guest exists without one.
 * `name` has passed `nameInput`.
 */
export async function createGuest(
  tx: Tx,
  { name }: Readonly<{ name: string }>,
): Promise<{ id: string; authVersion: number }> {
  const guest = await insertGuest(tx, name)
  await audit(tx, { action: 'guest.created', userId: guest.id })
  return guest
}

/** Whether this is still a guest: none has taken it over, and it has become no account; locked until the transaction ends. */
export async function isGuest(tx: Tx, guestId: string): Promise<boolean> {
  return (await lockGuest(tx, guestId)) !== null
}

/**
 * The guest becomes an account: the same row, so nothing moves and the guest's cookie stays good. `not-found` when the
 * guest has become one, or part of one, meanwhile; a taken e-mail fails on the database's unique index.
 */
export async function claimInPlace(
  tx: Tx,
  guestId: string,
  account: Readonly<{ name: string; email: string; passwordHash: string; confirmedAtMs: number | null }>,
): Promise<void> {
  if (!(await updateGuestToAccount(tx, guestId, account))) throw new AppError('not-found')
  await keepSeats(tx, guestId)
  await audit(tx, { action: 'guest.claimed', userId: guestId, detail: { way: 'in-place' } })
}

/**
 * An account takes over a guest's rounds. The caller holds both proofs: the guest's cookie and the account's credentials.
 * Where the account has a seat in the same round, that one counts: the guest's is freed while the round waits, and
 * stays as it was in a round that has been held, which would otherwise lose its other half.
 */
export async function mergeGuest(tx: Tx, guestId: string, accountId: string): Promise<void> {
  if (!(await lockGuest(tx, guestId))) throw new AppError('not-found')
  const rounds = await lockGuestRounds(tx, guestId, accountId)
  const moved = rounds.filter((round) => !round.isTaken)
  const freed = rounds.filter((round) => round.isTaken && round.phase === ('waiting' satisfies Phase))
  await moveRounds(
    tx,
    guestId,
    accountId,
    moved.map(({ roundId }) => roundId),
  )
  await deleteMembers(
    tx,
    guestId,
    freed.map(({ roundId }) => roundId),
  )
  await keepSeats(tx, guestId)
  await moveHostedSessions(tx, guestId, accountId)
  await updateGuestToMerged(tx, guestId, accountId)
  await audit(tx, {
    action: 'guest.claimed',
    userId: accountId,
    detail: { way: 'sign-in', guestId, rounds: moved.length },
  })
  for (const { roundId, phase } of rounds) await announce(tx, roundId, 'round.changed', { phase })
}
