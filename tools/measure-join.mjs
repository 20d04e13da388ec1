/**
 * `npm run measure:join [-- http://localhost:3000]`: from the click on an invite link, in a cold browser profile, to the
 * guest's first stroke committed and on the partner's screen. The person's own time (typing the name) is not in it.
 */
import { chromium } from '@playwright/test'
import {
  drawBox,
  isSaved,
  joinAsGuest,
  launchOptions,
  openOutline,
  openRoom,
  pageOptions,
  quantile,
  signInMentor,
} from './measure-room.mjs'

const url = process.argv[2] ?? 'http://localhost:3000'
const rounds = 3

const { browser, page: host } = await signInMentor(url)
const seconds = []
for (let round = 0; round < rounds; round++) {
  const link = await openRoom(host)
  await openOutline(host)
  const guestBrowser = await chromium.launch(launchOptions)
  const guest = await guestBrowser.newPage(pageOptions)
  const start = performance.now()
  await joinAsGuest(guest, link, 'Guest')
  await drawBox(guest, 'hello', 0.4)
  await host.getByText('hello').first().waitFor()
  await isSaved(guest)
  const took = (performance.now() - start) / 1000
  seconds.push(took)
  console.log(`round ${round + 1}: invite link to first stroke seen and committed: ${took.toFixed(1)} s`)
  await guestBrowser.close()
}
await browser.close()
console.log(`median of ${rounds}: ${quantile(seconds, 0.5).toFixed(1)} s (aim: at most 10 s)`)
