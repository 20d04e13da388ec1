import AxeBuilder from '@axe-core/playwright'
import type { BrowserContextOptions, Page } from '@playwright/test'
import { expect, test, type World } from '../fixtures'
import { createSession, RoomPage } from './room.page'

const languages = { en: 'en-US', ru: 'ru-RU' } as const
const themes = ['light', 'dark'] as const

/** Excalidraw's own inside: a canvas is one opaque picture to axe, and its tool bar is not ours to mark up; the outline is the way in. */
const boardInternals = '.excalidraw'

/** What axe finds on the page as it stands, in both themes. */
async function findings(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme })
    // Colours in the middle of a transition are nobody's choice.
    await page.evaluate(() =>
      Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))),
    )
    const { violations } = await new AxeBuilder({ page }).exclude(boardInternals).analyze()
    for (const { id, nodes } of violations) {
      const html = nodes.map((node) => node.html.slice(0, 160)).join(' | ')
      found.push(`${new URL(page.url()).pathname}, ${colorScheme}: ${id}: ${html}`)
    }
  }
  return found
}

/** A round of this person's in the given phase, made through the pages; its room stays open. */
async function roundOf(world: World, options: BrowserContextOptions) {
  const mira = await world.person('Mira')
  const reader = await world.person('Oleg', options)
  const room = await createSession(mira.page)
  const roomUrl = mira.page.url()
  const [roundId = ''] = await world.roundsOf(roomUrl)
  const link = await room.inviteLink()
  return { mira, reader, room, roundId, roomUrl, link }
}

for (const [language, locale] of Object.entries(languages)) {
  const options: BrowserContextOptions = { locale }

  test(`axe finds nothing on the pages of a signed-out person, ${language}`, async ({ world }) => {
    const page = await world.stranger(options)
    for (const path of ['/', '/sign-in', '/sign-up', '/join/no-such-link', '/no-such-page']) {
      await page.goto(path)
      expect(await findings(page)).toEqual([])
    }
  })

  test(`axe finds nothing from the invitation to the review, ${language}`, async ({ world }) => {
    const { mira, reader, room, roundId, link } = await roundOf(world, options)
    const { page } = reader
    for (const path of ['/dashboard', '/sessions/new', '/settings', new URL(link).pathname]) {
      await page.goto(path)
      expect(await findings(page)).toEqual([])
    }
    // The form's own button, whatever its language.
    await page.locator('main form button[type=submit]').click()
    await page.waitForURL(/\/room\//)
    await expect(page.locator('canvas.interactive')).toBeVisible({ timeout: 20_000 })
    expect(await findings(page)).toEqual([])
    await room.button('Start round').click()
    await expect(room.button('End round')).toBeVisible()
    await room.button('Next stage').click()
    await expect(page.locator('[aria-current="step"]').first()).toBeVisible()
    expect(await findings(page)).toEqual([])
    await room.button('End round').click()
    await expect(room.button('Release feedback')).toBeVisible()
    await page.goto(`/review/${roundId}`)
    await expect(page.locator('canvas').first()).toBeVisible({ timeout: 20_000 })
    expect(await findings(page)).toEqual([])
    await mira.context.close()
  })

  test(`axe finds nothing in the interviewer's room, ${language}`, async ({ world }) => {
    const host = await world.person('Mira', options)
    await host.page.goto('/sessions/new')
    await host.page.locator('main form button[type=submit]').last().click()
    await host.page.waitForURL(/\/room\//)
    const room = new RoomPage(host.page)
    await expect(room.page.locator('canvas.interactive')).toBeVisible({ timeout: 20_000 })
    expect(await findings(host.page)).toEqual([])
  })
}
