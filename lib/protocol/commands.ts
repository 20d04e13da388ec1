import { z } from 'zod'
import type { ErrorCode } from '#lib/base/errors'
import { dimensionIds, idPattern, scoreAnswers, verdicts } from '#lib/interview/model'
import type { NoteView, ScorecardView } from '#lib/interview/views'

const id = z.string().regex(idPattern)
/** Postgres holds every character but this one; pasted text may carry it. */
const text = z.string().transform((value) => value.replaceAll('\0', ''))

export const textLimits = { comment: 2_000, note: 2_000 } as const

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
  'note.add': z.strictObject({
    id: z.string().regex(/^[A-Za-z0-9_-]{16,40}$/),
    text: text.pipe(z.string().trim().min(1).max(textLimits.note)),
  }),
  'note.delete': z.strictObject({ id }),
  'note.restore': z.strictObject({ id }),
  'feedback.release': z.strictObject({}),
  'feedback.undo': z.strictObject({}),
} as const

export type CommandName = keyof typeof commands
export type CommandPayload<Name extends CommandName> = z.infer<(typeof commands)[Name]>

/** What a successful acknowledgement carries besides `ok`. Most carry nothing: what changed comes as an event. */
export type CommandResult = {
  [Name in CommandName]: Name extends 'note.add'
    ? { note: NoteView }
    : Name extends 'scorecard.answer' | 'scorecard.comment' | 'scorecard.verdict'
      ? { scorecard: ScorecardView }
      : Record<never, never>
}

export type Acknowledgement<Name extends CommandName> =
  | ({ ok: true } & CommandResult[Name])
  | { ok: false; error: { code: ErrorCode; field?: string } }
