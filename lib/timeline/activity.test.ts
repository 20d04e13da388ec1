import { describe, expect, test } from 'vitest'
import { userId } from '#lib/interview/model'
import type { ReplayLog } from '#lib/protocol/replay-log'
import { advance, gapsOf, segmentsOf } from '#lib/timeline/activity'

const data = Uint8Array.of(0, 0)
/** Pairs of author and moment, in order. */
function logOf(...writes: readonly (readonly [author: number, elapsedMs: number])[]): ReplayLog {
  return {
    authors: [
      { userId: userId('a'), name: 'A', seat: 'interviewer' },
      { userId: userId('b'), name: 'B', seat: 'candidate' },
    ],
    updates: writes.map(([author, elapsedMs], index) => ({ seq: index + 1, elapsedMs, author, data })),
  }
}

test('an author’s updates are joined over short pauses, each author for themselves', () => {
  const log = logOf([0, 1_000], [1, 2_000], [0, 3_500], [0, 9_000], [1, 2_500])
  expect(segmentsOf(log)).toEqual([
    { author: 0, fromMs: 1_000, untilMs: 3_500 },
    { author: 0, fromMs: 9_000, untilMs: 9_000 },
    { author: 1, fromMs: 2_000, untilMs: 2_500 },
  ])
})

test('gaps are where nobody wrote, before the first change and after the last one included', () => {
  expect(gapsOf(logOf([0, 10_000], [1, 12_000], [0, 20_000]), 60_000)).toEqual([
    { fromMs: 0, untilMs: 10_000 },
    { fromMs: 12_000, untilMs: 20_000 },
    { fromMs: 20_000, untilMs: 60_000 },
  ])
  expect(gapsOf(logOf(), 2_000)).toEqual([])
})

describe('advance', () => {
  const gaps = [
    { fromMs: 10_000, untilMs: 20_000 },
    { fromMs: 30_000, untilMs: 60_000 },
  ]

  test('without gaps it is plain time, up to the end', () => {
    expect(advance(5_000, 7_000, [], 60_000)).toBe(12_000)
    expect(advance(59_000, 7_000, [], 60_000)).toBe(60_000)
  })

  test('it lingers half a second on what was drawn last, and lands half a second before what comes', () => {
    expect(advance(9_000, 1_200, gaps, 60_000)).toBe(10_200)
    expect(advance(9_000, 1_500, gaps, 60_000)).toBe(19_500)
    expect(advance(9_000, 2_500, gaps, 60_000)).toBe(20_500)
  })

  test('from inside a gap it leaves at once; from its last half second it just plays on', () => {
    expect(advance(15_000, 16, gaps, 60_000)).toBe(19_516)
    expect(advance(19_800, 16, gaps, 60_000)).toBe(19_816)
  })

  test('the last gap leads to the end, and a long step crosses several', () => {
    expect(advance(31_000, 16, gaps, 60_000)).toBe(60_000)
    expect(advance(0, 22_000, gaps, 60_000)).toBe(60_000)
  })

  test('played in small steps, no moment of the round is shown twice and none outside of gaps is left out', () => {
    let at = 0
    const seen: number[] = []
    while (at < 60_000) {
      const next = advance(at, 50, gaps, 60_000)
      expect(next).toBeGreaterThan(at)
      at = next
      seen.push(at)
    }
    const outside = seen.filter((moment) => moment <= 10_000 || (moment >= 20_000 && moment <= 30_000))
    expect(outside.length).toBeGreaterThanOrEqual(398)
  })
})
