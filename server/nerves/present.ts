import { type NervesLevel, type NervesView, nervesLevels, noNerves } from '#lib/interview/nerves'
import type { NervesRecord } from '#server/nerves/store'

/** The candidate's own. */
export function presentNerves(row: NervesRecord | null): NervesView {
  return row ? { before: levelOf(row.before), after: levelOf(row.after), isShared: row.isShared } : noNerves
}

/** For the interviewer: nothing unless it is shared and says something. */
export function presentSharedNerves(row: NervesRecord | null): NervesView | null {
  return row?.isShared && (row.before !== null || row.after !== null) ? presentNerves(row) : null
}

function levelOf(value: number | null): NervesLevel | null {
  return nervesLevels.find((level) => level === value) ?? null
}
