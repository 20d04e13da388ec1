import { isProblemReady, problemView } from '#lib/interview/problem'
import type { ProblemDraft } from '#lib/interview/problem-draft'
import type { OwnProblemView, ProblemCardView } from '#lib/interview/views'
import type { BankRecord, PracticeRecord } from '#server/problem/bank/store'

/** A problem as a line of the bank: never a word of its guide, and whose it is only where somebody shares it. */
export function presentCard(record: BankRecord, userId: string, practice: readonly PracticeRecord[]): ProblemCardView {
  const { slug, domain, difficulty, title, statement } = problemView(record)
  const roundsAs = (seat: PracticeRecord['seat']) =>
    practice.find((row) => row.slug === slug && row.seat === seat)?.rounds ?? 0
  const origin = record.ownerId === null ? 'stock' : record.ownerId === userId ? 'own' : 'shared'
  return {
    slug,
    domain,
    difficulty,
    title,
    statement,
    origin,
    ownerName: origin === 'shared' ? (record.owner?.name ?? null) : null,
    isShared: record.isShared,
    isReady: isProblemReady(record),
    answered: roundsAs('candidate'),
    asked: roundsAs('interviewer'),
  }
}

/** For its owner alone. */
export function presentOwn(record: BankRecord, card: ProblemCardView, draft: ProblemDraft): OwnProblemView {
  return { card, draft, updatedAtMs: record.updatedAt.getTime() }
}
