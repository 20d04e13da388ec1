import type { Page } from '@playwright/test'
import { findings } from '../axe'
import { expect, test } from '../fixtures'
import { ReviewPage } from '../pages/review.page'
import { createSession, RoomPage } from '../pages/room.page'

async function join(page: Page, link: string): Promise<RoomPage> {
  await page.goto(link)
  await page.getByRole('button', { name: 'Join' }).click()
  await page.waitForURL(/\/room\//)
  return new RoomPage(page)
}

test('a shadow scorer scores blind, hands in, and the two scorecards are compared after the release', async ({
  world,
}) => {
  const [mira, oleg, shura] = [await world.person('Mira'), await world.person('Oleg'), await world.person('Shura')]
  const room = await createSession(mira.page, { problem: 'courier-eta' })
  await room.isReady()
  const [roundId = ''] = await world.roundsOf(mira.page.url())
  const inviteLink = await room.inviteLink()
  await expect(mira.page.getByRole('textbox', { name: 'Shadow link' })).toHaveCount(0)
  const shadowLink = await room.shadowLink()
  const other = await join(oleg.page, inviteLink)

  await test.step('the link says what the seat is', async () => {
    await shura.page.goto(shadowLink)
    await expect(shura.page.getByRole('heading', { name: 'Mira invites you to score a mock interview' })).toBeVisible()
    await expect(shura.page.getByText('Shadow scorer', { exact: true })).toBeVisible()
  })
  const shadow = await join(shura.page, shadowLink)
  await shadow.isReady()
  await other.isReady()

  await test.step('it looks on, with the rubric to read and a scorecard of its own', async () => {
    await expect(shura.page.getByText('You are watching and scoring on your own.')).toBeVisible()
    await expect(shadow.shadowScorecard).toBeVisible()
    await expect(shadow.shadowScorecard.getByRole('radio', { name: '3' }).first()).toBeDisabled()
    for (const panel of [shadow.guide, shadow.marks, shadow.scorecard]) await expect(panel).toHaveCount(0)
    for (const page of [mira.page, oleg.page])
      await expect(page.getByRole('region', { name: 'Shadow scorecard' })).toHaveCount(0)
  })

  await room.button('Start round').click()
  await expect(shadow.clock).toContainText('0:0')
  await shadow.isReady()
  const shadows = shadow.shadowScorecard.getByRole('radiogroup', { name: 'Argues trade-offs' })

  await test.step('the slash leads to its note, a note is cited, and it is all there after a reload', async () => {
    await expect(shadow.shadowScorecard.getByRole('textbox', { name: 'Private note' })).toBeVisible()
    await shura.page.keyboard.press('Slash')
    await shura.page.keyboard.type('Weighs latency against recall')
    await shura.page.keyboard.press('Enter')
    await shadows.getByRole('radio', { name: '4', exact: true }).check()
    await shadow.shadowScorecard.getByRole('button', { name: 'Weighs latency against recall', pressed: false }).click()
    await shadow.shadowScorecard.getByRole('textbox', { name: 'Comment: Argues trade-offs' }).fill('Names both prices')
    await shadow.isSaved()
    await shura.page.reload()
    await shadow.isReady()
    await expect(shadows.getByRole('radio', { name: '4', exact: true })).toBeChecked()
    expect(await findings(shura.page)).toEqual([])
  })

  await test.step('the interviewer scores without a trace of it', async () => {
    await mira.page.getByRole('textbox', { name: 'Private note' }).fill('No price of the second model')
    await room.button('Add note').click()
    await room.open('Scorecard')
    const tradeoffs = room.scorecard.getByRole('radiogroup', { name: 'Argues trade-offs' })
    await tradeoffs.getByRole('radio', { name: '2', exact: true }).check()
    await room.scorecard.getByRole('button', { name: 'No price of the second model', pressed: false }).click()
    await expect(mira.page.getByText('Weighs latency')).toHaveCount(0)
    await expect(shura.page.getByText('No price of the second model')).toHaveCount(0)
    await room.isSaved()
  })

  await room.button('End round').click()
  await test.step('handing in asks for the note that is missing, and for a moment it can be taken back', async () => {
    await expect(shadow.button('Hand in')).toBeVisible()
    const hazards = shadow.shadowScorecard.getByRole('radiogroup', { name: 'Methods against common ML problems' })
    await hazards.getByRole('radio', { name: '1', exact: true }).check()
    await shadow.button('Hand in').click()
    await expect(shadow.shadowScorecard.getByRole('alert')).toContainText('Not handed in yet')
    await hazards.getByRole('radio', { name: '3', exact: true }).check()
    await shadow.isSaved()
    await shadow.button('Hand in').click()
    await shadow.button('Undo').click()
    await shadow.button('Hand in').click()
    await expect(shadow.shadowScorecard.getByText('The comparison opens in the review')).toBeVisible({
      timeout: 20_000,
    })
    await expect(hazards.getByRole('radio', { name: '3', exact: true })).toBeDisabled()
  })

  await room.button('Release feedback').click()
  await expect(shadow.shadowScorecard.getByRole('link', { name: 'Open the comparison' })).toBeVisible({
    timeout: 30_000,
  })

  await test.step('the comparison, for the two who scored and nobody else', async () => {
    await shadow.shadowScorecard.getByRole('link', { name: 'Open the comparison' }).click()
    for (const page of [shura.page, mira.page]) {
      const review = new ReviewPage(page)
      if (page !== shura.page) await page.goto(`/review/${roundId}`)
      await review.isReady()
      await expect(review.calibration).toContainText('Agree on 0 of 1, two apart on “Argues trade-offs”')
      const row = review.calibration.getByRole('row', { name: 'Argues trade-offs' })
      await expect(row).toContainText('two apart')
      await expect(row).toContainText('Names both prices')
      await expect(row).toContainText('Weighs latency against recall')
      await expect(row).toContainText('No price of the second model')
      await row.getByRole('button', { name: /Go to/ }).first().click()
      expect(await findings(page)).toEqual([])
    }
    await oleg.page.goto(`/review/${roundId}`)
    await new ReviewPage(oleg.page).isReady()
    await expect(new ReviewPage(oleg.page).calibration).toHaveCount(0)
    await expect(oleg.page.getByText('Weighs latency')).toHaveCount(0)
  })
})
