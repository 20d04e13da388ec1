/**
 * `npm run measure:join [-- http://localhost:3000]`: from the click on an invite link, in a cold browser profile, to the
 * guest's first stroke committed and on the partner's screen. The person's own time (typing the name) is not in it.
 */
import { chromium } from '@playwright/test'
import { findChromium } from './browser.mjs'

const url = process.argv[2] ?? 'http://localhost:3000'
const rounds = 3
const executablePath = findChromium()
const options = { ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox', '--disable-gpu'] }
const canvasOf = (page) => page.getByRole('region', { name: 'Board' }).locator('canvas.interactive')
const isSaved = (page) =>
  page
    .getByRole('status', { name: 'Save state' })
    .filter({ hasText: /^Saved$/ })
    .waitFor()

const hostBrowser = await chromium.launch(options)
const host = await hostBrowser.newPage({ baseURL: url, locale: 'en-US', viewport: { width: 1440, height: 900 } })
await host.goto('/sign-in')
await host.getByRole('button', { name: 'Mentor', exact: true }).click()
await host.waitForURL(/dashboard/)

const seconds = []
for (let round = 0; round < rounds; round++) {
  await host.goto('/sessions/new')
  await host.getByRole('button', { name: 'Create session' }).click()
  await host.waitForURL(/\/room\//)
  const link = await host.getByRole('textbox', { name: 'Invite link' }).inputValue()
  await canvasOf(host).waitFor()
  await isSaved(host)
  await host
    .getByRole('button', { name: /outline/i })
    .first()
    .click()

  const guestBrowser = await chromium.launch(options)
  const guest = await guestBrowser.newPage({ locale: 'en-US', viewport: { width: 1440, height: 900 } })
  const start = performance.now()
  await guest.goto(link)
  await guest.getByRole('textbox', { name: 'Your name' }).fill('Guest')
  await guest.getByRole('button', { name: 'Join' }).click()
  await guest.waitForURL(/\/room\//)
  await canvasOf(guest).waitFor()
  const box = await canvasOf(guest).boundingBox()
  await guest.mouse.click(box.x + box.width / 2, box.y + box.height - 120)
  await guest.keyboard.press('2')
  await guest.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.4)
  await guest.mouse.down()
  await guest.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.5, { steps: 3 })
  await guest.mouse.up()
  await guest.keyboard.press('Enter')
  await guest.keyboard.type('hello')
  await guest.keyboard.press('Escape')
  await host.getByText('hello').first().waitFor()
  await isSaved(guest)
  const took = (performance.now() - start) / 1000
  seconds.push(took)
  console.log(`round ${round + 1}: invite link to first stroke seen and committed: ${took.toFixed(1)} s`)
  await guestBrowser.close()
}
await hostBrowser.close()
seconds.sort((a, b) => a - b)
console.log(`median of ${rounds}: ${seconds[Math.floor(rounds / 2)].toFixed(1)} s (aim: at most 10 s)`)
