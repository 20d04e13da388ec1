import { expect, test } from '../fixtures'
import { createSession, RoomPage } from '../pages/room.page'

test('a guest joins with one field and one click, draws, and reviews', async ({ world }) => {
  const mira = await world.person('Mira')
  const room = await createSession(mira.page)
  await room.isReady()
  const link = await room.inviteLink()
  const [roundId = ''] = await world.roundsOf(mira.page.url())

  const page = await world.stranger()
  await page.goto(link)
  await page.getByRole('textbox', { name: 'Your name' }).fill('Гость Ёж')
  await page.getByRole('button', { name: 'Join' }).click()
  await page.waitForURL(/\/room\//)
  const guest = new RoomPage(page)
  await guest.isReady()
  await expect(room.page.getByText('Гость Ёж').first()).toBeVisible()

  await room.button('Start round').click()
  await expect(guest.clock).toContainText('0:0')
  await guest.isReady()
  await guest.drawBox([0.4, 0.4], [0.5, 0.5])
  await guest.isSaved()
  await expect.poll(async () => (await world.committed(roundId)).getMap('elements').size).toBe(1)

  await test.step('the same link brings the same person straight back in', async () => {
    await page.goto(link)
    await page.waitForURL(/\/room\//)
  })

  await test.step('a guest may not host', async () => {
    await page.goto('/sessions/new')
    await expect(page.getByRole('button', { name: 'Create session' })).toHaveCount(0)
  })

  await room.button('End round').click()
  await expect(room.button('Release feedback')).toBeVisible()
  await page.goto(`/review/${roundId}`)
  await expect(page.getByRole('region', { name: 'Replay' })).toBeVisible()
})

test('a link that leads nowhere says so, with status 404', async ({ world }) => {
  const page = await world.stranger()
  const answer = await page.goto('/join/not-a-token')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading').first()).toBeVisible()
})

test('a full link says who is in and what next', async ({ world }) => {
  const mira = await world.person('Mira')
  const oleg = await world.person('Oleg')
  const room = await createSession(mira.page)
  const link = await room.inviteLink()
  await oleg.page.goto(link)
  await oleg.page.getByRole('button', { name: 'Join' }).click()
  await oleg.page.waitForURL(/\/room\//)
  const late = await world.stranger()
  const answer = await late.goto(link)
  expect(answer?.status()).toBe(404)
  await expect(late.getByRole('button', { name: 'Join' })).toHaveCount(0)
})

test('an observer looks, and cannot write', async ({ world }) => {
  const mira = await world.person('Mira')
  const nina = await world.person('Nina')
  const room = await createSession(mira.page)
  await room.isReady()
  const link = await room.observerLink()
  await nina.page.goto(link)
  await nina.page.getByRole('button', { name: 'Join' }).click()
  await nina.page.waitForURL(/\/room\//)
  const seat = new RoomPage(nina.page)
  await seat.isReady()
  await room.drawBox([0.3, 0.3], [0.5, 0.5])
  await room.isSaved()
  await expect(seat.agenda.getByRole('checkbox').first()).toBeDisabled()
  await expect(nina.page.getByRole('button', { name: 'Start round' })).toHaveCount(0)
  await expect(nina.page.getByRole('region', { name: 'Scorecard' })).toHaveCount(0)
  await expect(seat.saveState).toHaveText('Saved')
})
