import { unreachable } from '#lib/base/exhaustive'
import { type Random, shuffled } from '#lib/base/random'
import type { Seat, SessionKind } from '#lib/interview/model'

/** Does this seat only look on? It faces nobody, writes no document, and its cursor is shown only when the interviewer allows. */
export function looksOn(seat: Seat): boolean {
  return seat === 'observer' || seat === 'shadow'
}

/** Whom a seat faces. Those who look on face nobody and stay what they are. */
export function oppositeSeat(seat: Seat): Seat {
  switch (seat) {
    case 'interviewer':
      return 'candidate'
    case 'candidate':
      return 'interviewer'
    case 'observer':
    case 'shadow':
      return seat
    default:
      return unreachable(seat)
  }
}

/** The seat in round `number` of somebody who has `firstSeat` in round 1; the swap exchanges roles. Its own inverse. */
export function seatInRound(firstSeat: Seat, number: number): Seat {
  return number === 1 ? firstSeat : oppositeSeat(firstSeat)
}

export function roundCount(kind: SessionKind): number {
  return kind === 'peer' ? 2 : 1
}

/** The creator's seat in round 1: the one they asked for, but alone there is only the interviewer's. */
export function creatorSeat(kind: SessionKind, asked: Seat): Seat {
  return kind === 'solo' ? 'interviewer' : asked
}

/** The round in which a person with `firstSeat` asks, or null for one who looks on: 1-based. */
export function askingRound(kind: SessionKind, firstSeat: Seat): number | null {
  if (looksOn(firstSeat)) return null
  if (firstSeat === 'interviewer') return 1
  return kind === 'peer' ? 2 : null
}

/** How many problems the partner of a peer session may choose from. */
export const partnerChoiceCount = 5

/**
 * What the partner of a peer session asks: one drawn from all problems but the creator's own, and a few more to choose
 * from instead. The few are drawn, so the list says nothing about which of the others the partner will be asked.
 */
export function drawForPartner(
  slugs: readonly string[],
  creatorsSlug: string,
  random: Random,
): Readonly<{ drawn: string; choices: readonly string[] }> | null {
  const choices = shuffled(
    slugs.filter((slug) => slug !== creatorsSlug),
    random,
  ).slice(0, partnerChoiceCount)
  const drawn = choices[0]
  if (drawn === undefined) return null
  // In the order of the catalogue: the drawn one must not stand out by its place.
  return { drawn, choices: slugs.filter((slug) => choices.includes(slug)) }
}
