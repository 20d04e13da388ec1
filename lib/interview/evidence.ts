import { isQuestionId, type QuestionId, questionOf, stageOf } from '#lib/interview/catalogue'
import type { DecisionTexts } from '#lib/interview/decision-line'
import { isSubject, type MarkView } from '#lib/interview/marks'
import {
  type Bilingual,
  type DimensionId,
  dimensionPattern,
  type EvidenceKind,
  type HazardState,
  hazardStates,
  idPattern,
  type QuestionState,
  questionStates,
  type ScoreAnswer,
  type StageId,
} from '#lib/interview/model'
import type { StageVisit } from '#lib/interview/structure'

/** Points at a moment of the round: a marked question or hazard by its id, a decision or a note by its row's. */
export type EvidenceRef = Readonly<{ kind: EvidenceKind; key: string }>

/** What cites: a dimension's score by its id, or an item of keep, stop and start as `item:<id>`. */
export type EvidenceTarget = DimensionId

/** Everything a score may cite, as the interviewer took it down. */
export type Taken = Readonly<{
  marks: readonly MarkView[]
  decisions: readonly (DecisionTexts & Readonly<{ id: string; elapsedMs: number }>)[]
  notes: readonly Readonly<{ id: string; elapsedMs: number; text: string }>[]
  /** The problem's own, by which a marked hazard has its name. */
  hazards: readonly Readonly<{ id: string; name: Bilingual }>[]
}>

/** Something that stands and can be cited. `note` is what was written beside the mark. */
export type Citable = Readonly<{ key: string; elapsedMs: number }> &
  (
    | Readonly<{ kind: 'question'; key: QuestionId; state: QuestionState; note: string }>
    | Readonly<{ kind: 'hazard'; name: Bilingual; state: HazardState; note: string }>
    | (Readonly<{ kind: 'decision' }> & DecisionTexts)
    | Readonly<{ kind: 'note'; text: string }>
  )

/** Citations a target may hold: more than there are questions, and an end to what a broken page could send. */
export const citationLimit = 60
/** Keep, stop and start together. */
export const itemLimit = 3
export const itemTextLength = 500
export const amendmentTextLength = 2_000

/** Could this be a reference? Whether what it names stands is another question, and may change. */
export function isEvidenceKey(kind: EvidenceKind, key: string): boolean {
  if (kind === 'question') return isQuestionId(key)
  if (kind === 'hazard') return key.length <= 64 && isSubject(`hazard:${key}`)
  return idPattern.test(key)
}

/** Could this be what cites? Whether the round's rubric has such a dimension is the services' to say. */
export function isEvidenceTarget(value: string): value is EvidenceTarget {
  return dimensionPattern.test(value) || isItemTarget(value)
}

export function isItemTarget(target: EvidenceTarget): boolean {
  return /^item:[A-Za-z0-9_-]{16,40}$/.test(target)
}

export const itemTarget = (id: string): EvidenceTarget => `item:${id}`

export function isSameRef(one: EvidenceRef, other: EvidenceRef): boolean {
  return one.kind === other.kind && one.key === other.key
}

/** What stands, in the order of its moments: a cleared mark and a deleted row are not there. */
export function citablesOf({ marks, decisions, notes, hazards }: Taken): readonly Citable[] {
  const citables: Citable[] = [
    ...marks.flatMap((mark) => citableMark(mark, hazards) ?? []),
    ...decisions.map(
      ({ id, elapsedMs, choice, alternative, reason, wouldChangeIf }): Citable => ({
        kind: 'decision',
        key: id,
        elapsedMs,
        choice,
        alternative,
        reason,
        wouldChangeIf,
      }),
    ),
    ...notes.map(({ id, elapsedMs, text }): Citable => ({ kind: 'note', key: id, elapsedMs, text })),
  ]
  return citables.sort((a, b) => a.elapsedMs - b.elapsedMs)
}

/** A level that says more, or less, than "as expected" points at what it was seen in. */
export function needsEvidence(answer: ScoreAnswer): boolean {
  return answer === '1' || answer === '2' || answer === '4'
}

type Cited = Readonly<{ dimension: DimensionId; answer: ScoreAnswer; evidence: readonly EvidenceRef[] }>

/** The dimensions that hold a release back: their level needs a citation and none of theirs stands. */
export function missingEvidence(scores: readonly Cited[], citables: readonly EvidenceRef[]): readonly DimensionId[] {
  return scores
    .filter(({ answer, evidence }) => needsEvidence(answer) && !evidence.some((ref) => stands(ref, citables)))
    .map(({ dimension }) => dimension)
}

export function stands(ref: EvidenceRef, citables: readonly EvidenceRef[]): boolean {
  return citables.some((citable) => isSameRef(citable, ref))
}

type Dimension = Readonly<{ id: DimensionId; stages: readonly StageId[] }>

/**
 * What bears on a dimension, nearest first: what is its own (hazards on `hazards`, decisions on `tradeoffs`, notes with a
 * #tag that names it); marks of the questions of its stages, and notes written in them; decisions made in them. What
 * `cited` holds bears by that and comes before all; within each the order is that of the moments.
 */
export function bearingOn(
  dimension: Dimension,
  citables: readonly Citable[],
  visits: readonly StageVisit[],
  cited: readonly EvidenceRef[] = [],
): readonly Citable[] {
  return citables
    .flatMap((citable) => {
      const rank = stands(citable, cited) ? 0 : rankOf(dimension, citable, visits)
      return rank === null ? [] : [{ citable, rank }]
    })
    .sort((a, b) => a.rank - b.rank || a.citable.elapsedMs - b.citable.elapsedMs)
    .map(({ citable }) => citable)
}

/** How often each state was given, of all questions of the dimension's stages (of the problem's hazards, for `hazards`). */
export type Coverage = Readonly<{
  of: 'questions' | 'hazards'
  counts: readonly Readonly<{ state: QuestionState | HazardState; count: number }>[]
  total: number
}>

/** A reading of the marks to score by, and never a score. What was ruled out of scope is not counted. */
export function coverageOf(
  dimension: Dimension,
  citables: readonly Citable[],
  hazards: readonly Readonly<{ id: string }>[],
): Coverage {
  if (dimension.id === 'hazards' && hazards.length > 0) {
    const states = citables.flatMap((citable) => (citable.kind === 'hazard' ? citable.state : []))
    return { of: 'hazards', counts: counted(hazardStates, states), total: hazards.length }
  }
  const states = citables.flatMap((citable) =>
    citable.kind === 'question' && dimension.stages.includes(questionOf(citable.key).stage) ? citable.state : [],
  )
  const all = dimension.stages.flatMap((id) => stageOf(id).questions).length
  const inScope = questionStates.filter((state) => state !== 'na')
  return {
    of: 'questions',
    counts: counted(inScope, states),
    total: all - states.filter((state) => state === 'na').length,
  }
}

function citableMark({ subject, state, note, elapsedMs }: MarkView, hazards: Taken['hazards']): Citable | null {
  const key = subject.slice(subject.indexOf(':') + 1)
  const asked = questionStates.find((known) => known === state)
  if (subject.startsWith('question:'))
    return asked && isQuestionId(key) ? { kind: 'question', key, state: asked, note, elapsedMs } : null
  const raised = hazardStates.find((known) => known === state)
  const name = hazards.find(({ id }) => id === key)?.name ?? { en: key, ru: key }
  return raised ? { kind: 'hazard', key, name, state: raised, note, elapsedMs } : null
}

const own = 1
const byStage = 2
const besides = 3

function rankOf(dimension: Dimension, citable: Citable, visits: readonly StageVisit[]): number | null {
  switch (citable.kind) {
    case 'question':
      return dimension.stages.includes(questionOf(citable.key).stage) ? byStage : null
    case 'hazard':
      return dimension.id === 'hazards' ? own : null
    case 'decision':
      if (dimension.id === 'tradeoffs') return own
      return isWithin(dimension, citable.elapsedMs, visits) ? besides : null
    case 'note':
      if (hasTag(citable.text, dimension.id)) return own
      return isWithin(dimension, citable.elapsedMs, visits) ? byStage : null
  }
}

function isWithin(dimension: Dimension, elapsedMs: number, visits: readonly StageVisit[]): boolean {
  const step = visits.findLast((visit) => visit.elapsedMs <= elapsedMs)?.step
  return dimension.stages.some((stage) => stage === step)
}

function hasTag(text: string, dimension: DimensionId): boolean {
  return text
    .toLowerCase()
    .split(/[\s,.;:()]+/u)
    .includes(`#${dimension}`)
}

function counted<State extends string>(states: readonly State[], given: readonly string[]) {
  return states
    .map((state) => ({ state, count: given.filter((one) => one === state).length }))
    .filter(({ count }) => count > 0)
}
