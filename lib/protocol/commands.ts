import { z } from 'zod'
import type { ErrorCode } from '#lib/base/errors'
import { decisionTextLength } from '#lib/interview/decision-line'
import {
  amendmentTextLength,
  type EvidenceTarget,
  isEvidenceKey,
  isEvidenceTarget,
  itemTextLength,
} from '#lib/interview/evidence'
import { isStateOf, isSubject, markNoteLength, type Subject } from '#lib/interview/marks'
import {
  dimensionPattern,
  disclosureKinds,
  evidenceKinds,
  hazardStates,
  idPattern,
  itemKinds,
  questionStates,
  scoreAnswers,
  seats,
  stageIds,
  verdicts,
} from '#lib/interview/model'
import { type NervesView, nervesLevels, nervesMoments } from '#lib/interview/nerves'
import type { StageDoneView } from '#lib/interview/stage-done'
import { type ThinkingView, thinkingMinutes } from '#lib/interview/thinking'
import type {
  AmendmentView,
  DecisionView,
  DisclosureView,
  ItemView,
  MarkView,
  NoteView,
  ScorecardView,
} from '#lib/interview/views'

const id = z.string().regex(idPattern)
/** Postgres holds every character but this one; pasted text may carry it. */
const text = z.string().transform((value) => value.replaceAll('\0', ''))

export const textLimits = {
  comment: 2_000,
  note: 2_000,
  markNote: markNoteLength,
  decision: decisionTextLength,
  item: itemTextLength,
  amendment: amendmentTextLength,
} as const

/** An id that the sender makes, so that a command sent twice does its work once. */
const newRowId = z.string().regex(/^[A-Za-z0-9_-]{16,40}$/)
/** When it was done, ms since 1970 by the page's reckoning of the server's clock; counts inside a gap only (`lib/protocol/moment.ts`). */
const atMs = z.number().int().nonnegative().optional()
const decisionText = text.pipe(z.string().trim().max(textLimits.decision))

/** By its form; a dimension that the round's rubric has not is `bad-input` from the service. */
const dimension = z.string().regex(dimensionPattern)

const citation = z
  .strictObject({
    target: z.custom<EvidenceTarget>((value) => typeof value === 'string' && isEvidenceTarget(value)),
    kind: z.enum(evidenceKinds),
    key: z.string(),
  })
  .refine(({ kind, key }) => isEvidenceKey(kind, key), { path: ['key'] })

/** A level or "not observed" in place of the released one belongs to a dimension. */
export const amendmentInput = z
  .strictObject({
    id: newRowId,
    dimension: dimension.nullable(),
    answer: z.enum(scoreAnswers).exclude(['unscored']).nullable(),
    text: text.pipe(z.string().trim().min(1).max(textLimits.amendment)),
  })
  .refine(({ dimension, answer }) => dimension !== null || answer === null, { path: ['answer'] })

/**
 * Commands a client sends over socket.io with an acknowledgement; version 1. The round is the socket's own and never in
 * the message. Every payload is strict: an unknown key is refused like a wrong type.
 */
export const commands = {
  'round.start': z.strictObject({}),
  'round.end': z.strictObject({}),
  'round.resume': z.strictObject({}),
  'round.swap': z.strictObject({}),
  'cursors.allow': z.strictObject({ allowed: z.boolean() }),
  'problem.choose': z.strictObject({ roundId: id, slug: z.string().min(1).max(64) }),
  'invite.renew': z.strictObject({ seat: z.enum(seats), freeSeat: z.boolean() }),
  'scorecard.answer': z.strictObject({ dimension, answer: z.enum(scoreAnswers) }),
  'scorecard.comment': z.strictObject({
    dimension,
    comment: text.pipe(z.string().max(textLimits.comment)),
  }),
  'scorecard.verdict': z.strictObject({ verdict: z.enum(verdicts).nullable() }),
  'disclosure.make': z.strictObject({ id: newRowId, kind: z.enum(disclosureKinds), key: z.string().max(64), atMs }),
  'disclosure.takeBack': z.strictObject({ id: newRowId }),
  'mark.set': z
    .strictObject({
      id: newRowId,
      subject: z.custom<Subject>((value) => typeof value === 'string' && value.length <= 80 && isSubject(value)),
      state: z.enum([...questionStates, ...hazardStates]).nullable(),
      note: text.pipe(z.string().trim().max(textLimits.markNote)),
      atMs,
    })
    .refine(({ subject, state }) => isStateOf(subject, state), { path: ['state'] }),
  'decision.save': z.strictObject({
    id: newRowId,
    choice: decisionText.pipe(z.string().min(1)),
    alternative: decisionText,
    reason: decisionText,
    wouldChangeIf: decisionText,
    atMs,
  }),
  'decision.delete': z.strictObject({ id: newRowId }),
  'decision.restore': z.strictObject({ id: newRowId }),
  'note.add': z.strictObject({
    id: newRowId,
    text: text.pipe(z.string().trim().min(1).max(textLimits.note)),
    atMs,
  }),
  'note.delete': z.strictObject({ id }),
  'note.restore': z.strictObject({ id }),
  'note.share': z.strictObject({ id, isShared: z.boolean() }),
  'evidence.cite': citation,
  'evidence.drop': citation,
  'item.save': z.strictObject({
    id: newRowId,
    kind: z.enum(itemKinds),
    text: text.pipe(z.string().trim().min(1).max(textLimits.item)),
  }),
  'item.delete': z.strictObject({ id: newRowId }),
  'item.restore': z.strictObject({ id: newRowId }),
  'amendment.add': amendmentInput,
  'feedback.release': z.strictObject({}),
  'feedback.undo': z.strictObject({}),
  'shadow.submit': z.strictObject({}),
  'shadow.undo': z.strictObject({}),
  'thinking.start': z.strictObject({ id: newRowId, minutes: z.literal(thinkingMinutes) }),
  'thinking.stop': z.strictObject({}),
  'stage.done': z.strictObject({ id: newRowId, stage: z.enum(stageIds) }),
  'nerves.rate': z.strictObject({ moment: z.enum(nervesMoments), value: z.literal(nervesLevels).nullable() }),
  'nerves.share': z.strictObject({ isShared: z.boolean() }),
} as const

export type CommandName = keyof typeof commands
export type CommandPayload<Name extends CommandName> = z.infer<(typeof commands)[Name]>

type Results = {
  'note.add': { note: NoteView }
  'disclosure.make': { disclosure: DisclosureView }
  /** Null: it never arrived. */
  'disclosure.takeBack': { disclosure: DisclosureView | null }
  'mark.set': { mark: MarkView }
  'decision.save': { decision: DecisionView }
  'item.save': { item: ItemView }
  'amendment.add': { amendment: AmendmentView }
  'scorecard.answer': { scorecard: ScorecardView }
  'scorecard.comment': { scorecard: ScorecardView }
  'scorecard.verdict': { scorecard: ScorecardView }
  'thinking.start': { thinking: ThinkingView }
  'stage.done': { stageDone: StageDoneView }
  'nerves.rate': { nerves: NervesView }
  'nerves.share': { nerves: NervesView }
}

/** What a successful acknowledgement carries besides `ok`. Most carry nothing: what changed comes as an event. */
export type CommandResult = {
  [Name in CommandName]: Name extends keyof Results ? Results[Name] : Record<never, never>
}

export type Acknowledgement<Name extends CommandName> =
  | ({ ok: true } & CommandResult[Name])
  | { ok: false; error: { code: ErrorCode; field?: string } }
