import { expect, type Locator, type Page } from '@playwright/test'

/** The review by the names of the contract. */
export class ReviewPage {
  readonly page: Page
  readonly replay: Locator
  readonly scorecard: Locator
  readonly timeline: Locator
  readonly calibration: Locator
  readonly position: Locator

  constructor(page: Page) {
    this.page = page
    this.replay = page.getByRole('region', { name: 'Replay' })
    this.scorecard = page.getByRole('region', { name: 'Scorecard' })
    this.timeline = page.getByRole('region', { name: 'Timeline' })
    this.calibration = page.getByRole('region', { name: 'Calibration' })
    this.position = this.replay.getByRole('slider', { name: 'Position' })
  }

  /** The log is here and the replay can be operated. */
  async isReady(): Promise<void> {
    await expect(this.replay.getByRole('button', { name: 'Play' })).toBeEnabled({ timeout: 30_000 })
  }

  async positionMs(): Promise<number> {
    return Number(await this.position.inputValue())
  }

  async seek(elapsedMs: number): Promise<void> {
    await this.position.fill(String(elapsedMs))
  }

  /** As the board in words counts them. */
  strokes(count: number): Locator {
    return this.replay.getByText(count === 0 ? 'No freehand strokes' : new RegExp(`^${count} freehand strokes?$`))
  }
}
