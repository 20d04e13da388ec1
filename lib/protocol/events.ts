import { z } from 'zod'
import { type EvidenceTarget, isEvidenceTarget } from '#lib/interview/evidence'
import { isSubject, type Subject } from '#lib/interview/marks'
import {
  disclosureKinds,
  evidenceKinds,
  hazardStates,
  itemKinds,
  questionStates,
  type Seat,
  scoreAnswers,
  stageIds,
} from '#lib/interview/model'
import { nervesLevels } from '#lib/interview/nerves'

/**
 * Events the server emits; version 1. `audience` is data that the announcer obeys: the seats whose sockets get it, or `author`:
 * the pages of whoever wrote it and nobody else's, named when it is announced.
 * What differs by seat never travels in an event: `round.changed` says that something did, and each client re-reads its own view.
 */
const everyone: readonly Seat[] = ['interviewer', 'candidate', 'observer', 'shadow']
const interviewer: readonly Seat[] = ['interviewer']
const candidate: readonly Seat[] = ['candidate']
/** Scorecards and private notes: the interviewer's and each shadow scorer's are blind to one another. */
const author = 'author'

const visit = z.object({
  step: z.string(),
  byUserId: z.string(),
  byName: z.string(),
  elapsedMs: z.number(),
  seq: z.number(),
})
const score = z.object({ dimension: z.string(), answer: z.string(), comment: z.string() })
const bilingual = z.object({ en: z.string(), ru: z.string() })
const disclosure = z.object({
  id: z.string(),
  kind: z.enum(disclosureKinds),
  key: z.string(),
  elapsedMs: z.number(),
  takenBackElapsedMs: z.number().nullable(),
})
const mark = z.object({
  subject: z.custom<Subject>((value) => typeof value === 'string' && isSubject(value)),
  state: z.enum([...questionStates, ...hazardStates]).nullable(),
  note: z.string(),
  elapsedMs: z.number(),
})
const decision = z.object({
  id: z.string(),
  choice: z.string(),
  alternative: z.string(),
  reason: z.string(),
  wouldChangeIf: z.string(),
  elapsedMs: z.number(),
})
const note = z.object({ id: z.string(), elapsedMs: z.number(), text: z.string(), isShared: z.boolean() })
const ref = z.object({ kind: z.enum(evidenceKinds), key: z.string() })
const citation = ref.extend({
  target: z.custom<EvidenceTarget>((value) => typeof value === 'string' && isEvidenceTarget(value)),
})
const item = z.object({ id: z.string(), kind: z.enum(itemKinds), text: z.string(), evidence: z.array(ref) })
const amendment = z.object({
  id: z.string(),
  dimension: z.string().nullable(),
  answer: z.enum(scoreAnswers).exclude(['unscored']).nullable(),
  text: z.string(),
  atMs: z.number(),
})
const nervesLevel = z.literal(nervesLevels).nullable()
const nerves = z.object({ before: nervesLevel, after: nervesLevel, isShared: z.boolean() })

export const events = {
  /**
   * On every connection and every `clockEveryMs`: the server's time, which every clock of the room shows, and the same
   * signed: a page that comes back shows it to prove since when it was away.
   */
  'server.clock': { audience: everyone, payload: z.object({ nowMs: z.number(), stamp: z.string() }) },
  /** Phase, members, seats, links, problem, release: re-read the room. */
  'round.changed': { audience: everyone, payload: z.object({ phase: z.string() }) },
  /** The room shows another round now (swap). */
  'session.swapped': { audience: everyone, payload: z.object({ roundId: z.string() }) },
  /** This node has lost the others, or has them back: what people on those do arrives up to a second late. */
  'nodes.changed': { audience: everyone, payload: z.object({ isLagging: z.boolean() }) },
  'stage.visited': { audience: everyone, payload: visit },
  /** A fact or the twist lies in everyone's Problem panel now, the text in both languages; the key stays the guide's. */
  'problem.told': {
    audience: everyone,
    payload: z.object({
      id: z.string(),
      kind: z.enum(['fact', 'twist']),
      text: bilingual,
      question: z.string().nullable(),
      elapsedMs: z.number(),
    }),
  },
  'problem.untold': { audience: everyone, payload: z.object({ id: z.string() }) },
  'disclosure.changed': { audience: interviewer, payload: disclosure },
  'mark.changed': { audience: interviewer, payload: mark },
  'decision.saved': { audience: interviewer, payload: decision },
  'decision.deleted': { audience: interviewer, payload: z.object({ id: z.string() }) },
  'scorecard.changed': {
    audience: author,
    payload: z.object({
      authorId: z.string(),
      /** The dimension that changed, or null when it was the verdict. */
      score: score.nullable(),
      verdict: z.string().nullable(),
      updatedAtMs: z.number(),
    }),
  },
  'evidence.cited': { audience: author, payload: citation },
  'evidence.dropped': { audience: author, payload: citation },
  'item.saved': { audience: interviewer, payload: item },
  'item.deleted': { audience: interviewer, payload: z.object({ id: z.string() }) },
  'amendment.added': { audience: interviewer, payload: amendment },
  /** Written, shared or not any more, or brought back. */
  'note.added': { audience: author, payload: note },
  'note.deleted': { audience: author, payload: z.object({ id: z.string() }) },
  /** A shadow scorer's scorecard was handed in, or that was taken back. */
  'shadow.submitted': { audience: author, payload: z.object({ handedInAtMs: z.number().nullable() }) },
  'thinking.changed': {
    audience: everyone,
    payload: z.object({
      id: z.string(),
      byName: z.string(),
      elapsedMs: z.number(),
      plannedMs: z.number(),
      stoppedElapsedMs: z.number().nullable(),
    }),
  },
  'stage.finished': {
    audience: [...interviewer, ...candidate],
    payload: z.object({ id: z.string(), byName: z.string(), stage: z.enum(stageIds), elapsedMs: z.number() }),
  },
  /** To the candidate's own pages. */
  'nerves.changed': { audience: candidate, payload: nerves },
  /** Once the round is over: what the candidate shows of it, or null again. */
  'nerves.shared': { audience: interviewer, payload: z.object({ nerves: nerves.nullable() }) },
} as const satisfies Record<string, { audience: readonly Seat[] | 'author'; payload: z.ZodType }>

export type EventName = keyof typeof events
/** Events that have an author, and those for seats. */
export type AuthorEventName = {
  [Name in EventName]: (typeof events)[Name]['audience'] extends 'author' ? Name : never
}[EventName]
export type SeatEventName = Exclude<EventName, AuthorEventName>
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]['payload']>
