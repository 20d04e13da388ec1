import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { findings } from '../axe'
import { expect, test, type World } from '../fixtures'
import { RoomPage } from '../pages/room.page'

const canary = {
  fact: 'CANARY-FACT-3f19: four hundred parcels an hour',
  hint: 'CANARY-HINT-8c02: who measures a parcel now?',
  statement: 'A shop wants to know how large a parcel will be before anybody packs it.',
}

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click()
const isSaved = (page: Page) => expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible()

/** "Write your own", in English, to where it is ready; ends on its page. */
async function writeProblem(page: Page, title: string): Promise<void> {
  await page.goto('/dashboard')
  await page.getByRole('link', { name: 'Problems' }).click()
  await page.getByRole('button', { name: 'Write your own' }).click()
  await page.waitForURL(/\/problems\/own-/)
  await expect(page.getByText('Not ready')).toBeVisible()
  await page.getByRole('textbox', { name: 'Title' }).fill(title)
  await page.getByRole('textbox', { name: 'Opening statement' }).fill(canary.statement)
  await expect(page.getByText('Ready to use')).toBeVisible()
  await isSaved(page)
}

/** What the newest version of the problem on this page holds. */
async function stored(world: World, page: Page) {
  const slug = new URL(page.url()).pathname.split('/').at(-1)
  const { rows } = await world.db.query<{ version: number; title: string; facts: { text: { en: string } }[] }>(
    `select "version", "content"->'title'->>'en' as "title", "guide"->'facts' as "facts"
     from "Problem" where "slug" = $1 order by "version" desc limit 1`,
    [slug],
  )
  const [row] = rows
  if (!row) throw new Error('no such problem')
  return row
}

test('somebody writes a problem in one language, and asks it; nothing of its guide reaches the candidate', async ({
  world,
}) => {
  const mira = await world.person('Mira')
  const { page } = mira
  await writeProblem(page, 'Parcel sizes')

  await test.step('part by part, saved without a press', async () => {
    await tab(page, 'Facts')
    await page.getByRole('button', { name: 'Add a fact' }).click()
    await page.getByRole('textbox', { name: 'What you tell' }).fill(canary.fact)
    expect(await findings(page)).toEqual([])
    await tab(page, 'Stages')
    await page.getByRole('textbox', { name: 'Hint 1' }).fill(canary.hint)
    await isSaved(page)
    expect(await findings(page)).toEqual([])
    await page.reload()
    await tab(page, 'Facts')
    await expect(page.getByRole('textbox', { name: 'What you tell' })).toHaveValue(canary.fact)
    expect((await stored(world, page)).facts).toMatchObject([{ text: { en: canary.fact, ru: '' } }])
  })

  await test.step('a removed part comes back', async () => {
    await page.getByRole('button', { name: 'Fact 1: remove' }).click()
    await expect(page.getByRole('textbox', { name: 'What you tell' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByRole('textbox', { name: 'What you tell' })).toHaveValue(canary.fact)
    await isSaved(page)
  })

  await test.step('the preview shows both halves, in either language', async () => {
    await tab(page, 'Preview')
    const [candidate, interviewer] = [
      page.getByRole('region', { name: 'The candidate sees' }),
      page.getByRole('region', { name: 'The interviewer sees' }),
    ]
    await page.getByText('Russian', { exact: true }).click()
    await expect(candidate).toContainText(canary.statement)
    await expect(candidate).not.toContainText('CANARY')
    await expect(interviewer).toContainText(canary.fact)
    await expect(interviewer).toContainText(canary.hint)
    expect(await findings(page)).toEqual([])
  })

  await page.getByRole('link', { name: 'Use in a new session' }).click()
  await page.waitForURL(/\/sessions\/new/)
  await expect(page.getByRole('combobox', { name: 'Problem' }).locator('option:checked')).toHaveText('Parcel sizes')
  await page.getByRole('button', { name: 'Create session' }).click()
  await page.waitForURL(/\/room\//)
  const room = new RoomPage(page)
  await room.isReady()

  const guest = await world.stranger()
  const received: string[] = []
  const pending: Promise<void>[] = []
  guest.on('response', (response) => {
    pending.push(
      response
        .body()
        .then((body) => void received.push(body.toString('utf8')))
        .catch(() => undefined),
    )
  })
  guest.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => received.push(payload.toString())))
  await guest.goto(await room.inviteLink())
  await guest.getByRole('textbox', { name: 'Your name' }).fill('Oleg')
  await guest.getByRole('button', { name: 'Join' }).click()
  await guest.waitForURL(/\/room\//)
  const other = new RoomPage(guest)
  await other.isReady()
  await room.button('Start round').click()
  await expect(other.problem).toContainText(canary.statement)
  const { rows } = await world.db.query<{ text: string }>(
    `select p."guide"::text as "text" from "Round" r join "Problem" p on p."id" = r."problemId" where r."id" = any($1)`,
    [await world.roundsOf(page.url())],
  )
  expect(rows[0]?.text).toContain(canary.fact)
  await room.button('End round').click()
  await expect(room.button('Release feedback')).toBeVisible()
  await Promise.all(pending)
  expect(received.join('\n').length).toBeGreaterThan(100_000)
  expect(received.filter((text) => /CANARY-(FACT|HINT)/.test(text))).toEqual([])

  await test.step('its next version leaves the round alone; the list counts the round', async () => {
    await page.goto('/problems')
    await expect(page.getByRole('listitem').filter({ hasText: 'Parcel sizes' })).toContainText('asked 1×')
    await page.getByRole('link', { name: 'Parcel sizes' }).click()
    await page.getByRole('textbox', { name: 'Title' }).fill('Parcel sizes, again')
    await isSaved(page)
    expect(await stored(world, page)).toMatchObject({ version: 2, title: 'Parcel sizes, again' })
  })

  await test.step('deleted, it is one press away for a while', async () => {
    await page.getByRole('button', { name: 'Delete', exact: true }).click()
    await page.waitForURL(/\/problems$/)
    await expect(page.getByRole('link', { name: 'Parcel sizes, again' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByRole('link', { name: 'Parcel sizes, again' })).toBeVisible()
    expect(await findings(page)).toEqual([])
  })
})

test('two tabs, and no connection: nothing typed is lost or overwritten', async ({ world }) => {
  const mira = await world.person('Mira')
  const { page } = mira
  await writeProblem(page, 'Parcel sizes')
  const second = await mira.context.newPage()
  await second.goto(page.url())
  const [mine, theirs] = [page.getByRole('textbox', { name: 'Title' }), second.getByRole('textbox', { name: 'Title' })]
  await theirs.fill('From the second tab')
  await isSaved(second)

  await mine.fill('From the first tab')
  await expect(page.getByText('changed in another tab')).toBeVisible()
  expect((await stored(world, page)).title).toBe('From the second tab')
  await page.getByRole('button', { name: 'Take theirs' }).click()
  await expect(mine).toHaveValue('From the second tab')
  await page.getByRole('button', { name: 'Bring mine back' }).click()
  await isSaved(page)
  expect((await stored(world, page)).title).toBe('From the first tab')

  await theirs.fill('Second once more')
  await expect(second.getByText('changed in another tab')).toBeVisible()
  await second.getByRole('button', { name: 'Keep mine' }).click()
  await isSaved(second)
  expect((await stored(world, page)).title).toBe('Second once more')

  await mira.context.setOffline(true)
  await theirs.fill('Written without a connection')
  await expect(second.getByText(/leave this page open/)).toBeVisible()
  await mira.context.setOffline(false)
  await isSaved(second)
  expect((await stored(world, page)).title).toBe('Written without a connection')
})

test('a copy of a stock problem, out as a file, in again; broken files say what to do', async ({ world }) => {
  const { page } = await world.person('Mira')
  await page.goto('/problems')
  await page.getByRole('combobox', { name: 'Domain' }).selectOption('eta')
  await page.getByRole('link', { name: /courier/i }).click()
  await page.getByRole('button', { name: 'Duplicate and adapt' }).click()
  await page.waitForURL(/\/problems\/own-/)
  await tab(page, 'Hazards')
  await expect(page.getByRole('button', { name: /: remove$/ }).first()).toBeVisible()

  const copied = await stored(world, page)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download as a file' }).click()
  const text = await readFile(await (await download).path(), 'utf8')

  /** Chooses a file with this text on the list's page. */
  async function importFile(given: string): Promise<void> {
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await (await chooser).setFiles({ name: 'problem.json', mimeType: 'application/json', buffer: Buffer.from(given) })
  }

  await page.goto('/problems')
  const alert = page.getByRole('main').getByRole('alert')
  await importFile('Parcels')
  await expect(alert).toContainText('no JSON file')
  await importFile('{"format":"sparring-problem","version":7}')
  await expect(alert).toContainText('newer Sparring')
  await importFile(`{"a":"${'x'.repeat(300_000)}"}`)
  await expect(alert).toContainText('256 KB')

  await test.step('a half-valid one waits for a decision', async () => {
    const broken = JSON.parse(text)
    broken.problem.guide.facts[2].text.en = 'x'.repeat(401)
    await importFile(JSON.stringify(broken))
    await expect(page.getByText('Facts, 3, text, English: is longer than 400 characters')).toBeVisible()
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: 'Import what is valid' }).click()
    await page.waitForURL(/\/problems\/own-/)
    expect((await stored(world, page)).facts).toHaveLength(copied.facts.length - 1)
  })

  await page.goto('/problems')
  await importFile(text)
  await page.waitForURL(/\/problems\/own-/)
  await isSaved(page)
  expect(await stored(world, page)).toEqual(copied)
})

test('shared with those one has interviewed, and with nobody else', async ({ world }) => {
  const [mira, oleg, nina] = [await world.person('Mira'), await world.person('Oleg'), await world.person('Nina')]
  await writeProblem(mira.page, 'Parcel sizes')
  const address = mira.page.url()
  await mira.page.getByRole('checkbox', { name: 'Share with my candidates' }).check()
  await mira.page.goto('/sessions/new')
  await mira.page.getByRole('button', { name: 'Create session' }).click()
  await mira.page.waitForURL(/\/room\//)
  const room = new RoomPage(mira.page)
  await oleg.page.goto(await room.inviteLink())
  await oleg.page.getByRole('button', { name: 'Join' }).click()
  await oleg.page.waitForURL(/\/room\//)
  expect((await oleg.page.goto(address))?.status()).toBe(404)
  await room.button('Start round').click()
  await room.button('End round').click()
  await expect(room.button('Release feedback')).toBeVisible()

  await oleg.page.goto('/problems')
  await oleg.page.getByRole('link', { name: 'Parcel sizes' }).click()
  await expect(oleg.page.getByText('Shared by Mira')).toBeVisible()
  await expect(oleg.page.getByText(canary.statement)).toBeVisible()
  await expect(oleg.page.getByRole('textbox')).toHaveCount(0)
  expect(await findings(oleg.page)).toEqual([])
  expect((await nina.page.goto(address))?.status()).toBe(404)
})
