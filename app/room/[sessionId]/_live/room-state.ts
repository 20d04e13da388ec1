import { unreachable } from '#lib/base/exhaustive'
import type { ScoreAnswer, UserId, Verdict } from '#lib/interview/model'
import type { InterviewerView, NoteView, ScorecardView, StageVisitView } from '#lib/interview/views'
import type { RoomEvent } from './connection'

/** What events change between two readings of the room. The rest of the room's view is re-read whole. */
export type RoomState = Readonly<{
  stageVisits: readonly StageVisitView[]
  scorecard: ScorecardView | null
  notes: readonly NoteView[]
  /** What others do may arrive a second late. */
  isLagging: boolean
}>

export function initialState(stageVisits: readonly StageVisitView[], interviewer: InterviewerView | null): RoomState {
  return { stageVisits, scorecard: interviewer?.scorecard ?? null, notes: interviewer?.notes ?? [], isLagging: false }
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
    case 'scorecard.changed':
      return state.scorecard ? { ...state, scorecard: withChange(state.scorecard, event.payload) } : state
    case 'note.added':
      return { ...state, notes: withNote(state.notes, event.payload) }
    case 'note.deleted':
      return { ...state, notes: state.notes.filter((note) => note.id !== event.payload.id) }
    default:
      return unreachable(event)
  }
}

/** Adds a note in the order of its moment; the same one twice stays one. */
export function withNote(notes: readonly NoteView[], note: NoteView): readonly NoteView[] {
  const others = notes.filter((known) => known.id !== note.id)
  return [...others, note].sort((a, b) => a.elapsedMs - b.elapsedMs)
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
