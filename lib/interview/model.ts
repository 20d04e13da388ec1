import type { Brand } from '#lib/base/brand'

/** The nouns of the product; DESIGN and STYLE §4 define the words. */

export type UserId = Brand<string, 'UserId'>
export type SessionId = Brand<string, 'SessionId'>
export type RoundId = Brand<string, 'RoundId'>

export const userId = (value: string): UserId => value as UserId
export const sessionId = (value: string): SessionId => value as SessionId
export const roundId = (value: string): RoundId => value as RoundId

/** What an id of ours looks like; anything else needs no look-up, and some of it no database could store. */
export const idPattern = /^[A-Za-z0-9_-]{1,64}$/

export const languages = ['en', 'ru'] as const
export type Language = (typeof languages)[number]

/** A text that exists in both languages; shown in the reader's own. */
export type Bilingual = Readonly<Record<Language, string>>

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const seats = ['interviewer', 'candidate', 'observer', 'shadow'] as const
export type Seat = (typeof seats)[number]

export const phases = ['waiting', 'live', 'ended', 'released'] as const
export type Phase = (typeof phases)[number]

export const sessionKinds = ['hosted', 'peer', 'solo'] as const
export type SessionKind = (typeof sessionKinds)[number]

/** The plan's length in minutes. */
export const plans = [45, 60, 30] as const
export type Plan = (typeof plans)[number]

export const sessionStates = ['scheduled', 'lobby', 'live', 'feedback', 'released', 'cancelled'] as const
export type SessionState = (typeof sessionStates)[number]

export const stageIds = [
  'clarify',
  'framing',
  'data',
  'training',
  'inference',
  'offline',
  'online',
  'deploy',
  'monitoring',
  'extra',
] as const
export type StageId = (typeof stageIds)[number]

/** What the agenda's `stage` may hold: a stage, or `summary`, which follows the last one. Absent means the intro. */
export const agendaSteps = [...stageIds, 'summary'] as const
export type AgendaStep = (typeof agendaSteps)[number]

/** The dimensions of the stock rubric, in its order. */
export const stockDimensionIds = [
  'structure',
  'business',
  'tradeoffs',
  'hazards',
  'evaluation',
  'production',
  'delivery',
] as const
export type StockDimensionId = (typeof stockDimensionIds)[number]

/** A dimension of a rubric, by the name it has in there and keeps; whether a round's rubric has it is the services' to say. */
export type DimensionId = string
export const dimensionPattern = /^(?=.{1,32}$)[a-z0-9]+(-[a-z0-9]+)*$/

export const levels = [1, 2, 3, 4] as const
export type Level = (typeof levels)[number]

/** One dimension's answer. `unscored` is no answer yet; `not-observed` is an answer and stays out of the mean. */
export const scoreAnswers = ['unscored', '1', '2', '3', '4', 'not-observed'] as const
export type ScoreAnswer = (typeof scoreAnswers)[number]

/** The interviewer's own verdict, beside the mean. */
export const verdicts = ['no-hire', 'weak', 'hire', 'strong-hire'] as const
export type Verdict = (typeof verdicts)[number]

/** How a question came up, best first; `na`: the interviewer ruled it out of scope. DOMAIN, Coverage states. */
export const questionStates = ['assumed', 'asked', 'prompted', 'missed', 'na'] as const
export type QuestionState = (typeof questionStates)[number]

/** How a hazard of the problem came up. */
export const hazardStates = ['unprompted', 'prompted', 'missed'] as const
export type HazardState = (typeof hazardStates)[number]

export const disclosureKinds = ['fact', 'hint', 'twist'] as const
export type DisclosureKind = (typeof disclosureKinds)[number]

/** A hint's rung: a nudge, a pointed question, the answer given away. */
export const rungs = [1, 2, 3] as const
export type Rung = (typeof rungs)[number]

/** What a score or an item of feedback may point at. */
export const evidenceKinds = ['question', 'hazard', 'decision', 'note'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

export const itemKinds = ['keep', 'stop', 'start'] as const
export type ItemKind = (typeof itemKinds)[number]

export const difficulties = ['starter', 'standard', 'hard'] as const
export type Difficulty = (typeof difficulties)[number]

export const domains = [
  'search',
  'recsys',
  'ads',
  'fraud',
  'eta',
  'moderation',
  'forecasting',
  'pricing',
  'feed',
  'vision',
  'support',
  'rag',
] as const
export type Domain = (typeof domains)[number]
