import { newId } from '#server/db/id'
import type { Tx } from '#server/db/transaction'

export function insertGuest(tx: Tx, name: string) {
  return tx.user.create({ data: { id: newId(), name }, select: { id: true, authVersion: true } })
}

/** The guest, locked until the transaction ends; null when there is none or an account has it already. */
export async function lockGuest(tx: Tx, guestId: string): Promise<{ id: string; name: string } | null> {
  const [row] = await tx.$queryRaw<{ id: string; name: string }[]>`
    select "id", "name" from "User"
    where "id" = ${guestId} and "email" is null and "mergedIntoId" is null for update`
  return row ?? null
}

/** The guest becomes an account in place. False when it was none any more. */
export async function updateGuestToAccount(
  tx: Tx,
  guestId: string,
  account: Readonly<{ name: string; email: string; passwordHash: string; confirmedAtMs: number | null }>,
): Promise<boolean> {
  const { confirmedAtMs, ...fields } = account
  const { count } = await tx.user.updateMany({
    where: { id: guestId, email: null, mergedIntoId: null },
    data: { ...fields, emailConfirmedAt: confirmedAtMs === null ? null : new Date(confirmedAtMs) },
  })
  return count === 1
}

export type GuestRound = Readonly<{ roundId: string; phase: string; isTaken: boolean }>

/** The guest's rounds, locked in one order for all; `isTaken`: the account has a seat there itself. */
export function lockGuestRounds(tx: Tx, guestId: string, accountId: string): Promise<GuestRound[]> {
  return tx.$queryRaw<GuestRound[]>`
    select r."id" as "roundId", r."phase"::text as "phase",
      exists (select 1 from "Member" a where a."roundId" = r."id" and a."userId" = ${accountId}) as "isTaken"
    from "Round" r
    where r."id" in (select "roundId" from "Member" where "userId" = ${guestId})
    order by r."id" for update`
}

/** Everything of the guest in these rounds is the account's from here on; the append-only log keeps its author. */
export async function moveRounds(
  tx: Tx,
  guestId: string,
  accountId: string,
  roundIds: readonly string[],
): Promise<void> {
  const where = { roundId: { in: [...roundIds] } }
  // What the guest drew stays the guest's in the log; the seat remembers that it was theirs.
  await tx.member.updateMany({
    where: { ...where, userId: guestId },
    data: { userId: accountId, formerUserIds: { push: guestId } },
  })
  await tx.image.updateMany({ where: { ...where, uploaderId: guestId }, data: { uploaderId: accountId } })
  await tx.scorecard.updateMany({ where: { ...where, authorId: guestId }, data: { authorId: accountId } })
  await tx.privateNote.updateMany({ where: { ...where, authorId: guestId }, data: { authorId: accountId } })
  await tx.decision.updateMany({ where: { ...where, authorId: guestId }, data: { authorId: accountId } })
  await tx.thinkingTime.updateMany({ where: { ...where, byUserId: guestId }, data: { byUserId: accountId } })
  await tx.stageDone.updateMany({ where: { ...where, byUserId: guestId }, data: { byUserId: accountId } })
  await tx.nerves.updateMany({ where: { ...where, userId: guestId }, data: { userId: accountId } })
  await tx.markChange.updateMany({ where: { ...where, byUserId: guestId }, data: { byUserId: accountId } })
  await tx.disclosure.updateMany({ where: { ...where, byUserId: guestId }, data: { byUserId: accountId } })
  await tx.stageVisit.updateMany({ where: { ...where, byUserId: guestId }, data: { byUserId: accountId } })
  await tx.roundEvent.updateMany({ where: { ...where, byUserId: guestId }, data: { byUserId: accountId } })
}

export async function deleteMembers(tx: Tx, userId: string, roundIds: readonly string[]): Promise<void> {
  await tx.member.deleteMany({ where: { userId, roundId: { in: [...roundIds] } } })
}

/** A link that was to free this guest's seat frees none any more: an account comes back by signing in. */
export async function keepSeats(tx: Tx, guestId: string): Promise<void> {
  await tx.invite.updateMany({ where: { freesUserId: guestId }, data: { freesUserId: null } })
}

export async function moveHostedSessions(tx: Tx, guestId: string, accountId: string): Promise<void> {
  await tx.session.updateMany({ where: { hostId: guestId }, data: { hostId: accountId } })
}

/** The guest's cookies are dead and its row points at the account. */
export async function updateGuestToMerged(tx: Tx, guestId: string, accountId: string): Promise<void> {
  await tx.user.update({ where: { id: guestId }, data: { mergedIntoId: accountId, authVersion: { increment: 1 } } })
}
