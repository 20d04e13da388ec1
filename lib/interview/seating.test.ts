import { expect, test } from 'vitest'
import { seeded } from '#lib/base/random'
import { seats } from '#lib/interview/model'
import {
  askingRound,
  creatorSeat,
  drawForPartner,
  looksOn,
  oppositeSeat,
  partnerChoiceCount,
  roundCount,
  seatInRound,
} from '#lib/interview/seating'

const slugs = Array.from({ length: 12 }, (_, i) => `problem-${i}`)

test('roles are exchanged in round 2, those who look on stay what they are', () => {
  expect(seats.map(oppositeSeat)).toEqual(['candidate', 'interviewer', 'observer', 'shadow'])
  expect(seats.map((seat) => seatInRound(seat, 1))).toEqual(seats)
  expect(seats.map((seat) => seatInRound(seat, 2))).toEqual(['candidate', 'interviewer', 'observer', 'shadow'])
  expect(seats.filter(looksOn)).toEqual(['observer', 'shadow'])
})

test('everybody of a peer session asks once; in a hosted one only the interviewer does', () => {
  expect(seats.map((seat) => askingRound('peer', seat))).toEqual([1, 2, null, null])
  expect(seats.map((seat) => askingRound('hosted', seat))).toEqual([1, null, null, null])
})

test('[SO1] who practises alone has the interviewer’s seat, whatever was asked for, and one round', () => {
  for (const seat of seats) expect(creatorSeat('solo', seat)).toBe('interviewer')
  expect(seats.map((seat) => creatorSeat('peer', seat))).toEqual(seats)
  expect(askingRound('solo', 'interviewer')).toBe(1)
  expect(roundCount('solo')).toBe(1)
})

test('[PR1] the partner never gets the problem they will be asked, and has a few to choose from', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const draw = drawForPartner(slugs, 'problem-3', seeded(seed))
    expect(draw?.choices).toHaveLength(partnerChoiceCount)
    expect(draw?.choices).toContain(draw?.drawn)
    expect(draw?.choices).not.toContain('problem-3')
    expect(new Set(draw?.choices).size).toBe(partnerChoiceCount)
  }
})

test('[PR2] over many draws every other problem is left out of the list about equally often', () => {
  const missing = new Map<string, number>()
  for (let seed = 1; seed <= 1_100; seed++) {
    const choices = drawForPartner(slugs, 'problem-3', seeded(seed))?.choices ?? []
    for (const slug of slugs) if (!choices.includes(slug)) missing.set(slug, (missing.get(slug) ?? 0) + 1)
  }
  // 6 of 11 are left out in a draw: 600 of 1,100.
  for (const slug of slugs.filter((slug) => slug !== 'problem-3')) {
    expect(missing.get(slug)).toBeGreaterThan(500)
    expect(missing.get(slug)).toBeLessThan(700)
  }
})

test('with nothing left to draw from there is no draw', () => {
  expect(drawForPartner(['only'], 'only', seeded(1))).toBeNull()
})
