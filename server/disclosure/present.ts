import { hintOf, type ProblemGuideView } from '#lib/interview/guide'
import type { Bilingual, DisclosureKind } from '#lib/interview/model'
import { isBlank } from '#lib/interview/problem-text'
import type { DisclosureView, ToldView } from '#lib/interview/views'
import type { DisclosureRecord } from '#server/disclosure/store'

/** For the interviewer: the record keeps what was taken back. */
export function presentDisclosure(row: DisclosureRecord): DisclosureView {
  const { id, kind, key, elapsedMs, takenBackElapsedMs } = row
  return { id, kind, key, elapsedMs, takenBackElapsedMs }
}

/** For everybody: what stands and has a text of its own. Hints are spoken. */
export function presentTold(guide: ProblemGuideView | null, rows: readonly DisclosureRecord[]): readonly ToldView[] {
  return rows.flatMap((row) => {
    const told = row.takenBackElapsedMs === null && row.kind !== 'hint' ? toldOf(guide, row.kind, row.key) : null
    return told ? [{ id: row.id, ...told, elapsedMs: row.elapsedMs }] : []
  })
}

/** What the key stands for in this problem's guide: null where it has no such thing. */
export function hasPlace(guide: ProblemGuideView | null, kind: DisclosureKind, key: string): boolean {
  if (kind !== 'hint') return toldOf(guide, kind, key) !== null
  const place = hintOf(key)
  const hint = place && guide?.stages[place.stage]?.hints[place.rung - 1]
  return hint !== null && hint !== undefined && !isBlank(hint)
}

function toldOf(
  guide: ProblemGuideView | null,
  kind: 'fact' | 'twist',
  key: string,
): Pick<ToldView, 'kind' | 'text' | 'question'> | null {
  if (kind === 'twist')
    return guide?.twist && key === '' ? { kind, text: textOf(guide.twist.says), question: null } : null
  const fact = guide?.facts.find(({ id }) => id === key)
  return fact ? { kind, text: textOf(fact.text), question: fact.question } : null
}

function textOf({ en, ru }: Bilingual): Bilingual {
  return { en, ru }
}
