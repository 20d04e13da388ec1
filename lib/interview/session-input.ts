import { z } from 'zod'
import { instantOf } from '#lib/booking/wall-clock'
import { languages, plans, sessionKinds } from '#lib/interview/model'

/** `now`, or a wall-clock time. An appointment may lie so far back: a form takes a while to fill in. */
export const startChoices = ['now', 'later'] as const

/**
 * What `/sessions/new` sends: one schema for the form and for the service. Fields are the form's, all of them texts;
 * an issue's path is the field it concerns. A time that lies behind is the service's to refuse, for it knows the clock.
 */
export const sessionInput = z
  .object({
    kind: z.enum(sessionKinds),
    problem: z.string().min(1).max(64),
    plan: z.enum(['30', '45', '60']).transform((text) => plans.find((plan) => String(plan) === text) ?? 45),
    start: z.enum(startChoices),
    date: z.string().max(16).default(''),
    time: z.string().max(16).default(''),
    zone: z.string().max(64).default(''),
    language: z.enum(languages),
    /** A rubric of the creator's own by its family; `stock`, or nothing, for the stock one. */
    rubric: z.string().min(1).max(64).optional(),
    /** The creator's seat in round 1. */
    seat: z.enum(['interviewer', 'candidate']).default('interviewer'),
  })
  .transform(({ start, date, time, zone, ...rest }, context) => {
    if (start === 'now') return { ...rest, scheduled: null }
    const result = instantOf({ date, time, zone })
    if (result.ok) return { ...rest, scheduled: { atMs: result.atMs, zone } }
    context.addIssue({ code: 'custom', path: [result.field], message: 'not a wall-clock time' })
    return z.NEVER
  })

export type SessionInput = z.infer<typeof sessionInput>

/** The fields a refusal of the form can concern. */
export const sessionFields = [
  'kind',
  'problem',
  'plan',
  'start',
  'date',
  'time',
  'zone',
  'language',
  'rubric',
  'seat',
] as const
export type SessionField = (typeof sessionFields)[number]
