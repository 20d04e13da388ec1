import { unreachable } from '#lib/base/exhaustive'
import { secondMs } from '#lib/base/time'
import type { ScoreAnswer, UserId, Verdict } from '#lib/interview/model'
import type { NervesView } from '#lib/interview/nerves'
import type { StageDoneView } from '#lib/interview/stage-done'
import { newerThinking, type ThinkingView } from '#lib/interview/thinking'
import type {
  DecisionView,
  DisclosureView,
  InterviewerView,
  MarkView,
  NoteView,
  RoomView,
  ScorecardView,
  StageVisitView,
  ToldView,
} from '#lib/interview/views'
import type { RoomEvent } from './connection'

/** What events change between two readings of the room. The rest of the room's view is re-read whole. */
export type RoomState = Readonly<{
  stageVisits: readonly StageVisitView[]
  told: readonly ToldView[]
  disclosures: readonly DisclosureView[]
  marks: readonly MarkView[]
  decisions: readonly DecisionView[]
  scorecard: ScorecardView | null
  notes: readonly NoteView[]
  thinking: ThinkingView | null
  stageDone: StageDoneView | null
  nerves: NervesView | null
  /** What others do may arrive a second late. */
  isLagging: boolean
}>

export function initialState(view: RoomView, interviewer: InterviewerView | null): RoomState {
  return {
    stageVisits: view.stageVisits,
    told: view.round.told,
    disclosures: interviewer?.disclosures ?? [],
    marks: interviewer?.marks ?? [],
    decisions: interviewer?.decisions ?? [],
    scorecard: interviewer?.scorecard ?? null,
    notes: interviewer?.notes ?? [],
    thinking: view.thinking,
    stageDone: view.stageDone,
    nerves: view.nerves,
    isLagging: false,
  }
}

/** Folds one event in; every event's case is here or does not compile. */
export function reduceEvent(state: RoomState, event: RoomEvent): RoomState {
  switch (event.name) {
    case 'round.changed':
    case 'session.swapped':
    case 'server.clock':
      return state
    case 'nodes.changed':
      return { ...state, isLagging: event.payload.isLagging }
    case 'stage.visited': {
      const visit = {
        ...event.payload,
        step: event.payload.step,
        byUserId: event.payload.byUserId as UserId,
      } as StageVisitView
      if (state.stageVisits.some((known) => known.seq === visit.seq)) return state
      return { ...state, stageVisits: [...state.stageVisits, visit].sort((a, b) => a.seq - b.seq) }
    }
    case 'problem.told':
      return { ...state, told: withRow(state.told, event.payload as ToldView) }
    case 'problem.untold':
      return { ...state, told: without(state.told, event.payload.id) }
    case 'disclosure.changed':
      return { ...state, disclosures: withRow(state.disclosures, event.payload) }
    case 'mark.changed': {
      const others = state.marks.filter((known) => known.subject !== event.payload.subject)
      return { ...state, marks: [...others, event.payload] }
    }
    case 'decision.saved':
      return { ...state, decisions: withRow(state.decisions, event.payload) }
    case 'decision.deleted':
      return { ...state, decisions: without(state.decisions, event.payload.id) }
    case 'scorecard.changed':
      return state.scorecard ? { ...state, scorecard: withChange(state.scorecard, event.payload) } : state
    case 'note.added':
      return { ...state, notes: withRow(state.notes, event.payload) }
    case 'note.deleted':
      return { ...state, notes: without(state.notes, event.payload.id) }
    case 'thinking.changed':
      return { ...state, thinking: newerThinking(state.thinking, event.payload) }
    case 'stage.finished':
      return { ...state, stageDone: event.payload }
    case 'nerves.changed':
      return { ...state, nerves: event.payload }
    case 'nerves.shared':
      return { ...state, nerves: event.payload.nerves }
    default:
      return unreachable(event)
  }
}

/** An event and when it came, by the server's clock. */
export type Heard = Readonly<{ event: RoomEvent; atMs: number }>

/** How long before a reading is dated an event may have come that it does not have yet: it is read bit by bit. */
const readingTakesMs = 2 * secondMs

/**
 * A reading that was on its way while events came may be older than they are: those are folded in again, in their order. An
 * event carries its row whole, so that folded in twice it changes nothing.
 */
export function withNewer(reading: RoomState, heard: readonly Heard[], readAtMs: number): RoomState {
  return heard
    .filter(({ atMs }) => atMs > readAtMs - readingTakesMs)
    .reduce((state, { event }) => reduceEvent(state, event), reading)
}

type Dated = Readonly<{ id: string; elapsedMs: number }>

/** Adds a row in the order of its moment; the same one twice stays one. */
function withRow<Row extends Dated>(rows: readonly Row[], row: Row): readonly Row[] {
  return [...without(rows, row.id), row].sort((a, b) => a.elapsedMs - b.elapsedMs)
}

function without<Row extends Dated>(rows: readonly Row[], id: string): readonly Row[] {
  return rows.filter((known) => known.id !== id)
}

type ScorecardChange = Extract<RoomEvent, { name: 'scorecard.changed' }>['payload']

function withChange(scorecard: ScorecardView, change: ScorecardChange): ScorecardView {
  const { score } = change
  return {
    ...scorecard,
    verdict: change.verdict as Verdict | null,
    updatedAtMs: change.updatedAtMs,
    scores: scorecard.scores.map((known) =>
      known.dimension === score?.dimension
        ? { ...known, answer: score.answer as ScoreAnswer, comment: score.comment }
        : known,
    ),
  }
}
