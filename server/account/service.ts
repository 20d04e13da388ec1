import { z } from 'zod'
import { AppError } from '#lib/base/errors'
import { claimInPlace, mergeGuest } from '#server/account/guest/service'
import { type LetterContext, sendConfirmation } from '#server/account/link/service'
import {
  deleteExpired,
  findAccount,
  insertAccount,
  listRoundsOf,
  type Preferences,
  raiseAuthVersion,
  updateUser,
} from '#server/account/store'
import { audit } from '#server/audit/service'
import type { User } from '#server/auth/identify'
import { admitSignIn, spend } from '#server/auth/limits'
import { hashPassword, verifyPassword } from '#server/auth/password'
import { nowMs } from '#server/clock'
import { announce } from '#server/db/announce'
import { db } from '#server/db/client'
import { isUniqueConflict } from '#server/db/conflict'
import { inTransaction } from '#server/db/transaction'
import { env } from '#server/env'

/** What a login cookie is made from (`makeAuthCookie`, `startAuthSession`). */
export type Login = Readonly<{ id: string; authVersion: number }>

/** A person's name as everyone in a room will read it: one line, no invisible characters, 1 to 60 long. */
export const nameInput = z
  .string()
  .transform((text) =>
    text
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim(),
  )
  .pipe(z.string().min(1).max(60))

/** Upper and lower case are one address. */
export const emailInput = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email().max(254))

/** Long enough not to be guessed within the log-in limits; nothing else is demanded of it. */
export const newPasswordInput = z.string().min(10).max(200)

/** A password somebody types to prove themselves: whatever it is, it is only compared. */
export const passwordInput = z.string().min(1).max(200)

/**
 * Signs in with e-mail and password. `bad-credentials` is the answer to a wrong password, an unknown account and one
 * without password alike, and takes as long; `too-fast` too comes whether or not the account exists.
 * A `guest` given here is taken over in the same transaction: its user proved the guest, the password the account.
 */
export async function signInWithPassword(
  given: Readonly<{ email: string; password: string }>,
  address: string,
  guest: User | null = null,
): Promise<Login> {
  const admission = await admitSignIn(given.email, address)
  const account = await findAccount(db(), given.email)
  const isOpen = account !== null && (!account.isDemo || env().hasDemo)
  const isRight = await verifyPassword(given.password, isOpen ? account.passwordHash : null)
  if (!account || !isOpen || !isRight) throw new AppError('bad-credentials')
  await admission.forgive()
  await inTransaction(async (tx) => {
    await audit(tx, { action: 'user.signed-in', userId: account.id, detail: { way: 'password' } })
    if (guest?.isGuest) await mergeGuest(tx, guest.id, account.id)
  })
  return { id: account.id, authVersion: account.authVersion }
}

/** Whether a new account waits for its letter: only where letters leave the machine. */
export function needsConfirmation(): boolean {
  return env().SMTP_URL !== undefined
}

/**
 * Makes an account; a guest becomes it and keeps everything. With SMTP the address is confirmed first: null is
 * returned, whether or not the address is taken, and the letter says the rest. Without, throws `email-taken`.
 */
export async function signUp(
  given: Readonly<{ name: string; email: string; password: string }>,
  viewer: User | null,
  context: LetterContext,
): Promise<Login | null> {
  await spend('sign-up', context.address)
  const { name, email } = given
  const passwordHash = await hashPassword(given.password)
  const guestId = viewer?.isGuest ? viewer.id : null
  if (needsConfirmation()) {
    await sendConfirmation(email, { name, passwordHash, guestId }, context)
    return null
  }
  return inTransaction(async (tx) => {
    if (await findAccount(tx, email)) throw new AppError('email-taken', 'email')
    if (guestId === null) {
      const login = await insertAccount(tx, { name, email, passwordHash, isConfirmed: false, isDemo: false }, nowMs())
      await audit(tx, { action: 'user.signed-up', userId: login.id, detail: { way: 'password' } })
      return login
    }
    await claimInPlace(tx, guestId, { name, email, passwordHash, confirmedAtMs: null })
    const account = await findAccount(tx, email)
    if (!account) throw new AppError('internal')
    return { id: account.id, authVersion: account.authVersion }
  }).catch((error: unknown) => {
    throw isUniqueConflict(error) ? new AppError('email-taken', 'email') : error
  })
}

/** Name and preferences of the settings page. Null takes a choice back: the browser decides again. */
export async function saveSettings(user: User, settings: Preferences & Readonly<{ name: string }>): Promise<void> {
  await inTransaction((tx) => updateUser(tx, user.id, settings))
}

/** A language or theme picked from the menu is the account's choice too. */
export async function choosePreference(
  user: User,
  choice: Partial<Pick<Preferences, 'language' | 'theme'>>,
): Promise<void> {
  await inTransaction((tx) => updateUser(tx, user.id, choice))
}

/** Ends every login of this user, this browser's too, and closes what it has open in its rounds. */
export async function signOutEverywhere(user: User): Promise<void> {
  await inTransaction(async (tx) => {
    await raiseAuthVersion(tx, user.id)
    for (const { roundId, phase } of await listRoundsOf(tx, user.id))
      await announce(tx, roundId, 'round.changed', { phase })
    await audit(tx, { action: 'user.signed-out-everywhere', userId: user.id })
  })
}

/** Throws away links and counters that are past their time. */
export async function forgetExpired(atMs: number): Promise<void> {
  await deleteExpired(db(), atMs)
}
