/**
 * `npm run screenshots [-- http://localhost:3000]`: the two pictures of the README, made from a running product with its
 * demo accounts: a room in which two people draw, and the review of the released demo round.
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { findChromium } from './browser.mjs'
import { root } from './steps.mjs'

const url = process.argv[2] ?? 'http://localhost:3000'
const folder = path.join(root, 'docs', 'screenshots')
mkdirSync(folder, { recursive: true })

const executablePath = findChromium()
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-gpu'],
})

/** A browser of its own, signed in with a demo account. */
async function demo(role) {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 }, locale: 'en-US' })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByRole('button', { name: role, exact: true }).click()
  await page.waitForURL(/dashboard/)
  return page
}

const mentor = await demo('Mentor')
await mentor.goto('/sessions/new')
await mentor.getByRole('combobox', { name: 'Problem' }).selectOption('basket-suggestions')
await mentor.getByRole('button', { name: 'Create session' }).click()
await mentor.waitForURL(/\/room\//)
const link = await mentor.getByRole('textbox', { name: 'Invite link' }).inputValue()

const candidate = await demo('Candidate')
await candidate.goto(link)
await candidate.getByRole('button', { name: 'Join' }).click()
await candidate.waitForURL(/\/room\//)
const canvasOf = (page) => page.getByRole('region', { name: 'Board' }).locator('canvas.interactive')
await canvasOf(mentor).waitFor()
await canvasOf(candidate).waitFor()
await mentor.getByRole('button', { name: 'Start round' }).click()
await mentor.getByRole('button', { name: 'End round' }).waitFor()
for (let i = 0; i < 3; i++) await mentor.getByRole('button', { name: 'Next stage' }).click()

/** Boxes with labels, left to right, as fractions of the candidate's board; the interviewer's is narrower by the scorecard. */
const boxes = [
  [0.06, 'orders'],
  [0.2, 'features'],
  [0.34, 'ranker'],
  [0.48, 'service'],
]
const box = await canvasOf(candidate).boundingBox()
const at = (x, y) => [box.x + box.width * x, box.y + box.height * y]
for (const [x, label] of boxes) {
  await candidate.mouse.click(...at(0.5, 0.85))
  await candidate.keyboard.press('2')
  await candidate.mouse.move(...at(x, 0.35))
  await candidate.mouse.down()
  await candidate.mouse.move(...at(x + 0.1, 0.45), { steps: 4 })
  await candidate.mouse.up()
  await candidate.keyboard.press('Enter')
  await candidate.keyboard.type(label)
  await candidate.keyboard.press('Escape')
}
for (const x of [0.165, 0.305, 0.445]) {
  await candidate.mouse.click(...at(0.5, 0.85))
  await candidate.keyboard.press('5')
  await candidate.mouse.move(...at(x, 0.4))
  await candidate.mouse.down()
  await candidate.mouse.move(...at(x + 0.03, 0.4), { steps: 4 })
  await candidate.mouse.up()
}
await candidate.keyboard.press('Escape')
await candidate.mouse.move(...at(0.42, 0.6))
const marks = mentor.getByRole('region', { name: 'Marks' })
const mark = (question, state) =>
  marks.getByRole('group', { name: question }).getByRole('button', { name: state, exact: true }).click()
await mark('What data or logs exist today?', 'Asked')
await mark('How to collect or label more?', 'Assumed')
await mentor.getByRole('status', { name: 'Save state' }).filter({ hasText: 'Saved' }).waitFor()
await mentor.screenshot({ path: path.join(folder, 'room.png') })
await mentor.getByRole('button', { name: 'End round' }).click()

await candidate.goto('/dashboard')
await candidate.getByRole('link', { name: 'Review' }).last().click()
await candidate.waitForURL(/\/review\//)
await candidate.locator('canvas').first().waitFor()
await candidate.getByRole('slider', { name: 'Position' }).press('End')
await candidate.evaluate(() => window.scrollTo(0, 0))
await candidate.screenshot({ path: path.join(folder, 'review.png') })
await browser.close()
console.log(`Wrote ${path.relative(root, folder)}/room.png and review.png`)
