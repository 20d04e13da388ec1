import type { Page } from '@playwright/test'
import { guide } from '#server/content/guide'
import { courierEtaGuide } from '#server/content/guides/courier-eta'
import { guideTexts, spelledOut } from '#server/content/problem-guide'
import { stockProblems } from '#server/content/problems'
import { rubric } from '#server/content/rubric'
import { expect, test } from '../fixtures'
import { createSession, RoomPage } from '../pages/room.page'

/**
 * Everything a browser received: every response's body (pages, server-component payloads, chunks) and every frame of both
 * sockets. Searched for strings that may not be in it.
 */
class Received {
  private readonly parts: { from: string; text: string }[] = []
  private readonly pending: Promise<void>[] = []

  constructor(page: Page) {
    page.on('response', (response) => {
      const keep = response
        .body()
        .then((body) => void this.parts.push({ from: response.url(), text: body.toString('utf8') }))
        .catch(() => {})
      this.pending.push(keep)
    })
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => {
        const text = typeof payload === 'string' ? payload : payload.toString('utf8')
        this.parts.push({ from: socket.url(), text })
      })
    })
  }

  async where(secrets: readonly string[]): Promise<string[]> {
    await Promise.all(this.pending)
    const forms = secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), escapeHtml(secret)])
    return this.parts.flatMap(({ from, text }) =>
      forms.filter((form) => text.includes(form)).map((form) => `${form} in ${from}`),
    )
  }

  get size(): number {
    return this.parts.reduce((sum, part) => sum + part.text.length, 0)
  }
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll("'", '&#x27;').replaceAll('"', '&quot;')

/** A short one (a hazard's name) may stand elsewhere by right. */
const isTelling = (text: string) => text.length > 60

/** The texts of server/content that no candidate may hold before the release. */
const contentSecrets = [
  ...Object.values(rubric).flatMap(({ anchors }) => Object.values(anchors).flatMap((anchor) => [anchor.en, anchor.ru])),
  ...Object.values(guide.data).flatMap((lines) => lines.flatMap((line) => [line.en, line.ru])),
  ...stockProblems.flatMap(({ brief, guide }) => [brief.en, brief.ru, ...guideTexts(guide).filter(isTelling)]),
]

/** The one fact that the interviewer gives away. */
const told = courierEtaGuide.facts[0]?.text ?? { en: '', ru: '' }
const plainTold = {
  en: spelledOut(told.en, 'en', courierEtaGuide.numbers),
  ru: spelledOut(told.ru, 'ru', courierEtaGuide.numbers),
}

test('nothing private reaches the candidate or an observer before the release, reconnects included', async ({
  world,
}) => {
  const mira = await world.person('Mira')
  const guest = await world.stranger()
  const nina = await world.person('Nina')
  const canary = {
    note: 'CANARY-NOTE-7f3a',
    comment: 'CANARY-COMMENT-91bc',
    item: 'CANARY-ITEM-4d20',
    mark: 'CANARY-MARK-c81e',
    decision: 'CANARY-DECISION-0b7d',
  }
  const received = [new Received(guest), new Received(nina.page)]

  const room = await createSession(mira.page, { problem: 'courier-eta' })
  await room.isReady()
  const [link, observerLink] = [await room.inviteLink(), await room.observerLink()]
  const [roundId = ''] = await world.roundsOf(mira.page.url())
  await guest.goto(link)
  await guest.getByRole('textbox', { name: 'Your name' }).fill('Oleg')
  await guest.getByRole('button', { name: 'Join' }).click()
  await guest.waitForURL(/\/room\//)
  await nina.page.goto(observerLink)
  await nina.page.getByRole('button', { name: 'Join' }).click()
  await nina.page.waitForURL(/\/room\//)
  const other = new RoomPage(guest)
  await other.isReady()

  await room.button('Start round').click()
  await expect(other.clock).toContainText('0:0')
  await room.isReady()
  await mira.page.getByRole('textbox', { name: 'Private note' }).fill(canary.note)
  await room.button('Add note').click()
  await mira.page.getByRole('textbox', { name: 'Private note' }).fill(`/d ${canary.decision} vs nothing`)
  await room.button('Add note').click()
  const question = 'Why is this system needed at all?'
  await room.mark(question, 'Missed').click()
  await mira.page.keyboard.press('e')
  await mira.page.keyboard.type(canary.mark)
  await mira.page.keyboard.press('Enter')
  await room.guide.getByRole('button', { name: 'Nudge was said' }).click()
  await room.guide.getByRole('button', { name: `Tell: ${plainTold.en}` }).click()
  // What is given away arrives, in both languages, and nothing else does.
  await expect(other.problem).toContainText(plainTold.en)
  await room.open('Scorecard')
  const tradeoffs = room.scorecard.getByRole('radiogroup', { name: 'Argues trade-offs' })
  await tradeoffs.getByRole('radio', { name: '1', exact: true }).check()
  await room.scorecard
    .getByRole('textbox', { name: /comment/i })
    .first()
    .fill(canary.comment)
  // Cited, it is shared: with the release, and not before.
  await room.scorecard.getByRole('button', { name: /^All \d+ moments/ }).click()
  await room.scorecard.getByRole('button', { name: canary.note, pressed: false }).click()
  await room.scorecard.getByRole('textbox', { name: 'Keep', exact: true }).fill(canary.item)
  await mira.page.keyboard.press('Enter')
  await room.isSaved()
  await expect
    .poll(async () => (await world.db.query('select 1 from "Score" where "comment" = $1', [canary.comment])).rowCount)
    .toBe(1)
  await guest.context().setOffline(true)
  await expect(other.saveState).toHaveText('Offline')
  await guest.context().setOffline(false)
  await other.isReady()
  await guest.reload()
  await other.isReady()
  await room.button('End round').click()
  await expect(room.button('Release feedback')).toBeVisible()
  for (const page of [guest, nina.page]) {
    await page.goto(`/review/${roundId}`)
    await expect(page.getByRole('region', { name: 'Replay' })).toBeVisible()
    await page.goto('/dashboard')
  }

  for (const browser of received) {
    expect(browser.size).toBeGreaterThan(100_000)
    expect(await browser.where([plainTold.ru])).not.toEqual([])
    const secrets = contentSecrets.filter((text) => text !== plainTold.en && text !== plainTold.ru)
    expect(await browser.where([...Object.values(canary), ...secrets])).toEqual([])
  }
})

test('a peer swap: what was typed as interviewer stays from the one who is the interviewer next', async ({ world }) => {
  const dana = await world.person('Dana')
  const oleg = await world.person('Oleg')
  const received = { dana: new Received(dana.page), oleg: new Received(oleg.page) }
  const canary = { dana: 'CANARY-DANA-55aa', oleg: 'CANARY-OLEG-66bb' }
  const room = await createSession(dana.page, { kind: 'Peer swap', problem: 'home-feed' })
  await room.isReady()
  const [first = '', second = ''] = await world.roundsOf(dana.page.url())
  await oleg.page.goto(await room.inviteLink())
  await oleg.page.getByRole('button', { name: 'Join' }).click()
  await oleg.page.waitForURL(/\/room\//)
  const other = new RoomPage(oleg.page)
  await other.isReady()
  const statements = await world.db.query<{ text: string }>(
    `select p."content"->'statement'->>'en' as text from "Round" r join "Problem" p on p."id" = r."problemId" where r."id" = any($1) order by r."number"`,
    [[first, second]],
  )
  const [firstStatement = '', secondStatement = ''] = statements.rows.map((row) => row.text)
  expect(await received.oleg.where([firstStatement])).toEqual([])

  await room.button('Start round').click()
  await expect(other.clock).toContainText('0:0')
  await room.isReady()
  await dana.page.getByRole('textbox', { name: 'Private note' }).fill(canary.dana)
  await room.button('Add note').click()
  await room.isSaved()
  await room.button('End round').click()
  await other.button('Swap roles').click()
  await expect(other.button('Start round')).toBeVisible()
  // Every browser in the place may have read the list of problems on the creation form: the statement counts from here.
  expect((await received.dana.where([secondStatement])).filter((hit) => hit.includes('/room/'))).toEqual([])
  await other.button('Start round').click()
  await expect(room.clock).toContainText('0:0')
  await other.isReady()
  await oleg.page.getByRole('textbox', { name: 'Private note' }).fill(canary.oleg)
  await other.button('Add note').click()
  await other.isSaved()
  await dana.page.reload()
  await room.isReady()
  expect(await received.dana.where([canary.oleg])).toEqual([])
  expect(await received.oleg.where([canary.dana])).toEqual([])
})
