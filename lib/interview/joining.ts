import type { ErrorCode } from '#lib/base/errors'
import type { SessionState } from '#lib/interview/model'
import { closedStates } from '#lib/interview/session-policy'
import type { JoinRefusal } from '#lib/interview/views'

/** What decides whether a known link still gives a seat. */
export type LinkFacts = Readonly<{
  state: SessionState
  isReplaced: boolean
  expiresAtMs: number
  /** How many seats it gives, and how many of that seat are taken. */
  seats: number
  taken: number
  /** It hands somebody's seat over, so a taken one is no obstacle. */
  freesSeat: boolean
}>

/** Why a newcomer does not get in by this link, or null when they do. The session's own reasons come first: they can't be mended by another link. */
export function refusalOf(link: LinkFacts, nowMs: number): Exclude<JoinRefusal, 'link-unknown'> | null {
  if (link.state === 'cancelled') return 'session-cancelled'
  if (closedStates.some((state) => state === link.state)) return 'session-over'
  if (link.isReplaced) return 'link-replaced'
  if (nowMs >= link.expiresAtMs) return 'link-expired'
  if (link.taken >= link.seats && !link.freesSeat) return 'seat-taken'
  return null
}

/** The code a command or form answers with. */
export function errorOfRefusal(refusal: JoinRefusal): ErrorCode {
  return joinErrors[refusal]
}

const joinErrors = {
  'link-unknown': 'link-dead',
  'link-replaced': 'link-dead',
  'link-expired': 'link-dead',
  'seat-taken': 'seat-taken',
  'session-cancelled': 'session-cancelled',
  'session-over': 'session-over',
} as const satisfies Record<JoinRefusal, ErrorCode>
