import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seeded } from '#lib/base/random'
import { frameLimits } from '#lib/protocol/frames'
import { SendPace } from '#lib/protocol/send-pace'
import { SocketBudget } from '#server/realtime/rate-limit'

const awarenessBytes = 300

/**
 * A client that always has something to send, over a line that stalls and then lets everything go at once. The line is given
 * up when nothing was heard for ten seconds. Times in ms.
 */
function session(seed: number, pieces: number, seconds: number, isCalm = false) {
  const chance = seeded(seed)
  const random = isCalm ? () => 1 : chance
  const pace = new SendPace(0)
  const budget = new SocketBudget(0)
  const line: number[] = []
  const unsaved: { dueMs: number }[] = []
  let [stalledUntilMs, quietUntilMs, heardMs, sent, refused] = [0, 0, 0, 0, 0]
  let left = pieces
  for (let nowMs = 0; nowMs < seconds * 1_000; nowMs += 4) {
    if (nowMs >= stalledUntilMs && random() < 0.001) stalledUntilMs = nowMs + random() * 9_000
    if (random() < 0.0005) quietUntilMs = nowMs + random() * 20_000
    const size = left > 0 ? frameLimits.pieceBytes : 60
    if (pace.frameWaitMs(size, nowMs) === 0) {
      pace.noteFrame(size, nowMs)
      line.push(size)
      sent++
      left--
    }
    if (pace.awarenessWaitMs(nowMs - heardMs > 6_000, nowMs) === 0) {
      pace.noteAwareness(awarenessBytes, nowMs)
      line.push(-awarenessBytes)
    }
    if (nowMs < stalledUntilMs) continue
    for (const bytes of line.splice(0)) {
      if (!budget.spend(Math.abs(bytes), nowMs)) refused++
      if (bytes > 0) unsaved.push({ dueMs: nowMs + 20 })
    }
    // The database may be away for a while: then nothing is acknowledged.
    if (nowMs < quietUntilMs) continue
    const saved = unsaved.filter(({ dueMs }) => dueMs <= nowMs).length
    unsaved.splice(0, saved)
    pace.noteSaved(saved)
    if (saved > 0) heardMs = nowMs
  }
  return { sent, refused }
}

test('[RELIABILITY] our own client never uses up its budget, not even when a stalled line lets everything go at once', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 0, max: 16 }), (seed, pieces) => {
      const { sent, refused } = session(seed, pieces, 60)
      expect(refused).toBe(0)
      expect(sent).toBeGreaterThan(0)
    }),
    { numRuns: 60 },
  )
})

test('an offline spell as large as a whole document is out within half a minute on a calm line', () => {
  const { sent, refused } = session(1, 16, 30, true)
  expect(refused).toBe(0)
  expect(sent).toBeGreaterThan(16)
})

test('a stroke in progress reaches the others at 20 Hz at least', () => {
  const pace = new SendPace(0)
  let sent = 0
  for (let nowMs = 0; nowMs < 10_000; nowMs += 1) {
    if (pace.frameWaitMs(60, nowMs) > 0) continue
    pace.noteFrame(60, nowMs)
    sent++
    pace.noteSaved(1)
  }
  expect(sent).toBeGreaterThanOrEqual(200)
  expect(sent).toBeLessThan(250)
})
