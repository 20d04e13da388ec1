import { z } from 'zod'
import type { Seat } from '#lib/interview/model'

/**
 * Events the server emits; version 1. `audience` is data that the announcer obeys: the seats whose sockets get it.
 * What differs by seat never travels in an event: `round.changed` says that something did, and each client re-reads its own view.
 */
const everyone: readonly Seat[] = ['interviewer', 'candidate', 'observer']
const interviewer: readonly Seat[] = ['interviewer']

const visit = z.object({
  step: z.string(),
  byUserId: z.string(),
  byName: z.string(),
  elapsedMs: z.number(),
  seq: z.number(),
})
const score = z.object({ dimension: z.string(), answer: z.string(), comment: z.string() })
const note = z.object({ id: z.string(), elapsedMs: z.number(), text: z.string() })

export const events = {
  /** On every connection: the server's time, which every clock of the room shows. */
  'server.clock': { audience: everyone, payload: z.object({ nowMs: z.number() }) },
  /** Phase, members, seats, links, problem, release: re-read the room. */
  'round.changed': { audience: everyone, payload: z.object({ phase: z.string() }) },
  /** The room shows another round now (swap). */
  'session.swapped': { audience: everyone, payload: z.object({ roundId: z.string() }) },
  /** This node has lost the others, or has them back: what people on those do arrives up to a second late. */
  'nodes.changed': { audience: everyone, payload: z.object({ isLagging: z.boolean() }) },
  'stage.visited': { audience: everyone, payload: visit },
  'scorecard.changed': {
    audience: interviewer,
    payload: z.object({
      authorId: z.string(),
      /** The dimension that changed, or null when it was the verdict. */
      score: score.nullable(),
      verdict: z.string().nullable(),
      updatedAtMs: z.number(),
    }),
  },
  'note.added': { audience: interviewer, payload: note },
  'note.deleted': { audience: interviewer, payload: z.object({ id: z.string() }) },
} as const satisfies Record<string, { audience: readonly Seat[]; payload: z.ZodType }>

export type EventName = keyof typeof events
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]['payload']>
