'use client'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type { Phase } from '#lib/interview/model'
import {
  clampStep,
  isInColumn,
  type Layout,
  layoutAfter,
  layoutCookie,
  type PanelName,
  withColumnOf,
  withFold,
  writeLayout,
} from './layout'

/** What a narrow screen shows: one thing at a time. */
export type Tab = 'board' | PanelName

type Arrangement = Readonly<{
  layout: Layout
  /** Middle widths: the panel that lies over the board for now. */
  flyout: PanelName | null
  tab: Tab
  isOutlineOpen: boolean
  /** Shows a panel, whatever the width makes of it; `false` puts it away, and nothing toggles. */
  show: (panel: PanelName, isShown?: boolean) => void
  showTab: (tab: Tab) => void
  setNotesStep: (step: number) => void
  setSingleKeys: (isOn: boolean) => void
  showOutline: (isOpen?: boolean) => void
  /** The round has come to another phase: the interviewer's column turns to what is next. Not remembered. */
  turnColumn: (from: Phase, to: Phase) => void
}>

const ArrangementContext = createContext<Arrangement | null>(null)

export function useArrangement(): Arrangement {
  const arrangement = useContext(ArrangementContext)
  if (!arrangement) throw new Error('useArrangement outside of ArrangementProvider')
  return arrangement
}

type ProviderProps = Readonly<{
  /** As it opens. */
  initial: Layout
  /** As the person left it; the column may have been turned by the round since. */
  remembered: Layout
  children: ReactNode
}>

export function ArrangementProvider({ initial, remembered, children }: ProviderProps) {
  const [layout, setLayout] = useState(initial)
  const column = useRef(remembered)
  const [flyout, setFlyout] = useState<PanelName | null>(null)
  const [tab, setTab] = useState<Tab>('board')
  const [isOutlineOpen, setIsOutlineOpen] = useState(false)

  const change = useCallback((next: (before: Layout) => Layout, isOfColumn = false) => {
    setLayout((before) => {
      const after = next(before)
      if (isOfColumn) column.current = after
      remember(withColumnOf(after, column.current))
      return after
    })
  }, [])
  const show = useCallback(
    (panel: PanelName, isShown?: boolean) => {
      const width = widthNow()
      if (width === 'narrow') {
        setTab((before) => ((isShown ?? before !== panel) ? panel : 'board'))
      } else if (width === 'middle' && panel !== 'notes') {
        setFlyout((before) => ((isShown ?? before !== panel) ? panel : null))
      } else {
        change((before) => withFold(before, panel, !(isShown ?? before.folded.includes(panel))), isInColumn(panel))
      }
    },
    [change],
  )
  const arrangement = useMemo<Arrangement>(
    () => ({
      layout,
      flyout,
      tab,
      isOutlineOpen,
      show,
      showTab: setTab,
      setNotesStep: (step) => change((before) => ({ ...before, notesStep: clampStep(step) })),
      setSingleKeys: (hasSingleKeys) => change((before) => ({ ...before, hasSingleKeys })),
      showOutline: (isOpen) => setIsOutlineOpen((before) => isOpen ?? !before),
      turnColumn: (from, to) => setLayout((before) => layoutAfter(from, to, before)),
    }),
    [layout, flyout, tab, isOutlineOpen, show, change],
  )
  return <ArrangementContext.Provider value={arrangement}>{children}</ArrangementContext.Provider>
}

type Width = 'narrow' | 'middle' | 'wide'

/** Is the scorecard what the interviewer's column shows? On the server and in the first paint: as on a wide screen. */
export function useIsScorecardShown(): boolean {
  const { layout, flyout, tab } = useArrangement()
  const width = useSyncExternalStore<Width>(subscribeWidth, widthNow, () => 'wide')
  if (width === 'narrow') return tab === 'scorecard'
  return width === 'middle' ? flyout === 'scorecard' : !layout.folded.includes('scorecard')
}

function subscribeWidth(onChange: () => void): () => void {
  window.addEventListener('resize', onChange)
  return () => window.removeEventListener('resize', onChange)
}

/** The widths of frame.css, asked at a press: where a panel lies never depends on it, only what a press means. */
function widthNow(): Width {
  if (window.matchMedia('(width < 40rem)').matches) return 'narrow'
  return window.matchMedia('(width < 80rem)').matches ? 'middle' : 'wide'
}

function remember(layout: Layout): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the server reads it for the first paint, and CookieStore is not everywhere.
  document.cookie = `${layoutCookie}=${writeLayout(layout)}; path=/room; max-age=31536000; samesite=lax`
}
