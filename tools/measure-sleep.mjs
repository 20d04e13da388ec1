/**
 * `npm run measure:sleep [-- http://localhost:3000 [90]]`: a laptop that sleeps. The guest's browser is stopped, every process
 * of it, for so many seconds (the server gives a silent line up after 60), while the host goes on; woken, it must have all,
 * say so, be one person with one cursor, and take what is drawn next.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import { findChromium } from './browser.mjs'

const [url = 'http://localhost:3000', seconds = '90'] = process.argv.slice(2)
const executablePath = findChromium()
const options = { ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox', '--disable-gpu'] }
const window = { locale: 'en-US', viewport: { width: 1440, height: 900 } }
const canvasOf = (page) => page.getByRole('region', { name: 'Board' }).locator('canvas.interactive')
const isSaved = (page) =>
  page
    .getByRole('status', { name: 'Save state' })
    .filter({ hasText: /^Saved$/ })
    .waitFor()

/** A labelled box on the board; the outline lists it. */
async function draw(page, label, down) {
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

const openOutline = (page) =>
  page
    .getByRole('button', { name: /outline/i })
    .first()
    .click()

const hostBrowser = await chromium.launch(options)
const host = await hostBrowser.newPage({ baseURL: url, ...window })
await host.goto('/sign-in')
await host.getByRole('button', { name: 'Mentor', exact: true }).click()
await host.waitForURL(/dashboard/)
await host.goto('/sessions/new')
await host.getByRole('button', { name: 'Create session' }).click()
await host.waitForURL(/\/room\//)
const link = await host.getByRole('textbox', { name: 'Invite link' }).inputValue()
await canvasOf(host).waitFor()
await openOutline(host)

const guestServer = await chromium.launchServer(options)
const guest = await (await chromium.connect(guestServer.wsEndpoint())).newPage(window)
await guest.goto(link)
await guest.getByRole('textbox', { name: 'Your name' }).fill('Sleeper')
await guest.getByRole('button', { name: 'Join' }).click()
await guest.waitForURL(/\/room\//)
await canvasOf(guest).waitFor()
await isSaved(guest)
await draw(guest, 'drawn-awake', 0.4)
await host.getByText('drawn-awake').first().waitFor()
await openOutline(guest)

console.log(`The guest sleeps for ${seconds} s …`)
process.kill(-guestServer.process().pid, 'SIGSTOP')
await wait(2_000)
await draw(host, 'drawn-asleep', 0.55)
await isSaved(host)
await wait(Number(seconds) * 1_000 - 2_000)
const isGone = (await host.getByRole('button', { name: /People: 1 of/ }).count()) === 1
console.log(`  meanwhile the host sees ${isGone ? 'nobody else' : 'the guest still'} in the room`)
process.kill(-guestServer.process().pid, 'SIGCONT')
const wokeMs = performance.now()
await guest.getByText('drawn-asleep').first().waitFor()
await isSaved(guest)
console.log(`  awake: has everything and reads "Saved" after ${((performance.now() - wokeMs) / 1000).toFixed(1)} s`)
await draw(guest, 'drawn-again', 0.7)
await host.getByText('drawn-again').first().waitFor()
await isSaved(guest)
const people = await host.getByRole('button', { name: /People:/ }).getAttribute('aria-label')
const texts = await host.locator('body').innerText()
const counts = ['drawn-awake', 'drawn-asleep', 'drawn-again'].map((text) => texts.split(text).length - 1)
console.log(`  ${people}; each box stands ${counts.join(', ')} times in the outline`)
await guestServer.close()
await hostBrowser.close()
process.exitCode = counts.every((count) => count === 1) ? 0 : 1
