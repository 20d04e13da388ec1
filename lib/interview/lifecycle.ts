import { hourMs, minuteMs, secondMs } from '#lib/base/time'
import type { Phase, SessionKind, SessionState } from '#lib/interview/model'

/** "End round" and "Release feedback" can be taken back for so long. */
export const undoWindowMs = 10 * secondMs
/** A fact or the twist can be taken back for so long: by then it has been read. */
export const tellUndoMs = 5 * secondMs
/** In a peer session a submitted half opens after so long even when the other is missing. */
export const peerDeadlineMs = 48 * hourMs
/** A live round that everybody left ends by itself after so long, as of its last activity. */
export const abandonedAfterMs = 60 * minuteMs

/** A round's moments. `startedAtMs` and `endedAtMs` are server times since 1970. */
export type RoundTimes = Readonly<{ phase: Phase; startedAtMs: number | null; endedAtMs: number | null }>

/** Time on the round's clock: 0 while waiting, stops at the end. A resumed round goes on as if it had not stopped. */
export function elapsedMsAt(round: RoundTimes, nowMs: number): number {
  if (round.startedAtMs === null) return 0
  const until = round.endedAtMs ?? nowMs
  return Math.max(0, until - round.startedAtMs)
}

/** May the end still be taken back? */
export function canResume(round: RoundTimes, nextRoundStarted: boolean, nowMs: number): boolean {
  return (
    round.phase === 'ended' && round.endedAtMs !== null && !nextRoundStarted && nowMs - round.endedAtMs <= undoWindowMs
  )
}

export type SessionFacts = Readonly<{
  kind: SessionKind
  scheduledAtMs: number | null
  isCancelled: boolean
  /** In order; a hosted session has one, a peer session two. */
  phases: readonly Phase[]
  /** Which round the room shows: 0-based; moves to 1 by the swap. */
  currentRound: number
}>

/** Where a session stands (PRODUCT, The life of a session): computed from its rounds, never stored twice. */
export function sessionState(session: SessionFacts, nowMs: number): SessionState {
  if (session.isCancelled) return 'cancelled'
  if (session.phases.every((phase) => phase === 'released')) return 'released'
  if (session.phases.some((phase) => phase === 'live')) return 'live'
  if (session.phases.every((phase) => phase === 'ended' || phase === 'released')) return 'feedback'
  if (session.phases.some((phase) => phase !== 'waiting')) return 'live'
  return session.scheduledAtMs !== null && session.scheduledAtMs - nowMs > 15 * minuteMs ? 'scheduled' : 'lobby'
}
