import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '#lib/base/errors'
import { minuteMs } from '#lib/base/time'
import type { Language } from '#lib/interview/model'
import { claimInPlace, isGuest, mergeGuest } from '#server/account/guest/service'
import { findLink, insertLink, type LinkPurpose, takeLink } from '#server/account/link/store'
import { presentLetter } from '#server/account/present'
import { confirmEmail, findAccount, insertAccount } from '#server/account/store'
import { audit } from '#server/audit/service'
import type { User } from '#server/auth/identify'
import { spend } from '#server/auth/limits'
import { nowMs } from '#server/clock'
import { db } from '#server/db/client'
import { isUniqueConflict } from '#server/db/conflict'
import { inTransaction, type Tx } from '#server/db/transaction'
import { env } from '#server/env'
import { canMail, queueLetter } from '#server/mail/service'

/** RELIABILITY, Limits. */
const linkLifetimeMs = 10 * minuteMs

/** The account-to-be, kept in the link itself: until the address is confirmed there is no account that could be taken over. */
const pendingAccount = z.object({
  name: z.string(),
  passwordHash: z.string(),
  guestId: z.string().nullable(),
})
export type PendingAccount = z.infer<typeof pendingAccount>

/** Where letters' links lead, who asks, and the language of whoever has not chosen one. */
export type LetterContext = Readonly<{ origin: string; address: string; language: Language }>

/** What the page of a link shows before its button is pressed. */
export type LinkView = Readonly<{ purpose: LinkPurpose; email: string; isForGuest: boolean }>

/**
 * Sends a sign-in link. The answer is the same whether or not there is an account; the letter tells its owner.
 * Throws `too-fast`, and `not-found` where no mail leaves.
 */
export async function sendSignInLink(email: string, context: LetterContext): Promise<void> {
  if (!canMail()) throw new AppError('not-found')
  await spendLetter(email, context.address)
  await inTransaction(async (tx) => {
    const account = await findAccount(tx, email)
    const language = account?.language ?? context.language
    if (!account || isClosed(account)) {
      await queueLetter(tx, presentLetter('no-account', language, email, `${context.origin}/sign-up`))
      return
    }
    const url = await makeLink(tx, context.origin, { purpose: 'sign-in', identifier: email, payload: null })
    await queueLetter(tx, presentLetter('sign-in', language, email, url))
  })
}

/** Sends the confirmation of a sign-up; an owner who has an account already is told so instead, in the letter only. */
export async function sendConfirmation(email: string, pending: PendingAccount, context: LetterContext): Promise<void> {
  await spendLetter(email, context.address)
  await inTransaction(async (tx) => {
    const account = await findAccount(tx, email)
    if (account) {
      await queueLetter(
        tx,
        presentLetter('has-account', account.language ?? context.language, email, `${context.origin}/sign-in`),
      )
      return
    }
    const url = await makeLink(tx, context.origin, { purpose: 'confirm', identifier: email, payload: pending })
    await queueLetter(tx, presentLetter('confirm', context.language, email, url))
  })
}

/** Reads a link without using it up, for scanners open links too. Null for a dead one. */
export async function readLink(token: string): Promise<LinkView | null> {
  const link = await findLink(db(), token, nowMs())
  if (!link) return null
  if (link.purpose !== 'confirm') return { purpose: 'sign-in', email: link.identifier, isForGuest: false }
  return { purpose: 'confirm', email: link.identifier, isForGuest: pendingAccount.parse(link.payload).guestId !== null }
}

/**
 * Follows a link, once: signs in, or makes the account and signs in. With `keepsHistory` a guest's rounds come along;
 * `viewer` is the proof of the guest, the link that of the account. Throws `link-dead`.
 */
export async function followLink(token: string, viewer: User | null, keepsHistory: boolean) {
  return inTransaction(async (tx) => {
    const link = await findLink(tx, token, nowMs())
    if (!link || !(await takeLink(tx, token, nowMs()))) throw new AppError('link-dead')
    const login = link.purpose === 'confirm' ? await confirm(tx, link) : await signIn(tx, link.identifier)
    if (keepsHistory && viewer?.isGuest && viewer.id !== login.id) await mergeGuest(tx, viewer.id, login.id)
    return login
  }).catch((error: unknown) => {
    // Two confirmations of one address at the same moment: the first made the account.
    throw isUniqueConflict(error) ? new AppError('link-dead') : error
  })
}

async function signIn(tx: Tx, email: string) {
  const account = await findAccount(tx, email)
  if (!account || isClosed(account)) throw new AppError('link-dead')
  await confirmEmail(tx, account.id, nowMs())
  await audit(tx, { action: 'user.signed-in', userId: account.id, detail: { way: 'link' } })
  return { id: account.id, authVersion: account.authVersion }
}

async function confirm(tx: Tx, link: Readonly<{ identifier: string; payload: unknown }>) {
  const { name, passwordHash, guestId } = pendingAccount.parse(link.payload)
  const email = link.identifier
  if (await findAccount(tx, email)) throw new AppError('link-dead')
  // A guest who became part of another account since: this address still gets its own.
  if (guestId !== null && (await isGuest(tx, guestId))) {
    await claimInPlace(tx, guestId, { name, email, passwordHash, confirmedAtMs: nowMs() })
    const account = await findAccount(tx, email)
    if (!account) throw new AppError('internal')
    return { id: account.id, authVersion: account.authVersion }
  }
  const login = await insertAccount(tx, { name, email, passwordHash, isConfirmed: true, isDemo: false }, nowMs())
  await audit(tx, { action: 'user.signed-up', userId: login.id, detail: { way: 'confirmed' } })
  return login
}

async function makeLink(
  tx: Tx,
  origin: string,
  link: Readonly<{ purpose: LinkPurpose; identifier: string; payload: PendingAccount | null }>,
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await insertLink(tx, { token, ...link, expiresAtMs: nowMs() + linkLifetimeMs })
  return `${origin}/sign-in/link/${token}`
}

async function spendLetter(email: string, address: string): Promise<void> {
  await spend('letter-to', email)
  await spend('letter-from', address)
}

/** A demo account left behind in a database where none are offered any more: its password is known to everyone. */
function isClosed(account: Readonly<{ isDemo: boolean }>): boolean {
  return account.isDemo && !env().hasDemo
}
