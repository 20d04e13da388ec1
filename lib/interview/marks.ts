import { isQuestionId, type QuestionId } from '#lib/interview/catalogue'
import { type HazardState, hazardStates, type QuestionState, questionStates } from '#lib/interview/model'

/** What a mark is on: a question of the plan, or a hazard of the problem. */
export type Subject = `question:${QuestionId}` | `hazard:${string}`

/** How a subject stands. `state` null: only a note, or cleared. `elapsedMs` is the moment it stands for. */
export type MarkView = Readonly<{
  subject: Subject
  state: QuestionState | HazardState | null
  note: string
  elapsedMs: number
}>

export const markNoteLength = 500

export const questionSubject = (id: QuestionId): Subject => `question:${id}`
export const hazardSubject = (id: string): Subject => `hazard:${id}`

const hazardPattern = /^hazard:[a-z0-9]+(-[a-z0-9]+)*$/

export function isSubject(value: string): value is Subject {
  return value.startsWith('question:') ? isQuestionId(value.slice('question:'.length)) : hazardPattern.test(value)
}

/** May a subject of this kind stand in this state? Null clears it. */
export function isStateOf(subject: Subject, state: string | null): boolean {
  if (state === null) return true
  const states: readonly string[] = subject.startsWith('question:') ? questionStates : hazardStates
  return states.includes(state)
}

/** How a question stands; null while it has no mark. */
export function questionStateOf(marks: ReadonlyMap<Subject, MarkView>, id: QuestionId): QuestionState | null {
  return (marks.get(questionSubject(id))?.state ?? null) as QuestionState | null
}

export function bySubject(marks: readonly MarkView[]): ReadonlyMap<Subject, MarkView> {
  return new Map(marks.map((mark) => [mark.subject, mark]))
}

/** The moment a change stands for: while the round runs, its own; afterwards it corrects, and the moment stays. */
export function momentOfChange(before: MarkView | undefined, elapsedMs: number, isLive: boolean): number {
  return before !== undefined && before.state !== null && !isLive ? before.elapsedMs : elapsedMs
}

/** The moment of a subject's mark after it was given this state, as server and page reckon it alike. */
export function momentOfMark(
  before: MarkView | undefined,
  state: MarkView['state'],
  elapsedMs: number,
  isLive: boolean,
): number {
  return before && isOnlyNote(before, state) ? before.elapsedMs : momentOfChange(before, elapsedMs, isLive)
}

/** A note alone leaves the moment where it is. */
export function isOnlyNote(before: MarkView | undefined, state: MarkView['state']): boolean {
  return before !== undefined && before.state === state
}
