/**
 * `npm run measure:craft [-- http://localhost:3000]`: on one machine, from the interviewer's key on a mark to "Saved" (aim: 50 ms),
 * and from the key that tells a fact to the fact on the candidate's page (aim: 300 ms). Both ends are read inside the pages,
 * by clocks of one machine.
 */
import { chromium } from '@playwright/test'
import { isSaved, joinAsGuest, launchOptions, openRoom, pageOptions, quantile, signInMentor } from './measure-room.mjs'

const url = process.argv[2] ?? 'http://localhost:3000'
const { browser, page: host } = await signInMentor(url)
const link = await openRoom(host)
const guestBrowser = await chromium.launch(launchOptions)
const guest = await guestBrowser.newPage(pageOptions)
await joinAsGuest(guest, link, 'Guest')
await host.getByRole('button', { name: 'Start round' }).click()
await host.getByRole('button', { name: 'End round' }).waitFor()
await isSaved(host)

await host.evaluate(() => {
  const now = () => performance.timeOrigin + performance.now()
  const state = document.querySelector('[role="status"][aria-label="Save state"]')
  window.measured = { keys: [], saved: [] }
  window.addEventListener('keydown', () => window.measured.keys.push(now()), { capture: true })
  let before = state?.textContent
  new MutationObserver(() => {
    const text = state?.textContent
    if (text === 'Saved' && before !== 'Saved') window.measured.saved.push(now())
    before = text
  }).observe(state, { subtree: true, characterData: true, childList: true })
})
await guest.evaluate(() => {
  window.measured = []
  new MutationObserver(() => {
    const facts = document.querySelectorAll('[data-region="problem"] li').length
    while (window.measured.length < facts) window.measured.push(performance.timeOrigin + performance.now())
  }).observe(document.body, { subtree: true, childList: true })
})

/** Presses a key and waits until it is saved; how long that took in the page, in ms. */
async function press(key) {
  const before = await host.evaluate(() => window.measured.saved.length)
  await host.keyboard.press(key)
  await host.waitForFunction((count) => window.measured.saved.length > count, before)
  return host.evaluate(() => window.measured.saved.at(-1) - window.measured.keys.at(-1))
}

await host.keyboard.press('n')
await isSaved(host)
await host.keyboard.press('m')
await host.locator('[data-region="marks"] button:focus').waitFor()
const marks = []
for (let at = 0; at < 60; at++) marks.push(await press(String(1 + (at % 4))))
console.log(
  `a mark, from key to "Saved", ${marks.length} times: median ${quantile(marks, 0.5).toFixed(0)} ms, ` +
    `95 % within ${quantile(marks, 0.95).toFixed(0)} ms (aim: 50 ms)`,
)

const facts = []
for (let at = 0; at < 5; at++) {
  const before = await guest.evaluate(() => window.measured.length)
  await host.keyboard.press('r')
  const pressed = await host.evaluate(() => window.measured.keys.at(-1))
  await guest.waitForFunction((count) => window.measured.length > count, before)
  facts.push((await guest.evaluate(() => window.measured.at(-1))) - pressed)
  await host.keyboard.press('ArrowDown')
}
console.log(
  `a fact, from key to the candidate's page, ${facts.length} times: median ${quantile(facts, 0.5).toFixed(0)} ms, ` +
    `slowest ${Math.max(...facts).toFixed(0)} ms (aim: 300 ms)`,
)
await guestBrowser.close()
await browser.close()
