import { type Citable, type EvidenceRef, type EvidenceTarget, itemTarget, stands } from '#lib/interview/evidence'
import type { DimensionId, RoundId, ScoreAnswer, UserId, Verdict } from '#lib/interview/model'
import type {
  AmendmentView,
  CalibrationSideView,
  DimensionView,
  ItemView,
  OpenScorecardView,
  ScorecardView,
  ScoreView,
} from '#lib/interview/views'
import type { listScorers, ScorecardRecord } from '#server/scorecard/store'

const shownVerdict = {
  no_hire: 'no-hire',
  weak: 'weak',
  hire: 'hire',
  strong_hire: 'strong-hire',
} as const satisfies Record<NonNullable<ScorecardRecord['verdict']>, Verdict>

/** Every dimension of the round's rubric in its order, unanswered ones included. */
export function presentScorecard(
  roundId: string,
  record: ScorecardRecord | null,
  dimensions: readonly DimensionView[],
): ScorecardView {
  return {
    roundId: roundId as RoundId,
    scores: dimensions.map(({ id }) => presentScore(id, record)),
    items: record?.items.map((item) => presentItem(item, record.evidence)) ?? [],
    amendments: record?.amendments.map(presentAmendment) ?? [],
    verdict: record?.verdict ? shownVerdict[record.verdict] : null,
    updatedAtMs: record?.updatedAt.getTime() ?? null,
  }
}

/** As it is read afterwards: what a score cites and no longer stands is left out, and of the rest only what is cited comes along. */
export function presentOpened(view: ScorecardView, citables: readonly Citable[]) {
  const standing = (evidence: readonly EvidenceRef[]) => evidence.filter((ref) => stands(ref, citables))
  const scorecard: ScorecardView = {
    roundId: view.roundId,
    scores: view.scores.map(({ dimension, answer, comment, evidence }) => ({
      dimension,
      answer,
      comment,
      evidence: standing(evidence),
    })),
    items: view.items.map(({ id, kind, text, evidence }) => ({ id, kind, text, evidence: standing(evidence) })),
    amendments: view.amendments,
    verdict: view.verdict,
    updatedAtMs: view.updatedAtMs,
  }
  const refs = [...scorecard.scores, ...scorecard.items].flatMap(({ evidence }) => evidence)
  return { scorecard, cited: citables.filter((citable) => stands(citable, refs)) }
}

type ScorerRecord = Awaited<ReturnType<typeof listScorers>>[number]

/** One side of the comparison: what stands beside a dimension, as released or handed in, and nothing said for the candidate. */
export function presentSide(
  { userId, seat, user }: ScorerRecord,
  { scorecard, cited }: Pick<OpenScorecardView, 'scorecard' | 'cited'>,
): CalibrationSideView {
  const refs = scorecard.scores.flatMap(({ evidence }) => evidence)
  return {
    person: { userId: userId as UserId, name: user.name, seat },
    scores: scorecard.scores,
    verdict: scorecard.verdict,
    cited: cited.filter((citable) => stands(citable, refs)),
  }
}

type ItemRecord = Pick<ScorecardRecord['items'][number], 'id' | 'kind' | 'text'>

export function presentItem({ id, kind, text }: ItemRecord, evidence: ScorecardRecord['evidence']): ItemView {
  return { id, kind, text, evidence: evidenceOf(itemTarget(id), evidence) }
}

export function presentAmendment(row: ScorecardRecord['amendments'][number]): AmendmentView {
  const { id, dimension, answer, text, createdAt } = row
  return {
    id,
    dimension,
    answer: answer as AmendmentView['answer'],
    text,
    atMs: createdAt.getTime(),
  }
}

function presentScore(dimension: DimensionId, record: ScorecardRecord | null): ScoreView {
  const score = record?.scores.find((candidate) => candidate.dimension === dimension)
  return {
    dimension,
    answer: answerOf(score?.level ?? null, score?.isNotObserved ?? false),
    comment: score?.comment ?? '',
    evidence: evidenceOf(dimension, record?.evidence ?? []),
  }
}

function evidenceOf(target: EvidenceTarget, rows: ScorecardRecord['evidence']): readonly EvidenceRef[] {
  return rows.filter((row) => row.target === target).map(({ kind, key }) => ({ kind, key }))
}

function answerOf(level: number | null, isNotObserved: boolean): ScoreAnswer {
  if (isNotObserved) return 'not-observed'
  return level === null ? 'unscored' : (String(level) as ScoreAnswer)
}
