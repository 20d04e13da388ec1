import type { Phase } from '#lib/interview/model'

/** How a person arranged the room on this device: what is folded, how high the notes are, whether single keys work. */
export const panelNames = ['agenda', 'problem', 'notes', 'guide', 'marks', 'scorecard', 'shadow'] as const
export type PanelName = (typeof panelNames)[number]

export type Layout = Readonly<{ folded: readonly PanelName[]; notesStep: number; hasSingleKeys: boolean }>

/** The notes' drawer is so many steps high; frame.css says how much each is. */
export const notesSteps = 8

export const layoutCookie = 'sparring-room'
/** While it runs the interviewer listens: guide and marks lie open, the scorecard is one key away. */
export const defaultLayout: Layout = { folded: ['scorecard'], notesStep: 2, hasSingleKeys: true }

const letters = {
  agenda: 'a',
  problem: 'p',
  notes: 'n',
  guide: 'g',
  marks: 'm',
  scorecard: 's',
  shadow: 'w',
} as const satisfies Record<PanelName, string>

/** What the interviewer's column shows at one time: what helps to listen, or the scorecard. */
const listening = ['guide', 'marks'] as const satisfies readonly PanelName[]

/** `an.3.1`: folded panels, step of the notes, single keys. Kept in a cookie, so that the first paint is right already. */
export function writeLayout({ folded, notesStep, hasSingleKeys }: Layout): string {
  return `${folded.map((name) => letters[name]).join('')}.${notesStep}.${hasSingleKeys ? 1 : 0}`
}

/** Anything but what `writeLayout` wrote reads as the default. */
export function readLayout(value: string | undefined): Layout {
  const parts = /^([apngmsw]{0,7})\.(\d)\.([01])$/.exec(value ?? '')
  if (!parts) return defaultLayout
  const [, folded = '', step = '', keys] = parts
  return {
    folded: panelNames.filter((name) => folded.includes(letters[name])),
    notesStep: clampStep(Number(step)),
    hasSingleKeys: keys === '1',
  }
}

export function clampStep(step: number): number {
  return Math.min(notesSteps - 1, Math.max(0, Math.round(step)))
}

/**
 * Folds or opens a panel. The interviewer's column has room for the scorecard or for guide and marks: opening the one puts the
 * other away, and folding the scorecard brings back what it took the place of.
 */
export function withFold(layout: Layout, panel: PanelName, isFolded: boolean): Layout {
  const folded = new Set(layout.folded)
  if (isFolded) folded.add(panel)
  else folded.delete(panel)
  if (panel === 'scorecard') {
    for (const name of listening) isFolded ? folded.delete(name) : folded.add(name)
  } else if (panel === 'guide' || panel === 'marks') {
    const wasScoring = !layout.folded.includes('scorecard')
    if (!isFolded && wasScoring) for (const name of listening) folded.delete(name)
    if (!isFolded) folded.add('scorecard')
  }
  return { ...layout, folded: panelNames.filter((name) => folded.has(name)) }
}

/** Is it a panel of the interviewer's column? */
export function isInColumn(panel: PanelName): boolean {
  return panel === 'scorecard' || listening.some((name) => name === panel)
}

/** `layout` with the interviewer's column folded as in `other`. */
export function withColumnOf(layout: Layout, other: Layout): Layout {
  const isFolded = (name: PanelName) => (isInColumn(name) ? other : layout).folded.includes(name)
  return { ...layout, folded: panelNames.filter(isFolded) }
}

/**
 * What the interviewer's column shows by itself in each phase; nothing of it is remembered. Before the round there is time to
 * read ahead, and the lobby needs the room that the marks have no use for yet; after it there is time to score.
 */
export function layoutIn(phase: Phase, layout: Layout): Layout {
  if (phase === 'waiting') return withFold(withFold(layout, 'guide', false), 'marks', true)
  if (phase === 'ended') return withFold(layout, 'scorecard', false)
  return layout
}

/** The round begins, ends, or goes on after all: the column turns to what is next. */
export function layoutAfter(from: Phase, to: Phase, layout: Layout): Layout {
  if (to !== 'live') return layoutIn(to, layout)
  if (from !== 'waiting') return withFold(layout, 'scorecard', true)
  // Who has opened the scorecard already wants it.
  return layout.folded.includes('scorecard') ? withFold(layout, 'marks', false) : layout
}
