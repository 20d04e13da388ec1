import AxeBuilder from '@axe-core/playwright'
import type { BrowserContextOptions, Page } from '@playwright/test'
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
/** Excalidraw's own inside: a canvas is one opaque picture to axe, and its tool bar is not ours to mark up; the outline is the way in. */
const boardInternals = '.excalidraw'

/** The rules a theme can break; the others read the page's structure, which is the same in both. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** What axe finds on the page as it stands, in both themes. */
async function findings(page: Page): Promise<string[]> {
  const all = await violations(page, 'light', (axe) => axe)
  return [...all, ...(await violations(page, 'dark', (axe) => axe.withRules(colourRules)))]
}

async function violations(
  page: Page,
  colorScheme: 'light' | 'dark',
  narrow: (axe: AxeBuilder) => AxeBuilder,
): Promise<string[]> {
  await page.emulateMedia({ colorScheme })
  // Colours in the middle of a transition are nobody's choice.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))),
  )
  // Without frames of other origins the legacy mode finds the same, and opens no second page for it.
  const axe = new AxeBuilder({ page }).exclude(boardInternals).setLegacyMode(true)
  const found = await narrow(axe).analyze()
  return found.violations.map(({ id, nodes }) => {
    const html = nodes.map((node) => node.html.slice(0, 160)).join(' | ')
    return `${new URL(page.url()).pathname}, ${colorScheme}: ${id}: ${html}`
  })
}

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

    for (const path of ['/dashboard', '/settings', '/sessions/new']) {
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
