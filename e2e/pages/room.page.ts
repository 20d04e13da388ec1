import { expect, type Locator, type Page } from '@playwright/test'

/** Excalidraw's tool behind a key, by the name of its button. */
const toolOf: Readonly<Record<string, string>> = { '2': 'rectangle', '7': 'freedraw' }

/** One pixel. */
const dotPng = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** The room by the names of the contract. */
export class RoomPage {
  readonly page: Page
  readonly board: Locator
  readonly agenda: Locator
  readonly notes: Locator
  readonly problem: Locator
  readonly guide: Locator
  readonly marks: Locator
  readonly scorecard: Locator
  readonly shadowScorecard: Locator
  readonly saveState: Locator
  readonly clock: Locator

  constructor(page: Page) {
    this.page = page
    this.board = page.getByRole('region', { name: 'Board' })
    this.agenda = page.getByRole('region', { name: 'Agenda' })
    this.notes = page.getByRole('region', { name: 'Notes' })
    this.problem = page.getByRole('region', { name: 'Problem' })
    this.guide = page.getByRole('region', { name: 'Guide' })
    this.marks = page.getByRole('region', { name: 'Marks' })
    this.scorecard = page.getByRole('region', { name: 'Scorecard', exact: true })
    this.shadowScorecard = page.getByRole('region', { name: 'Shadow scorecard' })
    this.saveState = page.getByRole('status', { name: 'Save state' })
    this.clock = page.getByRole('timer', { name: 'Round clock' })
  }

  async isReady(): Promise<void> {
    await expect(this.canvas).toBeVisible({ timeout: 20_000 })
    await this.isSaved()
  }

  get canvas(): Locator {
    return this.board.locator('canvas.interactive')
  }

  async isSaved(): Promise<void> {
    await expect(this.saveState).toHaveText('Saved')
  }

  /** The service worker has the room's shell: from now on it opens without the network. */
  async isKeptOnDevice(): Promise<void> {
    await expect.poll(() => this.page.evaluate(() => caches.match('/room/offline').then(Boolean))).toBe(true)
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true })
  }

  /** The shadow scorers' link, asked for in the room's menu. */
  async shadowLink(): Promise<string> {
    await this.button('More').click()
    await this.page.getByRole('menuitem', { name: 'Invitation links' }).click()
    await this.button('Invite a shadow scorer').click()
    const link = await this.page.getByRole('textbox', { name: 'Shadow link' }).inputValue()
    await this.page.keyboard.press('Escape')
    return link
  }

  /** Opens a folded panel by the button of its name. */
  async open(panel: 'Guide' | 'Marks' | 'Scorecard'): Promise<Locator> {
    const region = this.page.getByRole('region', { name: panel })
    if (!(await region.isVisible())) await this.button(panel).click()
    await expect(region).toBeVisible()
    return region
  }

  /** A mark as its button: of a question or a hazard, by its text. */
  mark(subject: string, state: string): Locator {
    return this.marks
      .getByRole('group', { name: subject, exact: true })
      .getByRole('button', { name: state, exact: true })
  }

  /** Draws a rectangle from one corner to the other; both as fractions of the board. */
  async drawBox(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    await this.pickTool('2')
    await this.drag([from, to])
  }

  async drawStroke(points: readonly (readonly [number, number])[]): Promise<void> {
    await this.pickTool('7')
    await this.drag(points)
  }

  /** Where the mouse is, as from the clipboard. */
  async pastePicture([x, y]: readonly [number, number]): Promise<void> {
    const box = await this.box()
    await this.page.mouse.click(box.x + box.width * x, box.y + box.height * y)
    await this.page.evaluate((base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const clipboardData = new DataTransfer()
      clipboardData.items.add(new File([bytes], 'dot.png', { type: 'image/png' }))
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    }, dotPng)
  }

  async inviteLink(): Promise<string> {
    return this.page.getByRole('textbox', { name: 'Invite link' }).inputValue()
  }

  async observerLink(): Promise<string> {
    return this.page.getByRole('textbox', { name: 'Observer link' }).inputValue()
  }

  /** Excalidraw takes keys only after its canvas was pressed once. */
  private async pickTool(key: string): Promise<void> {
    const box = await this.box()
    await this.page.mouse.click(box.x + box.width - 60, box.y + box.height / 2)
    await this.page.keyboard.press('Escape')
    await this.page.keyboard.press(key)
    await expect(this.board.locator(`[data-testid="toolbar-${toolOf[key]}"]`)).toBeChecked()
  }

  private async drag(points: readonly (readonly [number, number])[]): Promise<void> {
    const box = await this.box()
    const at = ([x, y]: readonly [number, number]) => [box.x + box.width * x, box.y + box.height * y] as const
    const [first, ...rest] = points
    if (!first) return
    await this.page.mouse.move(...at(first))
    await this.page.mouse.down()
    for (const point of rest) await this.page.mouse.move(...at(point))
    await this.page.mouse.up()
  }

  private async box() {
    const box = await this.canvas.boundingBox()
    if (!box) throw new Error('the board is not on the screen')
    return box
  }
}

/** "New session" as a signed-in person fills it in; ends in the room. */
export async function createSession(
  page: Page,
  given: Readonly<{
    kind?: 'Hosted mock' | 'Peer swap' | 'Solo practice'
    plan?: string
    role?: 'Interviewer' | 'Candidate'
    problem?: string
  }> = {},
): Promise<RoomPage> {
  await page.goto('/dashboard')
  await page.getByRole('link', { name: 'New session' }).first().click()
  await page
    .getByRole('group', { name: 'Kind' })
    .or(page.getByRole('radiogroup', { name: 'Kind' }))
    .getByRole('radio', { name: given.kind ?? 'Hosted mock' })
    .check()
  if (given.problem) await page.getByRole('combobox', { name: 'Problem' }).selectOption(given.problem)
  if (given.plan) await page.getByRole('combobox', { name: 'Plan' }).selectOption({ label: given.plan })
  if (given.role) await page.getByRole('radio', { name: given.role }).check()
  await page.getByRole('button', { name: 'Create session' }).click()
  await page.waitForURL(/\/room\//)
  return new RoomPage(page)
}
