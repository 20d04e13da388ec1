import { hourMs } from '#lib/base/time'
import { expect, setClockWrong, test } from '../fixtures'
import { createSession, RoomPage } from '../pages/room.page'

test('two signed-in people hold a hosted mock from the link to the review', async ({ world }) => {
  const mira = await world.person('Mira')
  const oleg = await world.person('Oleg')
  // All times are the server's: what follows does not notice.
  await setClockWrong(mira.context, 5 * hourMs)
  await setClockWrong(oleg.context, -26 * hourMs)

  const room = await createSession(mira.page, { problem: 'basket-suggestions' })
  await room.isReady()
  const link = await room.inviteLink()
  const [roundId = ''] = await world.roundsOf(mira.page.url())

  await oleg.page.goto(link)
  await expect(oleg.page.getByText('Mira').first()).toBeVisible()
  await oleg.page.getByRole('button', { name: 'Join' }).click()
  await oleg.page.waitForURL(/\/room\//)
  const other = new RoomPage(oleg.page)
  await other.isReady()

  await test.step("the board's font is there before the first text: measured without it, that would be cut off", async () => {
    await expect.poll(() => oleg.page.evaluate(() => document.fonts.check('20px Excalifont', 'Aя'))).toBe(true)
  })

  await test.step('the candidate sees no statement and none of the private half before the start', async () => {
    await expect(other.problem).not.toContainText('basket')
    await expect(oleg.page.getByRole('region', { name: 'Scorecard' })).toHaveCount(0)
    await expect(oleg.page.getByRole('textbox', { name: 'Private note' })).toHaveCount(0)
  })

  await room.button('Start round').click()
  await expect(other.clock).toContainText('0:0')
  await room.isSaved()
  await other.isSaved()

  await test.step('both draw on one board, and every stroke is a row', async () => {
    await room.drawBox([0.3, 0.3], [0.42, 0.45])
    await other.drawBox([0.6, 0.5], [0.72, 0.65])
    await room.isSaved()
    await other.isSaved()
    await expect.poll(async () => [...(await world.committed(roundId)).getMap('elements').keys()].length).toBe(2)
  })

  await test.step('a picture one pastes reaches the other, and opened by itself it can do nothing', async () => {
    const fetched = other.page.waitForResponse((response) => response.url().includes('/api/images/'))
    await room.pastePicture([0.8, 0.3])
    const response = await fetched
    expect(response.status()).toBe(200)
    expect(response.headers()['content-security-policy']).toBe(`sandbox; default-src 'none'`)
    await room.isSaved()
  })

  await test.step('one walks the agenda, the other sees it, with the tick', async () => {
    await room.button('Next stage').click()
    await expect(other.agenda.locator('[aria-current="step"]')).toContainText('Clarify the task')
    await other.agenda.getByRole('checkbox', { name: 'Which business metric should move?' }).check()
    await expect(room.agenda.getByRole('checkbox', { name: 'Which business metric should move?' })).toBeChecked()
    const visits = await world.db.query('select "step", "byUserId" from "StageVisit" where "roundId" = $1', [roundId])
    expect(visits.rows).toEqual([{ step: 'clarify', byUserId: mira.id }])
  })

  await test.step('scorecard and outline are one key away, with the focus inside', async () => {
    const { page } = room
    await expect(room.scorecard).toBeHidden()
    await room.button('More').focus()
    await page.keyboard.press('s')
    await expect(room.scorecard.getByRole('heading', { name: 'Scorecard' })).toBeFocused()
    await page.keyboard.press('s')
    await expect(room.scorecard).toBeHidden()
    await page.keyboard.press('s')
    await expect(room.scorecard.getByRole('heading', { name: 'Scorecard' })).toBeFocused()
    await page.keyboard.press('o')
    const outline = page.getByRole('heading', { name: 'What is on the board' })
    await expect(outline).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(outline).toBeHidden()
  })

  await test.step('the interviewer scores in private', async () => {
    const tradeoffs = room.scorecard.getByRole('radiogroup', { name: 'Argues trade-offs' })
    await tradeoffs.getByRole('radio', { name: '3', exact: true }).check()
    await room.page.getByRole('textbox', { name: 'Private note' }).fill('asked about the metric first')
    await room.button('Add note').click()
    await room.isSaved()
    const scores = await world.db.query(
      'select s."level" from "Score" s join "Scorecard" c on c."id" = s."scorecardId" where c."roundId" = $1 and s."dimension" = $2',
      [roundId, 'tradeoffs'],
    )
    expect(scores.rows).toEqual([{ level: 3 }])
    const notes = await world.db.query('select "text" from "PrivateNote" where "roundId" = $1', [roundId])
    expect(notes.rows).toEqual([{ text: 'asked about the metric first' }])
    await expect(room.clock).toContainText(/^\D*\d:\d\d/)
    const moments = await world.db.query<{ elapsedMs: number }>(
      `select "elapsedMs" from "PrivateNote" where "roundId" = $1
        union all select "elapsedMs" from "StageVisit" where "roundId" = $1
        union all select max("elapsedMs") from "DocumentUpdate" where "roundId" = $1`,
      [roundId],
    )
    for (const { elapsedMs } of moments.rows) {
      expect(elapsedMs).toBeGreaterThan(0)
      expect(elapsedMs).toBeLessThan(hourMs)
    }
  })

  await test.step('the end can be taken back, and stands the second time', async () => {
    await room.button('End round').click()
    await room.button('Undo').click()
    await expect(room.button('End round')).toBeVisible()
    await room.button('End round').click()
    await expect(room.button('Release feedback')).toBeVisible()
  })

  await test.step('before the release the candidate reviews without the scorecard, afterwards with it', async () => {
    await oleg.page.goto(`/review/${roundId}`)
    await expect(oleg.page.getByRole('region', { name: 'Replay' })).toBeVisible()
    await expect(oleg.page.getByText('Names a technique with no reason')).toHaveCount(0)
    const hazards = room.scorecard.getByRole('radiogroup', { name: 'Methods against common ML problems' })
    await hazards.getByRole('radio', { name: '4', exact: true }).check()
    await room.button('Release feedback').click()
    await expect(room.scorecard.getByRole('alert')).toContainText('Everything is saved')
    await room.button('Methods against common ML problems').last().click()
    await room.page.keyboard.press('Enter')
    await expect(room.scorecard.getByText('Cite at least one moment before the release')).toHaveCount(0)
    await room.isSaved()
    await room.button('Release feedback').click()
    await expect
      .poll(
        async () => (await world.db.query('select "phase" from "Round" where "id" = $1', [roundId])).rows[0].phase,
        { timeout: 20_000 },
      )
      .toBe('released')
    await oleg.page.reload()
    await expect(oleg.page.getByRole('region', { name: 'Scorecard' })).toContainText('Argues trade-offs')
    await expect(oleg.page.getByText('asked about the metric first')).toBeVisible()
  })
})
