import type { Language, Theme } from '#lib/interview/model'
import { newId } from '#server/db/id'
import type { Tx } from '#server/db/transaction'

/** What a login cookie is made of. */
const loginFields = { id: true, authVersion: true } as const

const accountFields = {
  ...loginFields,
  email: true,
  passwordHash: true,
  isDemo: true,
  language: true,
} as const

export function findAccount(tx: Tx, email: string) {
  return tx.user.findUnique({ where: { email }, select: accountFields })
}

export type NewAccount = Readonly<{
  name: string
  email: string
  passwordHash: string
  isConfirmed: boolean
  isDemo: boolean
}>

export function insertAccount(tx: Tx, account: NewAccount, nowMs: number) {
  const { isConfirmed, ...fields } = account
  return tx.user.create({
    data: { id: newId(), ...fields, emailConfirmedAt: isConfirmed ? new Date(nowMs) : null },
    select: loginFields,
  })
}

export async function confirmEmail(tx: Tx, userId: string, nowMs: number): Promise<void> {
  await tx.user.updateMany({
    where: { id: userId, emailConfirmedAt: null },
    data: { emailConfirmedAt: new Date(nowMs) },
  })
}

export type Preferences = Readonly<{ language: Language | null; theme: Theme | null; timeZone: string | null }>

export async function updateUser(tx: Tx, userId: string, data: Partial<Preferences & { name: string }>): Promise<void> {
  await tx.user.update({ where: { id: userId }, data })
}

/** Every cookie of this user is dead from here on. */
export function raiseAuthVersion(tx: Tx, userId: string) {
  return tx.user.update({ where: { id: userId }, data: { authVersion: { increment: 1 } }, select: loginFields })
}

/** Where this user has a seat. */
export async function listRoundsOf(tx: Tx, userId: string) {
  const members = await tx.member.findMany({
    where: { userId },
    select: { roundId: true, round: { select: { phase: true } } },
  })
  return members.map(({ roundId, round }) => ({ roundId, phase: round.phase }))
}

/** One-time links and counters that can no longer matter. */
export async function deleteExpired(tx: Tx, nowMs: number): Promise<void> {
  await tx.loginToken.deleteMany({ where: { expiresAt: { lt: new Date(nowMs) } } })
  await tx.rateLimit.deleteMany({ where: { expire: { lt: BigInt(Math.floor(nowMs)) } } })
}
