import { describe, expect, test, vi } from 'vitest'
import { ensureDemoAccounts, signInToDemo } from '#server/account/demo/service'
import { createGuest } from '#server/account/guest/service'
import { sendSignInLink } from '#server/account/link/service'
import {
  choosePreference,
  emailInput,
  forgetExpired,
  nameInput,
  newPasswordInput,
  saveSettings,
  signInWithPassword,
  signOutEverywhere,
  signUp,
} from '#server/account/service'
import { makeAuthCookie } from '#server/auth/cookie'
import { identify, type User } from '#server/auth/identify'
import { admitSignIn, spend } from '#server/auth/limits'
import { db } from '#server/db/client'
import { inTransaction } from '#server/db/transaction'
import { aUser } from '#server/testing/factories'

// A password's hash is slow on purpose, and slower on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

/** This file runs without mail and without demo accounts: the settings of a plain server. */
const context = { origin: 'http://localhost:3000', address: '10.9.0.1', language: 'en' } as const
let count = 0
const anEmail = () => `person${++count}@x.test`

async function identified(login: Readonly<{ id: string; authVersion: number }>): Promise<User | null> {
  const { name, value } = await makeAuthCookie({ sub: login.id, ver: login.authVersion })
  return identify({ [name]: value })
}

async function aGuest(name = 'Guest'): Promise<User> {
  const guest = await identified(await inTransaction((tx) => createGuest(tx, { name })))
  if (!guest) throw new Error('a fresh guest is signed in')
  return guest
}

describe('signing up', () => {
  test('makes an account that can be used at once', async () => {
    const email = anEmail()
    const login = await signUp({ name: 'Anna', email, password: 'long enough pass' }, null, context)
    if (!login) throw new Error('no letter is awaited')
    expect(await identified(login)).toMatchObject({ name: 'Anna', email, isGuest: false, language: null, theme: null })
    expect((await signInWithPassword({ email, password: 'long enough pass' }, '10.9.0.2')).id).toBe(login.id)
    const actions = await db().auditRow.findMany({ where: { userId: login.id }, orderBy: { createdAt: 'asc' } })
    expect(actions.map(({ action }) => action)).toEqual(['user.signed-up', 'user.signed-in'])
  })

  test('with an address somebody has is refused, also for two at the same moment', async () => {
    const given = { name: 'Anna', email: anEmail(), password: 'long enough pass' }
    const both = await Promise.allSettled([signUp(given, null, context), signUp(given, null, context)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(signUp(given, null, context)).rejects.toMatchObject({ code: 'email-taken', field: 'email' })
  })

  test('as a guest keeps the user: same id, same cookie, now an account', async () => {
    const guest = await aGuest('Lena')
    const email = anEmail()
    const login = await signUp({ name: 'Lena K', email, password: 'long enough pass' }, guest, context)
    expect(login?.id).toBe(guest.id)
    expect(login && (await identified(login))).toMatchObject({ name: 'Lena K', email, isGuest: false })
  })

  test('a guest cannot take an address somebody has, and stays a guest', async () => {
    const owner = await aUser()
    const guest = await aGuest()
    const given = { name: 'Guest', email: owner.email ?? '', password: 'long enough pass' }
    await expect(signUp(given, guest, context)).rejects.toMatchObject({ code: 'email-taken' })
    expect(await db().user.findUnique({ where: { id: guest.id } })).toMatchObject({ email: null, passwordHash: null })
  })
})

describe('signing in', () => {
  test('a wrong password, an unknown account and one without password get the same answer', async () => {
    const email = anEmail()
    await signUp({ name: 'Anna', email, password: 'long enough pass' }, null, context)
    const withoutPassword = await aUser()
    for (const one of [email, anEmail(), withoutPassword.email ?? '']) {
      const given = { email: one, password: 'long enough pasS' }
      await expect(signInWithPassword(given, '10.9.0.3')).rejects.toMatchObject({ code: 'bad-credentials' })
    }
  })

  test('too many tries are refused with the same words whether or not the account exists, the right password too', async () => {
    const email = anEmail()
    const password = 'long enough pass'
    await signUp({ name: 'Anna', email, password }, null, context)
    vi.useFakeTimers({ toFake: ['Date'] })
    const answersFor = async (one: string, address: string) => {
      for (let tries = 0; tries < 4; tries++) await admitSignIn(one, address)
      const answers: string[] = []
      for (const given of ['wrong', 'wrong', password]) {
        await signInWithPassword({ email: one, password: given }, address).catch((error) => answers.push(error.code))
      }
      return answers
    }
    expect(await answersFor(email, '10.9.1.1')).toEqual(['bad-credentials', 'too-fast', 'too-fast'])
    expect(await answersFor(anEmail(), '10.9.1.2')).toEqual(['bad-credentials', 'too-fast', 'too-fast'])
    vi.setSystemTime(Date.now() + 31_000)
    await signInWithPassword({ email, password }, '10.9.1.1')
    vi.useRealTimers()
  })
})

test('signing out everywhere ends every cookie of this user and nobody else’s', async () => {
  const [user, other] = [await aUser(), await aUser()]
  const cookies = [
    await identified({ id: user.id, authVersion: 1 }),
    await identified({ id: other.id, authVersion: 1 }),
  ]
  expect(cookies.map((one) => one?.id)).toEqual([user.id, other.id])
  await signOutEverywhere(user)
  expect(await identified({ id: user.id, authVersion: 1 })).toBeNull()
  expect(await identified({ id: other.id, authVersion: 1 })).not.toBeNull()
})

test('settings are kept, and taken back by leaving them to the browser', async () => {
  const user = await aUser()
  await saveSettings(user, { name: 'Анна', language: 'ru', theme: 'dark', timeZone: 'Asia/Tokyo' })
  const chosen = { name: 'Анна', language: 'ru', theme: 'dark', timeZone: 'Asia/Tokyo' }
  expect(await identified({ id: user.id, authVersion: 1 })).toMatchObject(chosen)
  await choosePreference(user, { theme: 'light' })
  expect(await identified({ id: user.id, authVersion: 1 })).toMatchObject({ ...chosen, theme: 'light' })
  await saveSettings(user, { name: 'Анна', language: null, theme: null, timeZone: null })
  expect(await identified({ id: user.id, authVersion: 1 })).toMatchObject({
    language: null,
    theme: null,
    timeZone: null,
  })
})

test('where no demo accounts are offered, one that is there anyway opens to nobody', async () => {
  await ensureDemoAccounts()
  await expect(signInToDemo('mentor')).rejects.toMatchObject({ code: 'not-found' })
  const given = { email: 'mentor@sparring.test', password: 'sparring-demo' }
  await expect(signInWithPassword(given, '10.9.0.5')).rejects.toMatchObject({ code: 'bad-credentials' })
  const demo = await db().user.findUniqueOrThrow({ where: { email: 'mentor@sparring.test' } })
  expect(await identified({ id: demo.id, authVersion: demo.authVersion })).toBeNull()
})

test('where no mail leaves there are no sign-in links', async () => {
  await expect(sendSignInLink(anEmail(), context)).rejects.toMatchObject({ code: 'not-found' })
})

test('counters that are over are forgotten, running ones stay', async () => {
  await spend('guest', 'somebody')
  const before = await db().rateLimit.count()
  await forgetExpired(Date.now())
  expect(await db().rateLimit.count()).toBe(before)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 48 * 3600_000 })
  await forgetExpired(Date.now())
  vi.useRealTimers()
  expect(await db().rateLimit.count()).toBe(0)
})

describe('what is typed', () => {
  test('a name is one line without invisible characters', () => {
    expect(nameInput.parse('  Anna\n\u202e Ёж\u200b ')).toBe('Anna Ёж')
    for (const bad of ['', '   ', '\u200b\u200b', 'x'.repeat(61), 7, null])
      expect(nameInput.safeParse(bad).success).toBe(false)
  })

  test('an address is the same in capitals and with spaces around it', () => {
    expect(emailInput.parse(' Anna.Ko@X.Test ')).toBe('anna.ko@x.test')
    for (const bad of ['', 'anna', 'anna@', '@x.test', 'a b@x.test', `${'x'.repeat(250)}@x.test`, 7, null]) {
      expect(emailInput.safeParse(bad).success).toBe(false)
    }
  })

  test('a new password has 10 to 200 characters', () => {
    expect(newPasswordInput.safeParse('ten chars.').success).toBe(true)
    for (const bad of ['nine char', 'x'.repeat(201), undefined])
      expect(newPasswordInput.safeParse(bad).success).toBe(false)
  })
})
