import { z } from 'zod'
import {
  languages,
  type Plan,
  phases,
  plans,
  roundId,
  seats,
  sessionId,
  sessionKinds,
  sessionStates,
  userId,
} from '#lib/interview/model'
import type { RoomView } from '#lib/interview/views'
import { keepRoom, keptRoom } from '../../../_auth/kept-rooms'
import type { Reading } from './use-reading'

const schema = z.object({
  sessionId: z.string(),
  userId: z.string(),
  name: z.string(),
  seat: z.enum(seats),
  roundId: z.string(),
  phase: z.enum(phases),
  startedAtMs: z.number().nullable(),
  endedAtMs: z.number().nullable(),
  number: z.number(),
  roundCount: z.number(),
  kind: z.enum(sessionKinds),
  state: z.enum(sessionStates),
  plan: z.number().refine((value): value is Plan => plans.some((plan) => plan === value)),
  language: z.enum(languages),
  /** How far the server's clock is ahead of this device's. */
  aheadMs: z.number(),
})

/** Keeps what the room needs to open without the network. No other person's name, no problem, no link, nothing private: fields are picked. */
export async function keepReading({ view }: Reading, nowMs: number): Promise<void> {
  const { viewer, round } = view
  // Somebody looks back at the first round: the session's room is the other one.
  if (round.number !== view.currentRound) return
  const kept: z.infer<typeof schema> = {
    sessionId: view.sessionId,
    userId: viewer.userId,
    name: viewer.name,
    seat: viewer.seat,
    roundId: round.roundId,
    phase: round.phase,
    startedAtMs: round.startedAtMs,
    endedAtMs: round.endedAtMs,
    number: round.number,
    roundCount: view.roundCount,
    kind: view.kind,
    state: view.state,
    plan: view.plan,
    language: view.language,
    aheadMs: view.serverNowMs - nowMs,
  }
  await keepRoom(kept)
}

/** The room as this device last knew it; null where it knows none, or a form of it that is not ours any more. */
export async function readKept(ofSession: string, nowMs: number): Promise<Reading | null> {
  const parsed = schema.safeParse(await keptRoom(ofSession))
  if (!parsed.success) return null
  const kept = parsed.data
  const viewer = { userId: userId(kept.userId), name: kept.name, seat: kept.seat }
  const view: RoomView = {
    sessionId: sessionId(kept.sessionId),
    kind: kept.kind,
    state: kept.state,
    plan: kept.plan,
    language: kept.language,
    scheduledAtMs: null,
    hostName: '',
    viewer,
    round: {
      roundId: roundId(kept.roundId),
      number: kept.number,
      phase: kept.phase,
      startedAtMs: kept.startedAtMs,
      endedAtMs: kept.endedAtMs,
      members: [viewer],
      problem: null,
      told: [],
      observerCursors: false,
      release: null,
    },
    roundCount: kept.roundCount,
    currentRound: kept.number,
    stageVisits: [],
    thinking: null,
    stageDone: null,
    nerves: null,
    invites: [],
    willAsk: null,
    serverNowMs: nowMs + kept.aheadMs,
  }
  return { view, interviewer: null, shadow: null }
}
