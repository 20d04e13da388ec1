import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { showTheme } from '../axe'
import { expect, test } from '../fixtures'
import { createSession } from '../pages/room.page'

const password = 'long enough pass'
const anEmail = () => `${crypto.randomUUID()}@example.test`

async function signUp(page: Page, name: string, email: string): Promise<void> {
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Create account' }).click()
}

async function signIn(page: Page, email: string, given: string): Promise<void> {
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(given)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Nothing for axe to find, light and dark. */
async function isAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await showTheme(page, colorScheme)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  }
}

test('somebody signs up, out and in again, and by a link that works once', async ({ world }) => {
  const page = await world.stranger()
  const email = anEmail()
  await page.goto('/settings')
  await page.waitForURL(/\/sign-in\?next=%2Fsettings/)
  await isAccessible(page)

  await test.step('a refused form says why, keeps what was typed and goes to the field', async () => {
    await signIn(page, 'anna@', 'x')
    await expect(page.getByText('Enter a whole address')).toBeVisible()
    await expect(page.getByLabel('Email')).toHaveValue('anna@')
    await expect(page.getByLabel('Email')).toBeFocused()
    await signIn(page, email, 'no such account')
    await expect(page.getByText('Email and password do not match')).toBeVisible()
    await expect(page.getByLabel('Email')).toHaveValue(email)
    await expect(page.getByLabel('Password')).toBeFocused()
  })

  await page.getByRole('link', { name: 'Create account' }).click()
  await page.waitForURL(/\/sign-up/)
  await isAccessible(page)
  await signUp(page, 'Анна Ёж', email.toUpperCase())
  await page.waitForURL((url) => url.pathname === '/settings')
  await expect(page.getByText(email)).toBeVisible()
  await isAccessible(page)

  await page.getByRole('button', { name: 'Account of Анна Ёж' }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await page.waitForURL(/\/sign-in$/)
  await page.goto('/settings')
  await page.waitForURL(/\/sign-in/)
  await signIn(page, email, password)
  await page.waitForURL((url) => url.pathname === '/settings')

  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await page.waitForURL(/\/sign-in$/)
  await page.getByLabel('Email').fill(email)
  await page.getByRole('button', { name: 'Email me a link' }).click()
  await page.getByRole('link', { name: /outbox/ }).click()
  await page.waitForURL(/\/dev\/mail$/)
  await isAccessible(page)
  const link = await page
    .getByRole('article')
    .filter({ hasText: email })
    .getByRole('link', { name: /sign-in\/link/ })
    .getAttribute('href')
  await page.goto(link ?? '')
  await isAccessible(page)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(/\/dashboard$/)
  await page.goto(link ?? '')
  await expect(page.getByText('This link no longer works')).toBeVisible()
})

test('choices follow the account into another browser; nothing is stored before one is made', async ({ world }) => {
  const email = anEmail()
  const page = await world.stranger({ locale: 'en-US' })
  await page.goto('/sign-up?next=/settings')
  await signUp(page, 'Anna', email)
  await page.waitForURL((url) => url.pathname === '/settings')
  await expect(page.getByLabel('Language')).toHaveValue('')
  expect((await page.context().cookies()).map(({ name }) => name).sort()).toEqual(['next-auth.session-token'])

  await page.getByLabel('Language').selectOption('ru')
  await page.getByLabel('Theme').selectOption('dark')
  await page.getByLabel('Time zone').selectOption('Asia/Tokyo')
  await page.getByRole('button', { name: 'Save settings' }).click()
  await expect(page.getByText('Сохранено.')).toBeVisible()
  await isAccessible(page)

  const other = await world.stranger({ locale: 'en-US' })
  await other.goto('/sign-in?next=/settings')
  await signIn(other, email, password)
  await other.waitForURL((url) => url.pathname === '/settings')
  await expect(other.getByRole('heading', { name: 'Настройки' })).toBeVisible()
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(other.getByLabel('Часовой пояс')).toHaveValue('Asia/Tokyo')
})

test('a guest keeps the history: by signing up in place, and by signing in to an account', async ({ world }) => {
  const mira = await world.person('Mira')
  const join = async (name: string) => {
    const room = await createSession(mira.page)
    await room.isReady()
    const [roundId = ''] = await world.roundsOf(mira.page.url())
    const page = await world.stranger()
    await page.goto(await room.inviteLink())
    await page.getByRole('textbox', { name: 'Your name' }).fill(name)
    await page.getByRole('button', { name: 'Join' }).click()
    await page.waitForURL(/\/room\//)
    return { page, roundId }
  }
  const candidateOf = async (roundId: string) => {
    const query =
      'select u."email" from "Member" m join "User" u on u."id" = m."userId" where m."roundId" = $1 and m."seat" = $2'
    return (await world.db.query<{ email: string | null }>(query, [roundId, 'candidate'])).rows[0]?.email
  }
  const email = anEmail()

  await test.step('in place', async () => {
    const { page, roundId } = await join('Лена')
    await page.goto('/settings')
    await isAccessible(page)
    await page.getByRole('link', { name: 'Create an account' }).click()
    await expect(page.getByLabel('Name')).toHaveValue('Лена')
    await signUp(page, 'Лена', email)
    await page.waitForURL((url) => url.pathname === '/settings')
    await expect(page.getByText(email)).toBeVisible()
    expect(await candidateOf(roundId)).toBe(email)
  })

  await test.step('into an account they have', async () => {
    const { page, roundId } = await join('Lena again')
    await page.goto('/settings')
    await page.getByRole('link', { name: 'Use an account I have' }).click()
    await expect(page.getByRole('checkbox', { name: /Lena again/ })).toBeChecked()
    await signIn(page, email, password)
    await page.waitForURL((url) => url.pathname === '/settings')
    expect(await candidateOf(roundId)).toBe(email)
  })
})

test('the outbox is for this machine: not through a proxy, not under a foreign name', async ({ request }) => {
  expect((await request.get('/dev/mail')).status()).toBe(200)
  for (const headers of [
    { 'x-forwarded-for': '203.0.113.9' },
    { 'x-real-ip': '203.0.113.9' },
    { forwarded: 'for=203.0.113.9' },
    { host: 'evil.test' },
  ]) {
    expect((await request.get('/dev/mail', { headers })).status()).toBe(404)
  }
})

test('wrong passwords end in 429 for known and unknown accounts alike', async ({ world, request }) => {
  const mira = await world.person('Mira')
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json()
  for (const email of [mira.email, anEmail()]) {
    const answers: number[] = []
    for (let tries = 0; tries < 6; tries++) {
      const form = { csrfToken, email, password: 'wrong', json: 'true' }
      answers.push((await request.post('/api/auth/callback/credentials', { form })).status())
    }
    expect(answers).toEqual([401, 401, 401, 401, 401, 429])
  }
})
