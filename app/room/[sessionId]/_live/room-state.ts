import { unreachable } from '#lib/base/exhaustive'
import { secondMs } from '#lib/base/time'
import { type EvidenceRef, isSameRef, itemTarget } from '#lib/interview/evidence'
import { elapsedMsAt, type RoundTimes } from '#lib/interview/lifecycle'
import { momentOfMark } from '#lib/interview/marks'
import type { ScoreAnswer, UserId, Verdict } from '#lib/interview/model'
import type { NervesView } from '#lib/interview/nerves'
import type { StageDoneView } from '#lib/interview/stage-done'
import { newerThinking, type ThinkingView } from '#lib/interview/thinking'
import type {
  AmendmentView,
  DecisionView,
  DisclosureView,
  InterviewerView,
  ItemView,
  MarkView,
  NoteView,
  RoomView,
  ScorecardView,
  ShadowView,
  StageVisitView,
  ToldView,
} from '#lib/interview/views'
import type { CommandPayload } from '#lib/protocol/commands'
import type { KeptCommand } from './command-store'
import type { AnyAnswer, RoomEvent } from './connection'

/** What events change between two readings of the room. The rest of the room's view is re-read whole. */
export type RoomState = Readonly<{
  stageVisits: readonly StageVisitView[]
  told: readonly ToldView[]
  disclosures: readonly DisclosureView[]
  marks: readonly MarkView[]
  decisions: readonly DecisionView[]
  scorecard: ScorecardView | null
  notes: readonly NoteView[]
  /** A shadow scorer's own scorecard, once it stands. */
  handedInAtMs: number | null
  thinking: ThinkingView | null
  stageDone: StageDoneView | null
  nerves: NervesView | null
  /** What others do may arrive a second late. */
  isLagging: boolean
}>

export function initialState(
  view: RoomView,
  interviewer: InterviewerView | null,
  shadow: ShadowView | null,
): RoomState {
  return {
    stageVisits: view.stageVisits,
    told: view.round.told,
    disclosures: interviewer?.disclosures ?? [],
    marks: interviewer?.marks ?? [],
    decisions: interviewer?.decisions ?? [],
    scorecard: interviewer?.scorecard ?? shadow?.scorecard ?? null,
    notes: interviewer?.notes ?? shadow?.notes ?? [],
    handedInAtMs: shadow?.handedInAtMs ?? null,
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
    case 'evidence.cited':
    case 'evidence.dropped':
      return state.scorecard ? { ...state, scorecard: withCitation(state.scorecard, event) } : state
    case 'item.saved':
      return state.scorecard ? { ...state, scorecard: withItem(state.scorecard, event.payload) } : state
    case 'item.deleted':
      return state.scorecard
        ? {
            ...state,
            scorecard: { ...state.scorecard, items: state.scorecard.items.filter(({ id }) => id !== event.payload.id) },
          }
        : state
    case 'amendment.added':
      return state.scorecard ? { ...state, scorecard: withAmendment(state.scorecard, event.payload) } : state
    case 'note.added':
      return { ...state, notes: withRow(state.notes, event.payload) }
    case 'note.deleted':
      return { ...state, notes: without(state.notes, event.payload.id) }
    case 'shadow.submitted':
      return { ...state, handedInAtMs: event.payload.handedInAtMs }
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

/** An acknowledged command as the event that other tabs get for it; null where a new reading tells. */
export function eventOf(answer: AnyAnswer): RoomEvent | null {
  if ('mark' in answer) return { name: 'mark.changed', payload: answer.mark }
  if ('decision' in answer) return { name: 'decision.saved', payload: answer.decision }
  if ('disclosure' in answer && answer.disclosure !== null)
    return { name: 'disclosure.changed', payload: answer.disclosure }
  if ('note' in answer) return { name: 'note.added', payload: answer.note }
  return null
}

/** The state as it will be once what waits for the server is committed: what a person did stands at once. */
export function withWaiting(state: RoomState, waiting: readonly KeptCommand[], round: RoundTimes): RoomState {
  return waiting.reduce((before, command) => {
    const event = expectedOf(command, before, round)
    return event ? reduceEvent(before, event) : before
  }, state)
}

function expectedOf({ name, payload }: KeptCommand, state: RoomState, round: RoundTimes): RoomEvent | null {
  switch (name) {
    case 'mark.set': {
      const { subject, state: marked, note, atMs } = payload as CommandPayload<'mark.set'>
      const before = state.marks.find((mark) => mark.subject === subject)
      const elapsedMs = momentOfMark(before, marked, elapsedMsAt(round, atMs ?? 0), round.phase === 'live')
      return { name: 'mark.changed', payload: { subject, state: marked, note, elapsedMs } }
    }
    case 'note.add': {
      const { id, text, atMs } = payload as CommandPayload<'note.add'>
      return { name: 'note.added', payload: { id, text, elapsedMs: elapsedMsAt(round, atMs ?? 0), isShared: false } }
    }
    case 'note.delete':
      return { name: 'note.deleted', payload: payload as CommandPayload<'note.delete'> }
    case 'decision.save': {
      const { id, choice, alternative, reason, wouldChangeIf, atMs } = payload as CommandPayload<'decision.save'>
      const known = state.decisions.find((decision) => decision.id === id)
      const elapsedMs = known?.elapsedMs ?? elapsedMsAt(round, atMs ?? 0)
      return { name: 'decision.saved', payload: { id, choice, alternative, reason, wouldChangeIf, elapsedMs } }
    }
    case 'decision.delete':
      return { name: 'decision.deleted', payload: payload as CommandPayload<'decision.delete'> }
    case 'disclosure.make': {
      const { id, kind, key, atMs } = payload as CommandPayload<'disclosure.make'>
      const elapsedMs = elapsedMsAt(round, atMs ?? 0)
      return { name: 'disclosure.changed', payload: { id, kind, key, elapsedMs, takenBackElapsedMs: null } }
    }
    case 'disclosure.takeBack': {
      const known = state.disclosures.find(({ id }) => id === (payload as CommandPayload<'disclosure.takeBack'>).id)
      if (!known) return null
      return { name: 'disclosure.changed', payload: { ...known, takenBackElapsedMs: known.elapsedMs } }
    }
    default:
      return null
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

type Citation = Extract<RoomEvent, { name: 'evidence.cited' | 'evidence.dropped' }>

function withCitation(scorecard: ScorecardView, { name, payload }: Citation): ScorecardView {
  const { target, kind, key } = payload
  const changed = <Cites extends Readonly<{ evidence: readonly EvidenceRef[] }>>(known: Cites): Cites => {
    const others = known.evidence.filter((ref) => !isSameRef(ref, payload))
    return { ...known, evidence: name === 'evidence.cited' ? [...others, { kind, key }] : others }
  }
  return {
    ...scorecard,
    scores: scorecard.scores.map((score) => (score.dimension === target ? changed(score) : score)),
    items: scorecard.items.map((item) => (itemTarget(item.id) === target ? changed(item) : item)),
  }
}

/** What a known item cites is told by events of its own. */
function withItem(scorecard: ScorecardView, item: ItemView): ScorecardView {
  if (!scorecard.items.some(({ id }) => id === item.id)) return { ...scorecard, items: [...scorecard.items, item] }
  const { id, kind, text } = item
  return { ...scorecard, items: scorecard.items.map((known) => (known.id === id ? { ...known, kind, text } : known)) }
}

function withAmendment(scorecard: ScorecardView, amendment: AmendmentView): ScorecardView {
  const others = scorecard.amendments.filter(({ id }) => id !== amendment.id)
  return { ...scorecard, amendments: [...others, amendment].sort((a, b) => a.atMs - b.atMs) }
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
