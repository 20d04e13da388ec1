/** Which Chromium the tests drive: one on the machine, else the system's package, else Playwright's own download. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { root, runNode, step } from './steps.mjs'
import { findOnPath, installPackages } from './system-packages.mjs'

/** Path of a Chromium on this machine, undefined when there is none. */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
  const apps = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ]
  return findOnPath(names) ?? apps.find((file) => existsSync(file))
}

/** A Chromium, installed if need be. Throws when there is no way to one. */
export async function ensureChromium() {
  const found = findChromium()
  if (found) return found
  await installPackages('Chromium', ['chromium', 'fonts-dejavu-core', 'fonts-liberation'])
  const installed = findChromium()
  if (installed) return installed
  const { chromium } = await import('@playwright/test')
  if (!existsSync(chromium.executablePath())) {
    await step("Downloading Playwright's Chromium", () =>
      runNode(
        'playwright-install',
        [path.join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium'],
        {
          cure: 'Install Chromium or Chrome, or name one: CHROMIUM_PATH=/path/to/chromium npm test',
        },
      ),
    )
  }
  return chromium.executablePath()
}
