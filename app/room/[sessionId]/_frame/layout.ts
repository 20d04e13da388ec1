/** How a person arranged the room on this device: what is folded, how high the notes are, whether single keys work. */
export const panelNames = ['agenda', 'problem', 'notes', 'scorecard'] as const
export type PanelName = (typeof panelNames)[number]

export type Layout = Readonly<{ folded: readonly PanelName[]; notesStep: number; hasSingleKeys: boolean }>

/** The notes' drawer is so many steps high; frame.css says how much each is. */
export const notesSteps = 8

export const layoutCookie = 'sparring-room'
export const defaultLayout: Layout = { folded: [], notesStep: 2, hasSingleKeys: true }

const letters = { agenda: 'a', problem: 'p', notes: 'n', scorecard: 's' } as const satisfies Record<PanelName, string>

/** `an.3.1`: folded panels, step of the notes, single keys. Kept in a cookie, so that the first paint is right already. */
export function writeLayout({ folded, notesStep, hasSingleKeys }: Layout): string {
  return `${folded.map((name) => letters[name]).join('')}.${notesStep}.${hasSingleKeys ? 1 : 0}`
}

/** Anything but what `writeLayout` wrote reads as the default. */
export function readLayout(value: string | undefined): Layout {
  const parts = /^([apns]{0,4})\.(\d)\.([01])$/.exec(value ?? '')
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

export function withFold(layout: Layout, panel: PanelName, isFolded: boolean): Layout {
  const others = layout.folded.filter((name) => name !== panel)
  return { ...layout, folded: isFolded ? [...others, panel] : others }
}
