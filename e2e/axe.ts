import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Excalidraw's own inside: a canvas is one opaque picture to axe, and its tool bar is not ours to mark up; the outline is the way in. */
const boardInternals = '.excalidraw'

/** The rules a theme can break; the others read the page's structure, which is the same in both. */
const colourRules = ['color-contrast', 'link-in-text-block']

/** Shows the page in a theme, and waits for it: colours in the middle of a transition are nobody's choice. */
export async function showTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null))),
  )
}

/** What axe finds on the page as it stands, in both themes. */
export async function findings(page: Page): Promise<string[]> {
  const all = await violations(page, 'light', (axe) => axe)
  return [...all, ...(await violations(page, 'dark', (axe) => axe.withRules(colourRules)))]
}

async function violations(
  page: Page,
  colorScheme: 'light' | 'dark',
  narrow: (axe: AxeBuilder) => AxeBuilder,
): Promise<string[]> {
  await showTheme(page, colorScheme)
  // Without frames of other origins the legacy mode finds the same, and opens no second page for it.
  const axe = new AxeBuilder({ page }).exclude(boardInternals).setLegacyMode(true)
  const found = await narrow(axe).analyze()
  return found.violations.map(({ id, nodes }) => {
    const html = nodes.map((node) => node.html.slice(0, 160)).join(' | ')
    return `${new URL(page.url()).pathname}, ${colorScheme}: ${id}: ${html}`
  })
}
