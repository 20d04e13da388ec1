import type { Locator, Page } from '@playwright/test'
import { minuteMs, secondMs } from '#lib/base/time'
import { type QuestionId, stages } from '#lib/interview/catalogue'
import { type QuestionState, questionStates } from '#lib/interview/model'
import { courierEtaGuide } from '#server/content/guides/courier-eta'
import { spelledOut } from '#server/content/problem-guide'
import { expect, test, World } from '../fixtures'
import { createSession, RoomPage } from '../pages/room.page'
import { startServer, type TestServer } from '../server'

const plain = (text: string) => spelledOut(text, 'en', courierEtaGuide.numbers)
const factAt = (question: QuestionId) => {
  const fact = courierEtaGuide.facts.find((one) => one.question === question)
  if (!fact) throw new Error(`no fact answers ${question}`)
  return plain(fact.text.en)
}
const { twist, hazards } = courierEtaGuide

/** How the candidate does in each stage, question by question. What is not named is missed. */
const played: Partial<Record<QuestionId, QuestionState>> = {
  'clarify.goal': 'asked',
  'clarify.metric': 'assumed',
  'clarify.functional': 'asked',
  'clarify.latency': 'assumed',
  'clarify.load': 'asked',
  'framing.features': 'asked',
  'framing.target': 'assumed',
  'data.available': 'asked',
  'data.collect': 'asked',
  'data.split': 'prompted',
  'data.quirks': 'asked',
  'training.encoding': 'asked',
  'training.baseline': 'assumed',
  'training.improve': 'asked',
  'inference.mode': 'asked',
  'offline.metric': 'asked',
  'online.metric': 'asked',
  'deploy.serve': 'asked',
  'extra.retrain': 'na',
}

/** Tab, as often as it takes: what the Tab key does not reach, nobody reaches without a mouse. */
async function tabTo(page: Page, target: Locator, most = 120): Promise<void> {
  for (let at = 0; at < most; at++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the Tab key does not come to ${target}`)
}

/** The interviewer, who never touches the mouse. */
class Interviewer {
  readonly room: RoomPage
  readonly page: Page
  private readonly server: TestServer

  constructor(room: RoomPage, server: TestServer) {
    this.room = room
    this.page = room.page
    this.server = server
  }

  /** Time passes; everybody's clock shows it. */
  pass(ms: number): void {
    this.server.windForward(ms)
  }

  /** To the first question of the stage; whoever is in the marks already was taken there by the move. */
  async toMarks(question: string): Promise<void> {
    const isThere = await this.room.marks.locator(':focus').count()
    if (!isThere) await this.page.keyboard.press('m')
    const group = this.room.marks.getByRole('group', { name: question, exact: true })
    await expect(group.locator('button:focus')).toHaveCount(1)
  }

  /** From the quick note back to the room: single keys work again. */
  async write(line: string): Promise<void> {
    await this.page.keyboard.press('/')
    await expect(this.page.getByRole('textbox', { name: 'Private note' })).toBeFocused()
    await this.page.keyboard.type(line)
    await this.page.keyboard.press('Enter')
    await this.page.keyboard.press('Escape')
  }

  /** Marks all questions of the current stage: a digit each, an arrow to the next. */
  async markStage(questions: readonly Readonly<{ id: QuestionId }>[]): Promise<void> {
    for (const [at, { id }] of questions.entries()) {
      if (at > 0) await this.page.keyboard.press('ArrowDown')
      const state = played[id] ?? 'missed'
      await this.page.keyboard.press(String(questionStates.indexOf(state) + 1))
    }
  }

  /** Levels by the arrow keys of a radio group. */
  async score(dimension: string, level: 1 | 2 | 3 | 4 | null): Promise<void> {
    const group = this.room.scorecard.getByRole('radiogroup', { name: dimension })
    await tabTo(this.page, group.getByRole('radio', { name: '1', exact: true }))
    await this.page.keyboard.press('Space')
    for (let at = 1; at < (level ?? 5); at++) await this.page.keyboard.press('ArrowDown')
    await expect(
      group.getByRole('radio', { name: level === null ? 'Not observed' : String(level), exact: true }),
    ).toBeChecked()
  }
}

test('45 minutes in fast time, the interviewer by keyboard alone: facts, hint, marks, hazards, decisions, twist, evidence, release; the candidate reads exactly that', async ({
  browser,
}) => {
  const server = await startServer()
  const world = new World(browser, server.url, server.databaseUrl)
  try {
    const mira = await world.person('Mira')
    const oleg = await world.person('Oleg')
    const room = await createSession(mira.page, { problem: 'courier-eta', plan: '45 minutes' })
    await room.isReady()
    const [roundId = ''] = await world.roundsOf(mira.page.url())
    await oleg.page.goto(await room.inviteLink())
    await oleg.page.getByRole('button', { name: 'Join' }).click()
    await oleg.page.waitForURL(/\/room\//)
    const other = new RoomPage(oleg.page)
    await other.isReady()
    const page = mira.page
    const asking = new Interviewer(room, server)
    const advice = room.guide.locator('[data-advice]')

    await tabTo(page, room.button('Start round'))
    await page.keyboard.press('Enter')
    await expect(room.button('End round')).toBeVisible()
    await expect(other.clock).toContainText('0:0')
    await room.isReady()

    await test.step('the introduction has its minutes, then the advice is to begin', async () => {
      await expect(advice).toContainText('On time')
      asking.pass(2 * minuteMs)
      await expect(advice).toContainText('go to “Clarify the task”')
    })

    for (const stage of stages) {
      await test.step(stage.title.en, async () => {
        const started = (
          await world.db.query('select count(*)::int as n from "StageVisit" where "roundId" = $1', [roundId])
        ).rows[0].n
        await page.keyboard.press('n')
        await expect(room.agenda.locator('[aria-current="step"]')).toContainText(stage.title.en)
        await expect
          .poll(
            async () =>
              (await world.db.query('select count(*)::int as n from "StageVisit" where "roundId" = $1', [roundId]))
                .rows[0].n,
          )
          .toBe(started + 1)
        if (stage.id === 'framing' || stage.id === 'data' || stage.id === 'training') {
          // Whoever was marking goes on at the first question: the next digit is an answer, and moves nobody.
          const first = room.marks.getByRole('group', { name: stage.questions[0]?.text.en ?? '', exact: true })
          await expect(first.locator('button:focus')).toHaveCount(1)
        }
        const budgetMs = stage.minutes[45] * minuteMs
        // Three fifths of the stage pass before anything is marked: what matters most has not come up, and the line says so.
        const silentMs = Math.ceil(budgetMs * 0.6)
        asking.pass(silentMs)
        if (stage.id === 'data') {
          await expect(advice).toHaveAttribute('data-advice', 'ask')
          await expect(advice).toContainText('How to split train/validation/test?')
          await expect(advice.getByRole('status')).toHaveText(/^In “Data” this has not come up/)
          await page.keyboard.press('g')
          await expect(room.guide.getByRole('heading', { name: 'Guide' })).toBeFocused()
          const said = room.guide.getByRole('button', { name: 'Pointed question was said' })
          await tabTo(page, said)
          await page.keyboard.press('Space')
          await expect(said).toHaveAttribute('aria-pressed', 'true')
        }
        await asking.toMarks(stage.questions[0]?.text.en ?? '')
        await asking.markStage(stage.questions)
        if (stage.id === 'clarify') {
          // Back to the metric: the fact that answers it is one key away, and with the candidate at once.
          for (const _ of stage.questions.slice(2)) await page.keyboard.press('ArrowUp')
          await page.keyboard.press('r')
          await expect(other.problem).toContainText(factAt('clarify.metric'))
          await expect(other.problem.getByRole('status')).toContainText('The interviewer tells you')
          await page.keyboard.press('ArrowDown')
          await page.keyboard.press('e')
          await page.keyboard.type('named both users and couriers')
          await page.keyboard.press('Enter')
          await expect(room.marks.getByText('named both users and couriers')).toBeVisible()
        }
        if (stage.id === 'data') {
          await page.keyboard.press('r')
          await expect(other.problem).toContainText(factAt('data.quirks'))
          await expect(room.marks.getByRole('status')).toHaveText(/^Asked: Seasonality/)
          await page.keyboard.press('ArrowDown')
          await page.keyboard.press('1')
          await page.keyboard.press('ArrowDown')
          await page.keyboard.press('2')
          await expect(room.marks.getByRole('status')).toHaveText(`Prompted: ${plain(hazards[1]?.name.en ?? '')}`)
        }
        if (stage.id === 'training') {
          await page.keyboard.press('Escape')
          await asking.write('/d GBDT vs sequence model because 50 ms if the budget doubles')
          await asking.write('/d quantile loss')
          await asking.write('argues from the agreed latency #tradeoffs')
          await asking.write('CANARY-never-shared')
        }
        if (stage.id === twist.stage) {
          await page.keyboard.press('g')
          const tell = room.guide.getByRole('button', { name: 'Tell the twist' })
          await tabTo(page, tell)
          await page.keyboard.press('Enter')
          await expect(other.problem).toContainText(plain(twist.says.en))
        }
        await room.isSaved()
        asking.pass(budgetMs - silentMs)
      })
    }

    await test.step('one mark is taken back by a key, and stands again', async () => {
      await page.keyboard.press('ArrowUp')
      const retraining = room.mark('How does retraining run?', 'N/A')
      await expect(retraining).toHaveAttribute('aria-pressed', 'true')
      await page.keyboard.press('1')
      await page.keyboard.press('Control+z')
      await expect(room.marks.getByRole('status')).toHaveText('Last mark taken back.')
      await expect(retraining).toHaveAttribute('aria-pressed', 'true')
      await room.isSaved()
    })

    await test.step('the summary, and the end', async () => {
      await expect(advice).toHaveAttribute('data-advice', /^(summary|over)$/)
      await page.keyboard.press('n')
      asking.pass(minuteMs)
      await tabTo(page, room.button('End round'))
      await page.keyboard.press('Enter')
      await expect(room.scorecard).toBeVisible()
    })

    await test.step('every question has its mark, with a moment inside of its stage', async () => {
      const { rows } = await world.db.query<{ subject: string; state: string; elapsedMs: number }>(
        `select distinct on ("subject") "subject", "state", "elapsedMs" from "MarkChange"
          where "roundId" = $1 order by "subject", "seq" desc`,
        [roundId],
      )
      const questions = stages.flatMap((stage) => stage.questions.map(({ id }) => id))
      expect(rows.filter(({ subject }) => subject.startsWith('question:'))).toHaveLength(questions.length)
      for (const id of questions) {
        expect(rows.find(({ subject }) => subject === `question:${id}`)?.state).toBe(played[id] ?? 'missed')
      }
      const split = rows.find(({ subject }) => subject === 'question:data.split')?.elapsedMs ?? 0
      // Introduction 2, clarify 6, framing 4, then three fifths of seven.
      expect(split).toBeGreaterThan((12 + 4.2) * minuteMs - secondMs)
      expect(split).toBeLessThan((12 + 7) * minuteMs)
    })

    await test.step('a level 2 without a moment holds the release back and says which', async () => {
      await page.keyboard.press('s')
      await asking.score('Knows all stages and keeps the order', 3)
      await asking.score('Right business questions, assumptions put forward', 4)
      await asking.score('Argues trade-offs', 2)
      await asking.score('Methods against common ML problems', null)
      await expect(room.scorecard.getByText('Cite at least one moment before the release:')).toBeVisible()
      await tabTo(page, room.button('Release feedback'))
      await page.keyboard.press('Enter')
      await expect(room.scorecard.getByRole('alert')).toBeVisible()
      await tabTo(page, room.scorecard.getByRole('button', { name: 'Argues trade-offs' }).last())
      await page.keyboard.press('Enter')
    })

    await test.step('each is cited by a press, keep stop start are written, and what it waits for is gone', async () => {
      const cite = async (dimension: string, moment: RegExp) => {
        const row = room.scorecard
          .getByRole('list', { name: `Moments: ${dimension}` })
          .getByRole('button', { name: moment })
          .first()
        await tabTo(page, row)
        await page.keyboard.press('Space')
        await expect(row).toHaveAttribute('aria-pressed', 'true')
      }
      await cite('Argues trade-offs', /GBDT/)
      await cite('Argues trade-offs', /argues from the agreed latency/)
      await cite('Right business questions, assumptions put forward', /Which business metric should move/)
      const start = room.scorecard.getByRole('textbox', { name: 'Start', exact: true }).last()
      await tabTo(page, start)
      await page.keyboard.type('Name an alternative with every choice')
      await page.keyboard.press('Enter')
      await room.isSaved()
    })

    await test.step('the preview is what the candidate will get', async () => {
      const preview = await mira.context.newPage()
      await preview.goto(`/review/${roundId}?as=candidate`)
      await expect(preview.getByRole('region', { name: 'Scorecard' })).toContainText(
        'Name an alternative with every choice',
      )
      expect(await preview.content()).not.toContain('CANARY-never-shared')
      await preview.close()
    })

    await tabTo(page, room.button('Release feedback'))
    await page.keyboard.press('Enter')
    await expect(room.button('Undo')).toBeVisible()
    asking.pass(11 * secondMs)
    const phase = async () =>
      (await world.db.query('select "phase" from "Round" where "id" = $1', [roundId])).rows[0].phase
    await expect.poll(phase).toBe('released')

    await test.step('the candidate reads exactly what was released', async () => {
      await oleg.page.goto(`/review/${roundId}`)
      const scorecard = oleg.page.getByRole('region', { name: 'Scorecard' })
      await expect(scorecard).toContainText('Argues trade-offs')
      await expect(scorecard).toContainText('GBDT')
      await expect(scorecard).toContainText('argues from the agreed latency')
      await expect(scorecard).toContainText('Which business metric should move?')
      await expect(scorecard).toContainText('Name an alternative with every choice')
      const html = await oleg.page.content()
      for (const secret of ['CANARY-never-shared', plain(twist.strongAnswer.en), plain(hazards[0]?.fix.en ?? '')]) {
        expect(html).not.toContain(secret)
      }
    })
    expect(world.errors, 'no page threw').toEqual([])
  } finally {
    await world.close()
    await server.close()
  }
})
