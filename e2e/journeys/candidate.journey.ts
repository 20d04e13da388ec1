import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures'
import { ReviewPage } from '../pages/review.page'
import { createSession, RoomPage } from '../pages/room.page'

/** Every answer or event about somebody's nerves that this browser got, in pages, answers and frames; the words of the interface are none. */
function nervesReceived(page: Page): string[] {
  const found: string[] = []
  const search = (text: string) => {
    const hit = /nerves(?:\\?":\{\\?"before\\?":(?:\d|null)|\.changed|\.shared).{0,40}/.exec(text)
    if (hit) found.push(hit[0])
  }
  page.on('response', (response) => {
    if (response.url().includes('/_next/static/')) return
    void response.text().then(search, () => {})
  })
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) =>
      search(typeof payload === 'string' ? payload : payload.toString('utf8')),
    )
  })
  return found
}

test('a candidate takes time to think, says that a stage is done, and keeps their nerves to themselves until they share them', async ({
  world,
}) => {
  const mira = await world.person('Mira')
  const oleg = await world.person('Oleg')
  const nina = await world.person('Nina')
  const leaks = [nervesReceived(mira.page), nervesReceived(nina.page)]
  const room = await createSession(mira.page, { problem: 'basket-suggestions' })
  await room.isReady()
  const roomUrl = mira.page.url()
  const [roundId = ''] = await world.roundsOf(roomUrl)
  const [link, observerLink] = [await room.inviteLink(), await room.observerLink()]
  for (const [page, address] of [
    [oleg.page, link],
    [nina.page, observerLink],
  ] as const) {
    await page.goto(address)
    await page.getByRole('button', { name: 'Join' }).click()
    await page.waitForURL(/\/room\//)
  }
  const other = new RoomPage(oleg.page)
  await other.isReady()
  const scale = (page: Page, moment: 'before' | 'after') =>
    page.getByRole('radiogroup', { name: `Nerves ${moment} the round` })

  await test.step('before the round the candidate says how nervous they are, and it is theirs', async () => {
    await scale(oleg.page, 'before').getByRole('radio', { name: '4', exact: true }).check()
    await other.isSaved()
    await oleg.page.reload()
    await other.isReady()
    await expect(scale(oleg.page, 'before').getByRole('radio', { name: '4', exact: true })).toBeChecked()
    for (const page of [mira.page, nina.page]) await expect(page.getByText(/nerves/i)).toHaveCount(0)
  })

  await room.button('Start round').click()
  await expect(other.clock).toContainText('0:0')
  await room.isReady()

  await test.step('two minutes to think, counted down for everybody, over a reload; the interviewer may stop them', async () => {
    await other.button('2 minutes to think').click()
    for (const page of [oleg.page, mira.page, nina.page]) {
      await expect(page.getByText('Oleg is thinking')).toBeVisible()
      await expect(page.getByRole('timer', { name: 'Thinking time' })).toContainText(/^1:5\d$|^2:00$/)
    }
    await oleg.page.reload()
    await other.isReady()
    await expect(oleg.page.getByRole('timer', { name: 'Thinking time' })).toContainText(/^1:\d\d$/)
    await expect(nina.page.getByRole('button', { name: 'Stop the thinking time' })).toHaveCount(0)
    await room.button('Stop the thinking time').click()
    for (const page of [oleg.page, mira.page, nina.page])
      await expect(page.getByText('Oleg is thinking')).toHaveCount(0)
    await other.button('1 minute to think').click()
    await expect(mira.page.getByText('Oleg is thinking')).toBeVisible()
    await other.button('Stop the thinking time').click()
    await expect(mira.page.getByText('Oleg is thinking')).toHaveCount(0)
  })

  await test.step('“I am done” nudges the interviewer alone, who goes on from there', async () => {
    await room.button('Next stage').click()
    await expect(other.agenda.locator('[aria-current="step"]')).toContainText('Clarify the task')
    await other.button('I am done with this stage').click()
    await expect(other.button('Mira has been told')).toBeVisible()
    const nudge = mira.page.getByRole('status').filter({ hasText: 'Oleg is done with this stage.' })
    await expect(nudge).toBeVisible()
    await expect(nina.page.getByText('Oleg is done with this stage.')).toHaveCount(0)
    await room.button('On to Frame the ML task').click()
    await expect(mira.page.getByText('Oleg is done with this stage.')).toHaveCount(0)
    await expect(other.agenda.locator('[aria-current="step"]')).toContainText('Frame the ML task')
    await other.button('I am done with this stage').click()
    await room.button('Dismiss').click()
    await expect(mira.page.getByText('Oleg is done with this stage.')).toHaveCount(0)
    const rows = await world.db.query('select "stage" from "StageDone" where "roundId" = $1 order by "elapsedMs"', [
      roundId,
    ])
    expect(rows.rows).toEqual([{ stage: 'clarify' }, { stage: 'framing' }])
  })

  await test.step('after the round the nerves are still the candidate’s own', async () => {
    await room.button('End round').click()
    await scale(oleg.page, 'after').getByRole('radio', { name: '2', exact: true }).check()
    await other.isSaved()
    for (const page of [mira.page, nina.page]) {
      await page.goto(`/review/${roundId}`)
      const review = new ReviewPage(page)
      await expect(review.timeline).toContainText('Time to think')
      await expect(review.timeline).toContainText('Done with “Clarify the task”')
      await expect(page.getByRole('region', { name: 'Nerves' })).toHaveCount(0)
    }
    expect(leaks).toEqual([[], []])
  })

  await test.step('shared in the review, the interviewer reads both answers; an observer still none', async () => {
    await oleg.page.goto(`/review/${roundId}`)
    const own = oleg.page.getByRole('region', { name: 'Nerves' })
    await expect(own.getByRole('radio', { name: '2', exact: true })).toBeChecked()
    await own.getByRole('radio', { name: '1, calm' }).check()
    await own.getByRole('checkbox', { name: 'Share with Mira' }).check()
    const shared = async () =>
      (await world.db.query('select "before", "after", "isShared" from "Nerves" where "roundId" = $1', [roundId])).rows
    await expect.poll(shared).toEqual([{ before: 4, after: 1, isShared: true }])
    await mira.page.reload()
    const theirs = mira.page.getByRole('region', { name: 'Nerves' })
    await expect(theirs.getByRole('img', { name: '4 of 5' })).toBeVisible()
    await expect(theirs.getByRole('img', { name: '1 of 5' })).toBeVisible()
    await expect(theirs.getByRole('radio')).toHaveCount(0)
    await nina.page.reload()
    await expect(new ReviewPage(nina.page).timeline).toBeVisible()
    await expect(nina.page.getByRole('region', { name: 'Nerves' })).toHaveCount(0)
    await mira.page.goto(roomUrl)
    await expect(mira.page.getByText('Shared with you.')).toBeVisible()
    // What the search finds where there is something to find.
    await expect.poll(() => leaks[0]).not.toEqual([])
    expect(leaks[1]).toEqual([])
  })
})
