import { minuteMs } from '#lib/base/time'
import { courierEtaGuide } from '#server/content/guides/courier-eta'
import { spelledOut } from '#server/content/problem-guide'
import { expect, type Person, test, World } from '../fixtures'
import { createSession, RoomPage } from '../pages/room.page'
import { startServer } from '../server'

const question = 'Which business metric should move?'
const metric = spelledOut(
  courierEtaGuide.facts.find((fact) => fact.question === 'clarify.metric')?.text.en ?? '',
  'en',
  courierEtaGuide.numbers,
)

async function liveRoom(world: World): Promise<{ mira: Person; room: RoomPage; other: RoomPage; roundId: string }> {
  const mira = await world.person('Mira')
  const oleg = await world.person('Oleg')
  const room = await createSession(mira.page, { problem: 'courier-eta' })
  await room.isReady()
  const [roundId = ''] = await world.roundsOf(mira.page.url())
  await oleg.page.goto(await room.inviteLink())
  await oleg.page.getByRole('button', { name: 'Join' }).click()
  await oleg.page.waitForURL(/\/room\//)
  const other = new RoomPage(oleg.page)
  await other.isReady()
  await room.button('Start round').click()
  await expect(room.button('End round')).toBeVisible()
  await room.isReady()
  await other.isReady()
  return { mira, room, other, roundId }
}

test('two tabs of the interviewer: one question marked in both, one fact told from both, a score given while the other ends the round', async ({
  world,
}) => {
  const { mira, room, other, roundId } = await liveRoom(world)
  const second = new RoomPage(await mira.context.newPage())
  await second.page.goto(room.page.url())
  await second.isReady()
  const states = async () =>
    (await world.db.query('select "state" from "MarkChange" where "roundId" = $1 order by "seq"', [roundId])).rows.map(
      ({ state }) => state,
    )

  await test.step('the last mark stands in both, and both changes are in the record', async () => {
    await room.mark(question, 'Asked').click()
    await expect(second.mark(question, 'Asked')).toHaveAttribute('aria-pressed', 'true')
    await second.mark(question, 'Prompted').click()
    await expect(room.mark(question, 'Prompted')).toHaveAttribute('aria-pressed', 'true')
    await expect(room.mark(question, 'Asked')).toHaveAttribute('aria-pressed', 'false')
    expect(await states()).toEqual(['asked', 'prompted'])
  })

  await test.step('the fact lies with the candidate once; taken back it is gone, and the record has both', async () => {
    const tell = (page: RoomPage) => page.guide.getByRole('button', { name: `Tell: ${metric}` })
    const buttons = await Promise.all([tell(room).elementHandle(), tell(second).elementHandle()])
    for (const button of buttons) await button?.evaluate((element: HTMLElement) => element.click())
    await expect(other.problem.getByRole('listitem').filter({ hasText: metric })).toHaveCount(1)
    await room.button('Undo').first().click()
    await expect(other.problem.getByRole('listitem').filter({ hasText: metric })).toHaveCount(0)
    await expect(tell(second)).toBeVisible()
    const { rows } = await world.db.query(
      'select "elapsedMs", "takenBackElapsedMs" from "Disclosure" where "roundId" = $1',
      [roundId],
    )
    expect(rows).toEqual([{ elapsedMs: expect.any(Number), takenBackElapsedMs: expect.any(Number) }])
  })

  await test.step('a score given while the other tab ends the round is there', async () => {
    const scorecard = await second.open('Scorecard')
    const level = scorecard
      .getByRole('radiogroup', { name: 'Argues trade-offs' })
      .getByRole('radio', { name: '3', exact: true })
    await Promise.all([room.button('End round').click(), level.check()])
    await expect(room.button('Release feedback')).toBeVisible()
    await second.isSaved()
    const scores = await world.db.query(
      'select s."level" from "Score" s join "Scorecard" c on c."id" = s."scorecardId" where c."roundId" = $1',
      [roundId],
    )
    expect(scores.rows).toEqual([{ level: 3 }])
  })
})

test('marked out of reach and reloaded there: the marks go out with the connection, dated when they were given', async ({
  browser,
}) => {
  const server = await startServer()
  const world = new World(browser, server.url, server.databaseUrl)
  try {
    const { mira, room, roundId } = await liveRoom(world)
    await room.isKeptOnDevice()
    server.windForward(4 * minuteMs)
    await expect(room.clock).toContainText('4:')
    await mira.context.setOffline(true)
    await expect(room.saveState).toHaveText('Offline')
    await room.mark(question, 'Assumed').click()
    await expect(room.mark(question, 'Assumed')).toHaveAttribute('aria-pressed', 'true')
    await room.page.getByRole('textbox', { name: 'Private note' }).fill('said it before I asked')
    await room.page.keyboard.press('Enter')
    await expect(room.saveState).toHaveText('Offline')
    await room.page.reload()
    // What the device keeps of a room has nothing private in it: the interviewer's half comes with the connection.
    await expect(room.board).toBeVisible()
    await expect(room.marks).toHaveCount(0)
    server.windForward(20 * minuteMs)
    await mira.context.setOffline(false)
    await expect(room.mark(question, 'Assumed')).toHaveAttribute('aria-pressed', 'true')
    await room.isSaved()
    const moments = async () =>
      (
        await world.db.query<{ elapsedMs: number }>(
          `select "elapsedMs" from "MarkChange" where "roundId" = $1
            union all select "elapsedMs" from "PrivateNote" where "roundId" = $1`,
          [roundId],
        )
      ).rows.map(({ elapsedMs }) => Math.floor(elapsedMs / minuteMs))
    await expect.poll(moments).toEqual([4, 4])
    expect(world.errors, 'no page threw').toEqual([])
  } finally {
    await world.close()
    await server.close()
  }
})
