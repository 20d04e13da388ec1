import type { PlanStep, QuestionId } from '#lib/interview/catalogue'
import type { DecisionTexts } from '#lib/interview/decision-line'
import type { Citable, EvidenceRef } from '#lib/interview/evidence'
import type { GuideView } from '#lib/interview/guide'
import type { MarkView } from '#lib/interview/marks'
import type {
  Bilingual,
  Difficulty,
  DimensionId,
  DisclosureKind,
  Domain,
  ItemKind,
  Language,
  Phase,
  Plan,
  RoundId,
  ScoreAnswer,
  Seat,
  SessionId,
  SessionKind,
  SessionState,
  StageId,
  UserId,
  Verdict,
} from '#lib/interview/model'
import type { NervesView } from '#lib/interview/nerves'
import type { ProblemDraft } from '#lib/interview/problem-draft'
import type { ProblemAction } from '#lib/interview/problem-policy'
import type { RubricDraft } from '#lib/interview/rubric'
import type { RubricAction } from '#lib/interview/rubric-policy'
import type { SessionAction } from '#lib/interview/session-policy'
import type { StageDoneView } from '#lib/interview/stage-done'
import type { ThinkingView } from '#lib/interview/thinking'

/**
 * What `server/<feature>/present.ts` hands out. A view is built for one seat, fields are picked and never spread,
 * so a view that a candidate may hold has no field a candidate may not read.
 */

export type PersonView = Readonly<{ userId: UserId; name: string; seat: Seat }>

/** Title and opening statement. Null inside other views wherever the seat may not read it yet. */
export type ProblemView = Readonly<{
  slug: string
  domain: Domain
  difficulty: Difficulty
  title: Bilingual
  statement: Bilingual
}>

/** A line of the problem bank. `ownerName` is the owner's where somebody else shares it; `isShared` is the owner's switch. */
export type ProblemCardView = ProblemView &
  Readonly<{
    origin: 'own' | 'shared' | 'stock'
    ownerName: string | null
    isShared: boolean
    isReady: boolean
    /** In how many rounds that are over this user was the candidate with it, or the interviewer. */
    answered: number
    asked: number
  }>

/** The bank for one user, each shelf in its order. */
export type ProblemBankView = Readonly<{
  own: readonly ProblemCardView[]
  shared: readonly ProblemCardView[]
  stock: readonly ProblemCardView[]
}>

/** A problem with its owner: as written, each language by itself. `updatedAtMs` names the state that a change starts from. */
export type OwnProblemView = Readonly<{ card: ProblemCardView; draft: ProblemDraft; updatedAtMs: number }>

/** What `/problems/<slug>` shows; `own` is the owner's alone. */
export type ProblemPageView = Readonly<{
  card: ProblemCardView
  own: OwnProblemView | null
  rights: readonly ProblemAction[]
}>

/** A fact or the twist that the interviewer has given away; `question` is the one a fact answers. */
export type ToldView = Readonly<{
  id: string
  kind: 'fact' | 'twist'
  text: Bilingual
  question: QuestionId | null
  elapsedMs: number
}>

/** A round as everyone in it may see it; `problem`, `told` and `release` depend on the seat. */
export type RoundView = Readonly<{
  roundId: RoundId
  number: number
  phase: Phase
  startedAtMs: number | null
  endedAtMs: number | null
  members: readonly PersonView[]
  problem: ProblemView | null
  /** In the order in which it was told. */
  told: readonly ToldView[]
  observerCursors: boolean
  /** Interviewer only, else null: when "Release feedback" was pressed and when it takes effect (null: waits for the partner). */
  release: Readonly<{ submittedAtMs: number; effectiveAtMs: number | null }> | null
}>

export type StageVisitView = Readonly<{
  step: PlanStep
  byUserId: UserId
  byName: string
  elapsedMs: number
  seq: number
}>

export type InviteView = Readonly<{ seat: Seat; url: string; expiresAtMs: number }>

/** Everything the room page starts from; `viewer` is who reads it. */
export type RoomView = Readonly<{
  sessionId: SessionId
  kind: SessionKind
  state: SessionState
  plan: Plan
  language: Language
  scheduledAtMs: number | null
  hostName: string
  viewer: PersonView
  round: RoundView
  /** 1 or 2; a peer session's second round has the roles exchanged. */
  roundCount: number
  /** Number of the round the session is in: above the shown round's own where somebody looks back at the first. */
  currentRound: number
  stageVisits: readonly StageVisitView[]
  /** The thinking time that runs, if one does. */
  thinking: ThinkingView | null
  /** The last "I am done with this stage", between candidate and interviewer; null for everybody else. */
  stageDone: StageDoneView | null
  /** The candidate's own, and once the round is over the interviewer's if shared; null for everybody else. */
  nerves: NervesView | null
  /** Links to open seats, for those who may send them. */
  invites: readonly InviteView[]
  /** Peer session: the round this viewer will be asking in later, with what they may choose; null otherwise. */
  willAsk: Readonly<{ roundId: RoundId; problem: ProblemView; choices: readonly ProblemView[] }> | null
  serverNowMs: number
}>

export type AnchorView = Readonly<{ level: 1 | 2 | 3 | 4; text: Bilingual }>
export type DimensionView = Readonly<{
  id: DimensionId
  title: Bilingual
  inTotal: boolean
  /** Of its level in the mean; 1 is normal. */
  weight: number
  /** Where it shows. */
  stages: readonly StageId[]
  anchors: readonly AnchorView[]
}>
/** What a session is scored by, as it was when the session was made. `name` is null for the stock rubric. */
export type RubricView = Readonly<{ name: Bilingual | null; version: number; dimensions: readonly DimensionView[] }>

/** A line of one's own rubrics. */
export type RubricCardView = Readonly<{ familyId: string; name: Bilingual; dimensions: number; isReady: boolean }>

/** Every rubric that one user may read. */
export type RubricListView = Readonly<{
  own: readonly RubricCardView[]
  /** Null for a guest. */
  stock: RubricView | null
  rights: readonly RubricAction[]
}>

/** A rubric with its owner: as written, each language by itself. `updatedAtMs` names the state that a change starts from. */
export type OwnRubricView = Readonly<{ familyId: string; draft: RubricDraft; updatedAtMs: number }>

export type ScoreView = Readonly<{
  dimension: DimensionId
  answer: ScoreAnswer
  comment: string
  /** In the room also what no longer stands; in the review only what does. */
  evidence: readonly EvidenceRef[]
}>

/** One of keep, stop and start. */
export type ItemView = Readonly<{ id: string; kind: ItemKind; text: string; evidence: readonly EvidenceRef[] }>

/** Said after the release, about one dimension or the whole; `answer` stands in place of the released one. */
export type AmendmentView = Readonly<{
  id: string
  dimension: DimensionId | null
  answer: Exclude<ScoreAnswer, 'unscored'> | null
  text: string
  atMs: number
}>

export type ScorecardView = Readonly<{
  roundId: RoundId
  scores: readonly ScoreView[]
  items: readonly ItemView[]
  /** Oldest first. */
  amendments: readonly AmendmentView[]
  verdict: Verdict | null
  updatedAtMs: number | null
}>

export type NoteView = Readonly<{
  id: string
  elapsedMs: number
  text: string
  /** The candidate reads it once the round is released, as they do one that is cited. */
  isShared: boolean
}>
/** A note that its author has shared, for whoever may read those. */
export type SharedNoteView = Readonly<{ id: string; elapsedMs: number; text: string }>

export type { MarkView }

/** Something given away: a fact's id, a hint's `<stage>:<rung>` or the twist's empty key; taken back or not. */
export type DisclosureView = Readonly<{
  id: string
  kind: DisclosureKind
  key: string
  elapsedMs: number
  takenBackElapsedMs: number | null
}>

export type DecisionView = DecisionTexts & Readonly<{ id: string; elapsedMs: number }>

/** The interviewer's private half of the room. */
export type InterviewerView = Readonly<{
  guide: GuideView
  disclosures: readonly DisclosureView[]
  marks: readonly MarkView[]
  decisions: readonly DecisionView[]
  rubric: RubricView
  scorecard: ScorecardView
  notes: readonly NoteView[]
}>

/** A shadow scorer's private half of the room: the rubric and what is their own, blind to everybody else's. */
export type ShadowView = Readonly<{
  rubric: RubricView
  scorecard: ScorecardView
  notes: readonly NoteView[]
  /** From here on it stands; for a moment it can be taken back. */
  handedInAtMs: number | null
}>

/** One of those who scored a round: the answers as given, with what they cite and nothing else of what was taken down. */
export type CalibrationSideView = Readonly<{
  person: PersonView
  scores: readonly ScoreView[]
  verdict: Verdict | null
  cited: readonly Citable[]
}>

/** The comparison once it is open, the interviewer first; until then what it waits for: the reader's own scorecard, for instance. */
export type CalibrationView =
  | Readonly<{ isOpen: true; dimensions: readonly DimensionView[]; sides: readonly CalibrationSideView[] }>
  | Readonly<{ isOpen: false; waitsFor: 'own' | 'undo' | 'release' | 'shadows' }>

/** One line of the dashboard. `title` is null where this person may not read it yet. */
export type SessionCardView = Readonly<{
  sessionId: SessionId
  kind: SessionKind
  state: SessionState
  plan: Plan
  language: Language
  scheduledAtMs: number | null
  /** The IANA zone in which the host planned it. */
  scheduledZone: string | null
  createdAtMs: number
  isHost: boolean
  hostName: string
  /** What the host may do with the whole of it now. */
  rights: readonly SessionAction[]
  rounds: readonly Readonly<{
    roundId: RoundId
    number: number
    phase: Phase
    seat: Seat
    /** "Release feedback" was pressed; the interviewer alone sees it, for others it is false. */
    isSubmitted: boolean
    title: Bilingual | null
    partners: readonly PersonView[]
    startedAtMs: number | null
    endedAtMs: number | null
  }>[]
}>

/** What a link says about its session, whether it still opens it or not. */
export type InvitedSessionView = Readonly<{
  sessionId: SessionId
  kind: SessionKind
  state: SessionState
  /** The seat in round 1; in a peer session the other round has the opposite one. */
  seat: Seat
  plan: Plan
  language: Language
  hostName: string
  scheduledAtMs: number | null
  scheduledZone: string | null
  /** Of the first round. */
  startedAtMs: number | null
}>

export const joinRefusals = [
  'link-unknown',
  'link-replaced',
  'link-expired',
  'seat-taken',
  'session-cancelled',
  'session-over',
] as const
export type JoinRefusal = (typeof joinRefusals)[number]

/** What `/join/<token>` says before anything is asked. */
export type JoinView =
  | Readonly<{
      isOpen: true
      session: InvitedSessionView
      /** The viewer has a seat already: go straight in. */
      hasSeat: boolean
    }>
  | Readonly<{ isOpen: false; refusal: Exclude<JoinRefusal, 'link-unknown'>; session: InvitedSessionView }>
  | Readonly<{ isOpen: false; refusal: 'link-unknown'; session: null }>

/** A round that has ended, as every seat in it may look back on it. */
export type RecordedRoundView = Readonly<{
  sessionId: SessionId
  kind: SessionKind
  sessionState: SessionState
  plan: Plan
  viewer: PersonView
  round: RoundView
  /** The other round of a peer session, if there is one. */
  otherRound: Readonly<{ roundId: RoundId; number: number; phase: Phase }> | null
  elapsedMs: number
  stageVisits: readonly StageVisitView[]
  events: readonly Readonly<{ kind: RoundEventKind; elapsedMs: number; byName: string | null; atMs: number }>[]
  serverNowMs: number
}>

/** A scorecard with everything it cites. */
export type OpenScorecardView = Readonly<{
  rubric: RubricView
  scorecard: ScorecardView
  cited: readonly Citable[]
}>

export type ReviewView = RecordedRoundView &
  Readonly<{
    /** Null where this seat may not read it (yet). */
    scorecard: OpenScorecardView | null
    /** Null where this seat may not read them (yet). */
    sharedNotes: readonly SharedNoteView[] | null
    /** Private notes: the interviewer's own eyes only. */
    notes: readonly NoteView[] | null
    thinkingTimes: readonly ThinkingView[]
    stagesDone: readonly StageDoneView[]
    /** The candidate's own, the interviewer's if shared; null for everybody else. */
    nerves: NervesView | null
    /** For a shadow scorer, and for the interviewer of a released round with one; null for everybody else. */
    calibration: CalibrationView | null
  }>

export const roundEventKinds = [
  'started',
  'ended',
  'resumed',
  'swapped',
  'submitted',
  'submission_undone',
  'released',
] as const
export type RoundEventKind = (typeof roundEventKinds)[number]
