/** What the measurements share: two real browsers, the demo mentor's room, a guest in it, a box on the board. */
import { chromium } from '@playwright/test'
import { findChromium } from './browser.mjs'

const executablePath = findChromium()
export const launchOptions = {
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-gpu'],
}
export const pageOptions = { locale: 'en-US', viewport: { width: 1440, height: 900 } }

export const canvasOf = (page) => page.getByRole('region', { name: 'Board' }).locator('canvas.interactive')

export const isSaved = (page) =>
  page
    .getByRole('status', { name: 'Save state' })
    .filter({ hasText: /^Saved$/ })
    .waitFor()

export const openOutline = (page) =>
  page
    .getByRole('button', { name: /outline/i })
    .first()
    .click()

/** The demo mentor in a browser of their own, signed in. */
export async function signInMentor(url) {
  const browser = await chromium.launch(launchOptions)
  const page = await browser.newPage({ baseURL: url, ...pageOptions })
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Mentor', exact: true }).click()
  await page.waitForURL(/dashboard/)
  return { browser, page }
}

/** A new hosted session, its room open and saved; the link for the candidate. */
export async function openRoom(page) {
  await page.goto('/sessions/new')
  await page.getByRole('button', { name: 'Create session' }).click()
  await page.waitForURL(/\/room\//)
  const link = await page.getByRole('textbox', { name: 'Invite link' }).inputValue()
  await canvasOf(page).waitFor()
  await isSaved(page)
  return link
}

export async function joinAsGuest(page, link, name) {
  await page.goto(link)
  await page.getByRole('textbox', { name: 'Your name' }).fill(name)
  await page.getByRole('button', { name: 'Join' }).click()
  await page.waitForURL(/\/room\//)
  await canvasOf(page).waitFor()
}

/** A labelled box on the board, `down` of its height from the top; the outline lists it. */
export async function drawBox(page, label, down) {
  const { x, y, width, height } = await canvasOf(page).boundingBox()
  await page.mouse.click(x + width * 0.45, y + height - 60)
  await page.keyboard.press('2')
  await page.mouse.move(x + width * 0.42, y + height * down)
  await page.mouse.down()
  await page.mouse.move(x + width * 0.52, y + height * (down + 0.1), { steps: 3 })
  await page.mouse.up()
  await page.keyboard.press('Enter')
  await page.keyboard.type(label)
  await page.keyboard.press('Escape')
}

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}
