import { z } from 'zod'
import type { ErrorCode } from '#lib/base/errors'
import { decisionTextLength } from '#lib/interview/decision-line'
import { isStateOf, isSubject, markNoteLength, type Subject } from '#lib/interview/marks'
import {
  dimensionIds,
  disclosureKinds,
  hazardStates,
  idPattern,
  questionStates,
  scoreAnswers,
  stageIds,
  verdicts,
} from '#lib/interview/model'
import { type NervesView, nervesLevels, nervesMoments } from '#lib/interview/nerves'
import type { StageDoneView } from '#lib/interview/stage-done'
import { type ThinkingView, thinkingMinutes } from '#lib/interview/thinking'
import type { DecisionView, DisclosureView, MarkView, NoteView, ScorecardView } from '#lib/interview/views'

const id = z.string().regex(idPattern)
/** Postgres holds every character but this one; pasted text may carry it. */
const text = z.string().transform((value) => value.replaceAll('\0', ''))

export const textLimits = {
  comment: 2_000,
  note: 2_000,
  markNote: markNoteLength,
  decision: decisionTextLength,
} as const

/** An id that the sender makes, so that a command sent twice does its work once. */
const newRowId = z.string().regex(/^[A-Za-z0-9_-]{16,40}$/)
/** When it was done, ms since 1970 by the page's reckoning of the server's clock; counts inside a gap only (`lib/protocol/moment.ts`). */
const atMs = z.number().int().nonnegative().optional()
const decisionText = text.pipe(z.string().trim().max(textLimits.decision))

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
  'invite.renew': z.strictObject({ seat: z.enum(['candidate', 'interviewer', 'observer']), freeSeat: z.boolean() }),
  'scorecard.answer': z.strictObject({ dimension: z.enum(dimensionIds), answer: z.enum(scoreAnswers) }),
  'scorecard.comment': z.strictObject({
    dimension: z.enum(dimensionIds),
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
  'feedback.release': z.strictObject({}),
  'feedback.undo': z.strictObject({}),
  'thinking.start': z.strictObject({ id: newRowId, minutes: z.literal(thinkingMinutes) }),
  'thinking.stop': z.strictObject({}),
  'stage.done': z.strictObject({ id: newRowId, stage: z.enum(stageIds) }),
  'nerves.rate': z.strictObject({ moment: z.enum(nervesMoments), value: z.literal(nervesLevels).nullable() }),
  'nerves.share': z.strictObject({ isShared: z.boolean() }),
} as const

export type CommandName = keyof typeof commands
export type CommandPayload<Name extends CommandName> = z.infer<(typeof commands)[Name]>

/** What a successful acknowledgement carries besides `ok`. Most carry nothing: what changed comes as an event. */
export type CommandResult = {
  [Name in CommandName]: Name extends 'note.add'
    ? { note: NoteView }
    : Name extends 'disclosure.make' | 'disclosure.takeBack'
      ? { disclosure: DisclosureView }
      : Name extends 'mark.set'
        ? { mark: MarkView }
        : Name extends 'decision.save'
          ? { decision: DecisionView }
          : Name extends 'scorecard.answer' | 'scorecard.comment' | 'scorecard.verdict'
            ? { scorecard: ScorecardView }
            : Name extends 'thinking.start'
              ? { thinking: ThinkingView }
              : Name extends 'stage.done'
                ? { stageDone: StageDoneView }
                : Name extends 'nerves.rate' | 'nerves.share'
                  ? { nerves: NervesView }
                  : Record<never, never>
}

export type Acknowledgement<Name extends CommandName> =
  | ({ ok: true } & CommandResult[Name])
  | { ok: false; error: { code: ErrorCode; field?: string } }
