/**
 * `npm run measure:sleep [-- http://localhost:3000 [90]]`: a laptop that sleeps. The guest's browser is stopped, every process
 * of it, for so many seconds (the server gives a silent line up after 60), while the host goes on; woken, it must have all,
 * say so, be one person with one cursor, and take what is drawn next.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { chromium } from '@playwright/test'
import {
  drawBox,
  isSaved,
  joinAsGuest,
  launchOptions,
  openOutline,
  openRoom,
  pageOptions,
  signInMentor,
} from './measure-room.mjs'

const [url = 'http://localhost:3000', seconds = '90'] = process.argv.slice(2)
const { browser: hostBrowser, page: host } = await signInMentor(url)
const link = await openRoom(host)
await openOutline(host)

const guestServer = await chromium.launchServer(launchOptions)
const guest = await (await chromium.connect(guestServer.wsEndpoint())).newPage(pageOptions)
await joinAsGuest(guest, link, 'Sleeper')
await isSaved(guest)
await drawBox(guest, 'drawn-awake', 0.4)
await host.getByText('drawn-awake').first().waitFor()
await openOutline(guest)

console.log(`The guest sleeps for ${seconds} s …`)
process.kill(-guestServer.process().pid, 'SIGSTOP')
await wait(2_000)
await drawBox(host, 'drawn-asleep', 0.55)
await isSaved(host)
await wait(Number(seconds) * 1_000 - 2_000)
const isGone = (await host.getByRole('button', { name: /People: 1 of/ }).count()) === 1
console.log(`  meanwhile the host sees ${isGone ? 'nobody else' : 'the guest still'} in the room`)
process.kill(-guestServer.process().pid, 'SIGCONT')
const wokeMs = performance.now()
await guest.getByText('drawn-asleep').first().waitFor()
await isSaved(guest)
console.log(`  awake: has everything and reads "Saved" after ${((performance.now() - wokeMs) / 1000).toFixed(1)} s`)
await drawBox(guest, 'drawn-again', 0.7)
await host.getByText('drawn-again').first().waitFor()
await isSaved(guest)
const people = await host.getByRole('button', { name: /People:/ }).getAttribute('aria-label')
const texts = await host.locator('body').innerText()
const counts = ['drawn-awake', 'drawn-asleep', 'drawn-again'].map((text) => texts.split(text).length - 1)
console.log(`  ${people}; each box stands ${counts.join(', ')} times in the outline`)
await guestServer.close()
await hostBrowser.close()
process.exitCode = counts.every((count) => count === 1) ? 0 : 1
