import type { BrowserContextOptions, Page } from '@playwright/test'
import { findings } from '../axe'
import { expect, test } from '../fixtures'

/** What the interviewer presses, as each language calls it. */
const languages = {
  en: { locale: 'en-US', start: 'Start round', next: 'Next stage', end: 'End round', release: 'Release feedback' },
  ru: {
    locale: 'ru-RU',
    start: 'Начать раунд',
    next: 'Следующий этап',
    end: 'Завершить раунд',
    release: 'Открыть отзыв',
  },
} as const
for (const [language, words] of Object.entries(languages)) {
  const options: BrowserContextOptions = { locale: words.locale }

  test(`axe finds nothing on the pages of a signed-out person, ${language}`, async ({ world }) => {
    const page = await world.stranger(options)
    for (const path of ['/', '/sign-in', '/sign-up', '/join/no-such-link', '/no-such-page']) {
      await page.goto(path)
      expect(await findings(page)).toEqual([])
    }
  })

  test(`axe finds nothing from the dashboard to the review, on either side, ${language}`, async ({ world }) => {
    const mira = (await world.person('Mira', options)).page
    const oleg = (await world.person('Oleg', options)).page
    const press = (name: string) => mira.getByRole('button', { name, exact: true }).click()
    const offers = (name: string) => expect(mira.getByRole('button', { name, exact: true })).toBeVisible()
    const isDrawn = (page: Page, canvas = 'canvas.interactive') =>
      expect(page.locator(canvas).first()).toBeVisible({ timeout: 20_000 })

    for (const path of ['/dashboard', '/settings', '/problems', '/problems/courier-eta', '/sessions/new']) {
      await mira.goto(path)
      expect(await findings(mira)).toEqual([])
    }
    // The forms' own buttons, whatever their language.
    await mira.locator('main form button[type=submit]').last().click()
    await mira.waitForURL(/\/room\//)
    await isDrawn(mira)
    expect(await findings(mira)).toEqual([])
    const [roundId = ''] = await world.roundsOf(mira.url())

    await oleg.goto(await mira.locator('input[readonly]').first().inputValue())
    expect(await findings(oleg)).toEqual([])
    await oleg.locator('main form button[type=submit]').click()
    await oleg.waitForURL(/\/room\//)
    await isDrawn(oleg)
    expect(await findings(oleg)).toEqual([])

    await press(words.start)
    await offers(words.end)
    await press(words.next)
    await expect(oleg.locator('[aria-current="step"]').first()).toBeVisible()
    expect(await findings(oleg)).toEqual([])
    await press(words.end)
    await offers(words.release)
    await oleg.goto(`/review/${roundId}`)
    await isDrawn(oleg, 'canvas')
    expect(await findings(oleg)).toEqual([])
  })
}
