import { endAbandoned, releaseDue } from '#server/round/service'

/** Releases whose undo window has passed, and rounds that everybody has left. */
export async function runRoundJobs(nowMs: number): Promise<void> {
  await releaseDue(nowMs)
  await endAbandoned(nowMs)
}
