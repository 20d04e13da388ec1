import type { Page } from '@playwright/test'
import { findings } from '../axe'
import { expect, test } from '../fixtures'
import { ReviewPage } from '../pages/review.page'
import { RoomPage } from '../pages/room.page'

const title = 'Weighs alternatives'
const anchor = 'CANARY-ANCHOR-51d0: compares two ways and their price'
const note = 'Jumped to the model at once'

const isSaved = (page: Page) => expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible()
const dimension = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^\\d ${name}`) })

test('a rubric is copied, changed and scored by; the session keeps it as it was', async ({ world }) => {
  const mira = await world.person('Mira')
  const oleg = await world.person('Oleg')
  const { page } = mira

  await test.step('the standard one is read, and copied', async () => {
    await page.goto('/sessions/new')
    await expect(page.getByRole('combobox', { name: 'Rubric' })).toHaveCount(0)
    await page.getByRole('link', { name: 'Rubrics' }).click()
    await page.getByText('Argues trade-offs').click()
    await expect(page.getByText('Names a technique with no reason')).toBeVisible()
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: 'Copy and adapt' }).click()
    await page.waitForURL(/\/rubrics\/[\w-]{16,}$/)
  })
  const address = page.url()

  await test.step('it is ready, saves itself, and gives a removed dimension back', async () => {
    await expect(page.getByText('Ready to use')).toBeVisible()
    await page.getByRole('textbox', { name: 'Name' }).fill('Seniors')
    await dimension(page, 'Argues trade-offs').click()
    await page.getByRole('textbox', { name: 'Title' }).fill(title)
    await page.getByRole('combobox', { name: 'Weight in the mean' }).selectOption('3')
    await page.getByRole('textbox', { name: 'Level 3' }).fill(anchor)
    await page.getByRole('button', { name: `${title}: move up` }).click()
    await page.getByRole('button', { name: 'Evaluation tied to the goal: remove' }).click()
    await expect(dimension(page, 'Evaluation')).toHaveCount(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(dimension(page, 'Evaluation')).toBeVisible()
    await page.getByRole('button', { name: 'Add a dimension' }).click()
    await expect(page.getByText('Dimension 8: all four levels')).toBeVisible()
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: 'Dimension 8: remove' }).click()
    await isSaved(page)
    await page.reload()
    await expect(dimension(page, title)).toHaveAccessibleName(`2 ${title} weight 3`)
  })

  await test.step('of two tabs neither overwrites the other', async () => {
    const second = await mira.context.newPage()
    await second.goto(address)
    await second.getByRole('textbox', { name: 'Name' }).fill('Leads')
    await isSaved(second)
    await page.getByRole('textbox', { name: 'Name' }).fill('Seniors of mine')
    await expect(page.getByText('changed in another tab')).toBeVisible()
    await page.getByRole('button', { name: 'Take theirs' }).click()
    await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Leads')
    await page.getByRole('textbox', { name: 'Name' }).fill('Seniors')
    await isSaved(page)
    await second.close()
  })

  await page.getByRole('link', { name: 'Use in a new session' }).click()
  await page.waitForURL(/\/sessions\/new/)
  await expect(page.getByRole('combobox', { name: 'Rubric' }).locator('option:checked')).toHaveText('Seniors')
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: 'Create session' }).click()
  await page.waitForURL(/\/room\//)
  const room = new RoomPage(page)
  await room.isReady()
  const roomUrl = page.url()
  const [roundId = ''] = await world.roundsOf(roomUrl)
  await oleg.page.goto(await room.inviteLink())
  await oleg.page.getByRole('button', { name: 'Join' }).click()
  await oleg.page.waitForURL(/\/room\//)
  await room.button('Start round').click()
  await page.getByRole('textbox', { name: 'Private note' }).fill(note)
  await room.button('Add note').click()

  const weighed = room.scorecard.getByRole('radiogroup', { name: title, exact: true })
  const mean = room.scorecard.getByText('2 of 6 observed').locator('..')
  await test.step('the room scores by it: its title, its level, its weight in the mean', async () => {
    await room.open('Scorecard')
    await weighed.getByRole('radio', { name: '3', exact: true }).check()
    await expect(room.scorecard.getByText(anchor)).toBeVisible()
    const structure = room.scorecard.getByRole('radiogroup', { name: 'Knows all stages and keeps the order' })
    await structure.getByRole('radio', { name: '1', exact: true }).check()
    await room.scorecard.getByRole('button', { name: note, pressed: false }).click()
    await room.isSaved()
    await expect(mean).toContainText('2.5')
    await room.button('End round').click()
    await expect(room.button('Release feedback')).toBeVisible()
  })

  await test.step('changed once more, it is the next version: the room shows what it began with', async () => {
    const editor = await mira.context.newPage()
    await editor.goto(address)
    await editor.getByRole('textbox', { name: 'Name' }).fill('Juniors')
    await dimension(editor, title).click()
    await editor.getByRole('textbox', { name: 'Title' }).fill('Something else')
    await editor.getByRole('combobox', { name: 'Weight in the mean' }).selectOption('0.5')
    await isSaved(editor)
    await editor.close()
    await page.reload()
    await room.isReady()
    await room.open('Scorecard')
    await expect(weighed).toBeVisible()
    await expect(room.scorecard).toContainText('Rubric: Seniors')
    await expect(mean).toContainText('2.5')
    await room.button('Release feedback').click()
    await expect
      .poll(
        async () => (await world.db.query('select "phase" from "Round" where "id" = $1', [roundId])).rows[0].phase,
        { timeout: 20_000 },
      )
      .toBe('released')
  })

  await test.step('and so does the released review, for both; an amendment is about its dimensions', async () => {
    for (const reader of [oleg.page, page]) {
      await reader.goto(`/review/${roundId}`)
      const review = new ReviewPage(reader)
      await expect(review.scorecard).toContainText(title)
      await expect(review.scorecard).toContainText(anchor)
      await expect(review.scorecard).not.toContainText('Something else')
      await expect(reader.getByRole('definition').filter({ hasText: /^2\.5$/ })).toBeVisible()
    }
    await page.getByText('Amend the feedback').click()
    const about = page.getByRole('combobox', { name: 'About', exact: true })
    await about.selectOption({ label: title })
    expect(await findings(page)).toEqual([])
    expect((await oleg.page.goto(address))?.status()).toBe(404)
  })

  await test.step('deleted, it is one press away for a while', async () => {
    await page.goto(address)
    await page.getByRole('button', { name: 'Delete', exact: true }).click()
    await page.waitForURL(/\/rubrics$/)
    await expect(page.getByRole('link', { name: 'Juniors' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByRole('link', { name: 'Juniors' })).toBeVisible()
    expect(await findings(page)).toEqual([])
  })
})

test('a guest, who may be somebody’s candidate right now, reads no rubric and is told why', async ({ world }) => {
  const mira = await world.person('Mira')
  await mira.page.goto('/sessions/new')
  await mira.page.getByRole('button', { name: 'Create session' }).click()
  await mira.page.waitForURL(/\/room\//)
  const guest = await world.stranger()
  await guest.goto(await new RoomPage(mira.page).inviteLink())
  await guest.getByRole('textbox', { name: 'Your name' }).fill('Oleg')
  await guest.getByRole('button', { name: 'Join' }).click()
  await guest.waitForURL(/\/room\//)
  await guest.goto('/settings')
  await guest.getByRole('link', { name: 'Open rubrics' }).click()
  await expect(guest.getByText('Rubrics are for those who interview')).toBeVisible()
  await expect(guest.getByRole('heading', { name: 'Standard rubric' })).toHaveCount(0)
  await expect(guest.getByRole('button', { name: 'Copy and adapt' })).toHaveCount(0)
})
