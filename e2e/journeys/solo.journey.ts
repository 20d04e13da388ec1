import { findings } from '../axe'
import { expect, test } from '../fixtures'
import { ReviewPage } from '../pages/review.page'
import { createSession } from '../pages/room.page'

const question = 'Which business metric should move?'

test('somebody practises alone, from the form to the finished review', async ({ world }) => {
  const mira = await world.person('Mira')
  const { page } = mira
  const room = await createSession(page, { kind: 'Solo practice', problem: 'courier-eta' })
  await room.isReady()
  const [roundId = ''] = await world.roundsOf(page.url())

  await test.step('nobody is invited or waited for, and the guide is closed', async () => {
    await expect(
      page.getByText(/link|waiting for|partner|observer|bring everyone/i).filter({ visible: true }),
    ).toHaveCount(0)
    await room.open('Guide')
    await expect(room.guide.getByText('Opens when you go on')).toBeVisible()
    await expect(room.guide.getByRole('button', { name: /^Reveal/ })).toHaveCount(0)
    await page.getByRole('radiogroup', { name: 'Nerves before the round' }).getByRole('radio', { name: '3' }).check()
    expect(await findings(page)).toEqual([])
  })

  await room.button('Start round').click()
  await expect(room.clock).toContainText('0:0')
  await room.isSaved()
  await room.button('Next stage').click()
  await expect(room.agenda.locator('[aria-current="step"]')).toContainText('Clarify the task')

  await test.step('a fact shows its text when it is revealed, here and in the problem', async () => {
    const reveal = room.guide.getByRole('button', { name: `Reveal: ${question}`, exact: true })
    await reveal.click()
    await expect(reveal).toHaveCount(0)
    await expect(room.guide.locator('li:focus')).toContainText(question)
    await expect(room.problem.getByRole('listitem')).toHaveCount(1)
    const told = await room.problem.getByRole('listitem').locator('p').last().innerText()
    await expect(room.guide).toContainText(told)
  })

  await test.step('hints come one rung at a time', async () => {
    await expect(room.guide.getByRole('button', { name: 'Show the pointed question' })).toHaveCount(0)
    await room.guide.getByRole('button', { name: 'Show the nudge' }).click()
    await expect(room.guide.getByRole('button', { name: 'Show the pointed question' })).toBeVisible()
    await expect(room.guide.getByRole('button', { name: 'Show the give-away' })).toHaveCount(0)
    await room.isSaved()
    const given = await world.db.query('select "kind", "key" from "Disclosure" where "roundId" = $1 order by "kind"', [
      roundId,
    ])
    expect(given.rows).toMatchObject([{ kind: 'fact' }, { kind: 'hint', key: 'clarify:1' }])
  })

  await test.step('time to think is one’s own, and hazards have no names yet', async () => {
    await room.button('1 minute to think').click()
    await expect(page.getByRole('timer', { name: 'Thinking time' })).toBeVisible()
    await room.button('Stop the thinking time').click()
    await expect(room.marks).toContainText('After the round')
    await expect(room.marks.getByRole('button', { name: 'Unprompted' })).toHaveCount(0)
    await room.mark(question, 'Asked').click()
    await room.isSaved()
  })

  await test.step('a stage that is left has its guide open, the one gone to has not', async () => {
    await expect(room.guide.getByRole('heading', { name: 'A strong answer' })).toHaveCount(0)
    await room.button('Next stage').click()
    await expect(room.guide.getByText('Opens when you go on')).toBeVisible()
    await room.guide.getByRole('combobox', { name: 'Stage of the guide' }).selectOption('clarify')
    await expect(room.guide.getByRole('heading', { name: 'A strong answer' })).toBeVisible()
    await expect(room.guide.getByRole('heading', { name: 'Pitfalls' })).toBeVisible()
    expect(await findings(page)).toEqual([])
  })

  await test.step('after the end everything is open, and the self-scorecard stands on evidence', async () => {
    await room.button('End round').click()
    await expect(room.button('Finish the review')).toBeVisible()
    await expect(room.button('Release feedback')).toHaveCount(0)
    await expect(page.getByText('Preview as the candidate')).toHaveCount(0)
    const title = 'Right business questions, assumptions put forward'
    const business = room.scorecard.getByRole('radiogroup', { name: title })
    await business.getByRole('radio', { name: '2', exact: true }).check()
    await room.isSaved()
    await room.button('Finish the review').click()
    await expect(room.scorecard.getByRole('alert')).toContainText('Cite one and finish again')
    await room.scorecard
      .getByRole('list', { name: `Moments: ${title}` })
      .getByRole('button', { name: question })
      .click()
    await room.isSaved()
    await room.open('Marks')
    await expect(room.marks.getByRole('button', { name: 'Unprompted' }).first()).toBeVisible()
    expect(await findings(page)).toEqual([])
    await room.open('Scorecard')
    await room.button('Finish the review').click()
    await expect(room.scorecard.getByText('It can still be reopened')).toBeVisible()
    await expect
      .poll(
        async () => (await world.db.query('select "phase" from "Round" where "id" = $1', [roundId])).rows[0].phase,
        { timeout: 20_000 },
      )
      .toBe('released')
  })

  await test.step('the review is one person’s', async () => {
    await page.goto(`/review/${roundId}`)
    const review = new ReviewPage(page)
    await review.isReady()
    await expect(page.getByText('Solo · Mira')).toBeVisible()
    await expect(review.scorecard).toContainText(question)
    await expect(review.timeline).toContainText('Review finished')
    await expect(page.getByText(/feedback|waiting for|reads it|nobody/i)).toHaveCount(0)
    expect(await findings(page)).toEqual([])
  })

  await test.step('the dashboard says what it was', async () => {
    await page.goto('/dashboard')
    await expect(page.getByText('Solo practice')).toBeVisible()
    await expect(page.getByText('Nobody has joined yet')).toHaveCount(0)
    await page.goto('/problems/courier-eta')
    await expect(page.getByText(/answered 1×/i)).toBeVisible()
  })
})
