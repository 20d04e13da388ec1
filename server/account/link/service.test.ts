import { afterEach, describe, expect, test, vi } from 'vitest'
import { createGuest } from '#server/account/guest/service'
import { followLink, readLink, sendSignInLink } from '#server/account/link/service'
import { signInWithPassword, signUp } from '#server/account/service'
import { makeAuthCookie } from '#server/auth/cookie'
import { identify, type User } from '#server/auth/identify'
import { db } from '#server/db/client'
import { inTransaction } from '#server/db/transaction'
import { aRound, aUser } from '#server/testing/factories'

// Mail is configured here; nothing is sent, for no job runs.
vi.hoisted(() => {
  process.env.SMTP_URL = 'smtp://127.0.0.1:9'
})
// A password's hash is slow on purpose, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000 })
afterEach(() => {
  vi.useRealTimers()
})

const context = { origin: 'https://sparring.test', address: '10.7.0.1', language: 'ru' } as const

async function identified(login: Readonly<{ id: string; authVersion: number }>): Promise<User | null> {
  const { name, value } = await makeAuthCookie({ sub: login.id, ver: login.authVersion })
  return identify({ [name]: value })
}

async function lettersTo(email: string) {
  return db().letter.findMany({ where: { to: email }, orderBy: { createdAt: 'asc' } })
}

/** The token of the last letter's link. */
async function tokenFor(email: string): Promise<string> {
  const letter = (await lettersTo(email)).at(-1)
  const token = letter?.text.match(/https:\/\/sparring\.test\/sign-in\/link\/([\w-]{43})\n/)?.[1]
  if (!token) throw new Error(`no link in: ${letter?.text}`)
  return token
}

describe('a sign-in link', () => {
  test('signs in once; looking at it uses nothing up, and the table holds no token', async () => {
    const user = await aUser()
    const email = user.email ?? ''
    await sendSignInLink(email, context)
    const token = await tokenFor(email)
    expect(JSON.stringify(await db().loginToken.findMany())).not.toContain(token)
    expect(await readLink(token)).toEqual({ purpose: 'sign-in', email, isForGuest: false })
    expect(await readLink(token)).not.toBeNull()
    expect(await followLink(token, null, false)).toEqual({ id: user.id, authVersion: 1 })
    expect(await readLink(token)).toBeNull()
    await expect(followLink(token, null, false)).rejects.toMatchObject({ code: 'link-dead' })
  })

  test('pressed twice at the same moment signs in once', async () => {
    const user = await aUser()
    await sendSignInLink(user.email ?? '', context)
    const token = await tokenFor(user.email ?? '')
    const both = await Promise.allSettled([followLink(token, null, false), followLink(token, null, false)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('is dead after ten minutes', async () => {
    const user = await aUser()
    await sendSignInLink(user.email ?? '', context)
    const token = await tokenFor(user.email ?? '')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10 * 60_000 - 2_000 })
    expect(await readLink(token)).not.toBeNull()
    vi.setSystemTime(Date.now() + 2_001)
    expect(await readLink(token)).toBeNull()
    await expect(followLink(token, null, false)).rejects.toMatchObject({ code: 'link-dead' })
  })

  test.each(['', 'x', 'A'.repeat(43)])('%j is none', async (token) => {
    expect(await readLink(token)).toBeNull()
    await expect(followLink(token, null, false)).rejects.toMatchObject({ code: 'link-dead' })
  })

  test('for an address nobody has: the same answer, and a letter that says so in the asker’s language', async () => {
    await sendSignInLink('nobody@x.test', context)
    const [letter] = await lettersTo('nobody@x.test')
    expect(letter?.subject).toBe('Аккаунта Sparring с этим адресом нет')
    expect(letter?.text).toContain('https://sparring.test/sign-up')
    expect(await db().loginToken.count({ where: { identifier: 'nobody@x.test' } })).toBe(0)
  })

  test('comes in the language its owner chose', async () => {
    const user = await aUser()
    await db().user.update({ where: { id: user.id }, data: { language: 'en' } })
    await sendSignInLink(user.email ?? '', context)
    expect((await lettersTo(user.email ?? ''))[0]?.subject).toBe('Your link to sign in to Sparring')
  })

  test('can’t be used to flood somebody’s mailbox', async () => {
    const user = await aUser()
    for (let sent = 0; sent < 5; sent++)
      await sendSignInLink(user.email ?? '', { ...context, address: `10.7.1.${sent}` })
    await expect(sendSignInLink(user.email ?? '', context)).rejects.toMatchObject({ code: 'too-fast' })
  })

  test('takes a guest’s rounds along only if they want it', async () => {
    for (const keeps of [true, false]) {
      const round = await aRound({ phase: 'released' })
      const guest = await identified(await inTransaction((tx) => createGuest(tx, { name: 'Lena' })))
      await db().member.updateMany({ where: { userId: round.candidate.id }, data: { userId: guest?.id ?? '' } })
      const account = await aUser()
      await sendSignInLink(account.email ?? '', { ...context, address: '10.7.2.1' })
      await followLink(await tokenFor(account.email ?? ''), guest, keeps)
      const seat = await db().member.findFirst({ where: { roundId: round.roundId, seat: 'candidate' } })
      expect(seat?.userId).toBe(keeps ? account.id : guest?.id)
    }
  })
})

describe('signing up where mail is configured', () => {
  const password = 'long enough pass'

  test('makes no account until the address is confirmed', async () => {
    const email = 'new@x.test'
    expect(await signUp({ name: 'Анна', email, password }, null, context)).toBeNull()
    expect(await db().user.findUnique({ where: { email } })).toBeNull()
    await expect(signInWithPassword({ email, password }, '10.7.3.1')).rejects.toMatchObject({ code: 'bad-credentials' })
    const login = await followLink(await tokenFor(email), null, false)
    expect(await identified(login)).toMatchObject({ name: 'Анна', email, isGuest: false })
    expect((await db().user.findUnique({ where: { email } }))?.emailConfirmedAt).not.toBeNull()
    expect((await signInWithPassword({ email, password }, '10.7.3.1')).id).toBe(login.id)
  })

  test('with an address somebody has looks the same from outside; its owner gets a letter without a link that does anything', async () => {
    const owner = await aUser()
    const email = owner.email ?? ''
    expect(await signUp({ name: 'Thief', email, password }, null, context)).toBeNull()
    const [letter] = await lettersTo(email)
    expect(letter?.subject).toBe('У вас уже есть аккаунт в Sparring')
    expect(letter?.text).not.toContain('/sign-in/link/')
    expect(await db().user.findUnique({ where: { email } })).toMatchObject({ name: owner.name, passwordHash: null })
  })

  test('twice: the first confirmation counts, the second link is dead', async () => {
    const email = 'twice@x.test'
    await signUp({ name: 'First', email, password }, null, context)
    const first = await tokenFor(email)
    await signUp({ name: 'Second', email, password }, null, context)
    const second = await tokenFor(email)
    const login = await followLink(second, null, false)
    await expect(followLink(first, null, false)).rejects.toMatchObject({ code: 'link-dead' })
    expect(await identified(login)).toMatchObject({ name: 'Second' })
  })

  test('as a guest: a guest until the confirmation, then the same user with an account', async () => {
    const guest = await identified(await inTransaction((tx) => createGuest(tx, { name: 'Lena' })))
    const email = 'lena@x.test'
    await signUp({ name: 'Lena', email, password }, guest, context)
    expect(await identified({ id: guest?.id ?? '', authVersion: 1 })).toMatchObject({ isGuest: true })
    const token = await tokenFor(email)
    expect(await readLink(token)).toMatchObject({ isForGuest: true })
    // Opened in the mail program's browser, which has no cookie.
    expect((await followLink(token, null, false)).id).toBe(guest?.id)
    expect(await identified({ id: guest?.id ?? '', authVersion: 1 })).toMatchObject({ isGuest: false, email })
  })
})
