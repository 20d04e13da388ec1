import { expect, test, type World } from '../fixtures'
import { ReviewPage } from '../pages/review.page'

/** The demo accounts' recorded round, from the seed. */
async function demoRound(world: World): Promise<string> {
  const rows = await world.db.query<{ id: string }>(
    `select r."id" from "Round" r join "Member" m on m."roundId" = r."id" join "User" u on u."id" = m."userId"
     where u."email" = 'candidate@sparring.test' and r."phase" = 'released'`,
  )
  const id = rows.rows[0]?.id
  if (!id) throw new Error('the seed made no recorded round')
  return id
}

test('the demo candidate watches the recorded round again and reads the feedback', async ({ world }) => {
  const page = await world.stranger()
  const review = new ReviewPage(page)
  await page.goto(`/review/${await demoRound(world)}`)
  await page.getByRole('button', { name: 'Candidate', exact: true }).click()
  await review.isReady()
  const endMs = Number(await review.position.getAttribute('max'))

  await test.step('it opens on the board as it was left', async () => {
    expect(await review.positionMs()).toBe(endMs)
    await expect(review.replay.locator('canvas').first()).toBeVisible({ timeout: 30_000 })
    await review.replay.getByText('The board in words').click()
    await expect(review.strokes(12)).toBeVisible()
    await expect(review.replay.getByText('Training boosting, pairwise', { exact: true })).toBeVisible()
  })

  await test.step('the slider goes to any moment, strokes come as they were drawn', async () => {
    await review.seek(0)
    await expect(review.replay.getByText('The board is still empty at this moment.')).toBeVisible()
    await review.seek(230_000)
    await expect(review.strokes(1)).toBeVisible()
    await review.seek(19.5 * 60_000)
    await expect(review.replay.getByText('Two-tower net', { exact: true })).toBeVisible()
    await expect(review.position).toHaveAttribute('aria-valuetext', '19:30')
    await review.seek(23 * 60_000)
    await expect(review.replay.getByText('Two-tower net', { exact: true })).toHaveCount(0)
  })

  await test.step('Play moves on, Pause stops, keys step', async () => {
    await review.seek(60_000)
    await review.replay.getByRole('button', { name: 'Play' }).click()
    await expect.poll(() => review.positionMs()).toBeGreaterThan(100_000)
    await review.replay.getByRole('button', { name: 'Pause' }).click()
    const pausedMs = await review.positionMs()
    await review.position.focus()
    await page.keyboard.press('ArrowRight')
    expect(await review.positionMs()).toBe(pausedMs + 5_000)
    await page.keyboard.press('Space')
    await expect(review.replay.getByRole('button', { name: 'Pause' })).toBeVisible()
    await page.keyboard.press('Space')
  })

  await test.step('a line of the timeline takes the replay there', async () => {
    await review.timeline.getByRole('button', { name: 'Go to 18:30' }).click()
    expect(await review.positionMs()).toBe(18.5 * 60_000)
    await expect(review.replay.locator('[aria-current=step]')).toContainText('Train the model')
  })

  await test.step('the released scorecard is there, the private notes are not', async () => {
    await expect(review.scorecard).toContainText('Argues trade-offs')
    await expect(review.scorecard).toContainText('You drew the two towers')
    await expect(page.getByText('Private notes')).toHaveCount(0)
  })

  await test.step('what belongs to a later issue is absent', async () => {
    for (const name of ['Structure map', 'Coverage']) await expect(page.getByRole('region', { name })).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Export' })).toHaveCount(0)
  })
})

test('the interviewer also reads the notes they took; a stranger finds nothing', async ({ world }) => {
  const roundId = await demoRound(world)
  const mentor = await world.stranger()
  await mentor.goto(`/review/${roundId}`)
  await mentor.getByRole('button', { name: 'Mentor', exact: true }).click()
  await expect(mentor.getByRole('region', { name: 'Private notes' })).toContainText('Guard metric unprompted')

  const dana = await world.stranger()
  await dana.goto(`/sign-in?next=/review/${roundId}`)
  await dana.getByRole('button', { name: 'Peer', exact: true }).click()
  await dana.waitForURL(`**/review/${roundId}`)
  await expect(dana.getByText('404')).toBeVisible()
  const log = await dana.request.get(`/api/rounds/${roundId}/log`)
  expect(log.status()).toBe(404)
  expect(await log.json()).toEqual({ error: { code: 'not-found' } })
})
