import { expect, test } from '../fixtures'
import { createSession, RoomPage } from '../pages/room.page'

test('a peer swap holds both rounds, and neither sees the problem they will be asked', async ({ world }) => {
  const dana = await world.person('Dana')
  const oleg = await world.person('Oleg')
  const room = await createSession(dana.page, { kind: 'Peer swap', problem: 'card-fraud' })
  const roomUrl = dana.page.url()
  await room.isReady()
  const [first = '', second = ''] = await world.roundsOf(dana.page.url())
  const titles = await world.db.query<{ en: string }>(
    `select p."content"->'title'->>'en' as en from "Round" r join "Problem" p on p."id" = r."problemId" where r."id" = any($1) order by r."number"`,
    [[first, second]],
  )
  const [firstTitle = '', secondTitle = ''] = titles.rows.map((row) => row.en)
  expect(firstTitle).toBe('Card payment fraud stop')
  expect(secondTitle).not.toBe(firstTitle)

  await oleg.page.goto(await room.inviteLink())
  await oleg.page.getByRole('button', { name: 'Join' }).click()
  await oleg.page.waitForURL(/\/room\//)
  const other = new RoomPage(oleg.page)
  await other.isReady()

  // The partner has the problem they will ask in the list they may choose from; the creator's page never holds it.
  expect(await dana.page.content()).not.toContain(secondTitle)
  expect(await oleg.page.content()).not.toContain(firstTitle)

  await room.button('Start round').click()
  await expect(other.problem).toContainText(firstTitle)
  await room.isReady()
  await (await room.open('Scorecard'))
    .getByRole('radiogroup', { name: 'Argues trade-offs' })
    .getByRole('radio', { name: '2', exact: true })
    .check()
  await room.isSaved()
  await dana.page.getByRole('textbox', { name: 'Private note' }).fill('reasons, no alternative')
  await room.button('Add note').click()
  await room.scorecard.getByRole('button', { name: 'reasons, no alternative', pressed: false }).click()
  await room.isSaved()
  await room.button('End round').click()

  await other.button('Swap roles').click()
  await expect(other.button('Start round')).toBeVisible()
  await expect(room.button('Start round')).toHaveCount(0)
  await expect(dana.page.getByRole('region', { name: 'Scorecard' })).toHaveCount(0)
  await other.isReady()
  await other.button('Start round').click()
  await expect(room.problem).toContainText(secondTitle)
  await other.isReady()
  await other.drawBox([0.4, 0.4], [0.5, 0.5])
  await other.isSaved()
  await expect.poll(async () => (await world.committed(second)).getMap('elements').size).toBe(1)
  expect((await world.committed(first)).getMap('elements').size).toBe(0)
  await other.button('End round').click()

  const phase = async (id: string) =>
    (await world.db.query('select "phase" from "Round" where "id" = $1', [id])).rows[0].phase
  await other.button('Release feedback').click()
  await expect(other.page.getByText('Undo').first()).toBeVisible()

  await test.step('one half alone opens nothing; both do', async () => {
    await dana.page.goto(`/review/${second}`)
    await expect(dana.page.getByText('Names a technique with no reason')).toHaveCount(0)
    expect(await phase(second)).toBe('ended')
    await dana.page.goto(`/room/${new URL(roomUrl).pathname.split('/').at(-1)}?round=1`)
    await room.button('Release feedback').click()
    await expect.poll(() => phase(first), { timeout: 25_000 }).toBe('released')
    await expect.poll(() => phase(second), { timeout: 25_000 }).toBe('released')
    await oleg.page.goto(`/review/${first}`)
    await expect(oleg.page.getByRole('region', { name: 'Scorecard' })).toContainText('Argues trade-offs')
  })
})
