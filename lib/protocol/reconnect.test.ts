import { describe, expect, test } from 'vitest'
import { seeded } from '#lib/base/random'
import { type Loss, reconnectDelayMs } from '#lib/protocol/reconnect'

const many = (loss: Loss, attempt: number) => {
  const random = seeded(attempt + 1)
  return Array.from({ length: 400 }, () => reconnectDelayMs(loss, attempt, random)).sort((a, b) => a - b)
}

describe('reconnectDelayMs', () => {
  test('a single loss is tried again within half a second or so', () => {
    expect(many('lost', 0).at(-1)).toBeLessThanOrEqual(550)
  })

  test('400 people of a restart come back spread over more than a second, none later than two', () => {
    const delays = many('restarting', 0)
    expect((delays[360] ?? 0) - (delays[40] ?? 0)).toBeGreaterThan(1_000)
    expect(delays.at(-1)).toBeLessThanOrEqual(2_000)
    // No moment of 100 ms has more than a fair share of them.
    for (const delay of delays) {
      expect(delays.filter((other) => other >= delay && other < delay + 100).length).toBeLessThan(60)
    }
  })

  test('[RELIABILITY] whenever a killed server returns within a minute, the next try is at most 3 s away', () => {
    for (let attempt = 0; attempt < 30; attempt++) expect(many('lost', attempt).at(-1)).toBeLessThan(3_000)
  })

  test('a server that asks for patience is left alone for longer each time', () => {
    const medians = [0, 1, 2, 3].map((attempt) => many('busy', attempt)[200] ?? 0)
    expect([...medians].sort((a, b) => a - b)).toEqual(medians)
    expect(medians[3]).toBeGreaterThan(2 * (medians[0] ?? 0))
  })
})
