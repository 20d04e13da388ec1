'use client'
import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Kbd } from '../../../_ui/kbd'
import { AgendaPanel } from '../_agenda/agenda-panel'
import { StageLock } from '../_agenda/stage-lock'
import { CandidateActions } from '../_candidate/candidate-actions'
import { StageDoneNudge } from '../_candidate/stage-done-nudge'
import { ThinkingTimer } from '../_candidate/thinking-timer'
import { GuidePanel } from '../_guide/guide-panel'
import { GuideStage, GuideStageProvider } from '../_guide/guide-stage'
import { SoloGuide } from '../_guide/solo-guide'
import type { BoardControls } from '../_live/board-controls'
import { leaderKey } from '../_live/keys'
import { useCan, useIsAlone, useRoom } from '../_live/room-context'
import { PhaseCard } from '../_lobby/phase-card'
import { MarksPanel, MarksUndo } from '../_marks/marks-panel'
import { NotesPanel } from '../_notes/notes-panel'
import { ProblemPanel } from '../_problem/problem-panel'
import { QuickNote } from '../_scorecard/quick-note'
import { ScorecardPanel } from '../_scorecard/scorecard-panel'
import { ShadowPanel } from '../_scorecard/shadow-panel'
import { BoardRegion } from './board-region'
import { KeysHelp } from './keys-help'
import type { PanelName } from './layout'
import { NotesHandle } from './notes-handle'
import { Rail } from './rail'
import { Region } from './region'
import { RoomBanner, StoppedBanner } from './room-banner'
import { RoomHeader } from './room-header'
import { SaveNote } from './save-status'
import { SetAsideBanner } from './set-aside'
import { TabBar } from './tab-bar'
import { useArrangement, useIsScorecardShown } from './use-layout'
import { useRoomKeys } from './use-room-keys'

/** All regions of the room, once each; frame.css lays them out by width. */
export function RoomFrame() {
  const { interviewer, shadow } = useRoom()
  const canThink = useCan('think')
  const isAlone = useIsAlone()
  const [controls, setControls] = useState<BoardControls | null>(null)
  const [isHelpOpen, setIsHelpOpen] = useState(false)
  const handleHelp = useCallback(() => setIsHelpOpen((isOpen) => !isOpen), [])
  const isLeading = useRoomKeys(controls, handleHelp)
  const { layout, flyout, tab } = useArrangement()
  const isScorecardShown = useIsScorecardShown()
  const fold = (panel: PanelName) => (layout.folded.includes(panel) ? 'folded' : 'open')
  useLeaveGuard()
  useTurnOfColumn()
  // Before the scripts are here a press would do nothing and say nothing: the room can be read, not yet pressed.
  const [isAwake, setAwake] = useState(false)
  useEffect(() => setAwake(true), [])

  return (
    <div className="room" inert={!isAwake}>
      <RoomHeader controls={controls} onHelp={handleHelp} />
      <RoomBanner />
      <main
        className="room-grid"
        data-agenda={fold('agenda')}
        data-problem={fold('problem')}
        data-notes={fold('notes')}
        data-guide={fold('guide')}
        data-marks={fold('marks')}
        data-scorecard={fold('scorecard')}
        data-shadow={fold('shadow')}
        data-notes-step={layout.notesStep}
        data-flyout={flyout ?? 'none'}
        data-tab={tab}
      >
        <Rail />
        <div className="room-left">
          <Region panel="agenda" aside={<StageLock />} {...(canThink ? { foot: <CandidateActions /> } : {})}>
            <AgendaPanel />
          </Region>
          <Region panel="problem">
            <ProblemPanel />
          </Region>
        </div>
        <div className="room-centre">
          <BoardRegion onReady={setControls} />
          <Region panel="notes" edge={<NotesHandle />}>
            <NotesPanel />
          </Region>
          <div className="room-lines">
            <ThinkingTimer />
            <StageDoneNudge />
            <SaveNote />
          </div>
          <StoppedBanner />
          <SetAsideBanner />
          {isLeading && <LeaderHint />}
        </div>
        <div className="room-right">
          {interviewer && (
            <GuideStageProvider>
              <div className="room-ask">
                <Region panel="guide" aside={<GuideStage />}>
                  {isAlone ? <SoloGuide /> : <GuidePanel />}
                </Region>
                <Region panel="marks" aside={<MarksUndo />}>
                  <MarksPanel />
                </Region>
                <Region panel="scorecard" foot={isScorecardShown ? <QuickNote /> : undefined}>
                  <ScorecardPanel />
                </Region>
                {!isScorecardShown && (
                  <div className="room-ask-note">
                    <QuickNote />
                  </div>
                )}
              </div>
            </GuideStageProvider>
          )}
          {shadow && (
            <div className="room-ask">
              <Region panel="shadow" foot={<QuickNote />}>
                <ShadowPanel />
              </Region>
            </div>
          )}
          <PhaseCard />
        </div>
        <TabBar />
      </main>
      <KeysHelp isOpen={isHelpOpen} onOpenChange={setIsHelpOpen} />
    </div>
  )
}

/** The interviewer's column follows the round. */
function useTurnOfColumn(): void {
  const { view, interviewer } = useRoom()
  const { turnColumn } = useArrangement()
  const { phase } = view.round
  const before = useRef(phase)
  const isInterviewer = interviewer !== null
  useEffect(() => {
    const from = before.current
    before.current = phase
    if (isInterviewer && from !== phase) turnColumn(from, phase)
  }, [phase, isInterviewer, turnColumn])
}

function LeaderHint() {
  const t = useTranslations('room')
  return (
    <p className="absolute bottom-4 left-1/2 z-panel flex -translate-x-1/2 items-center gap-2 rounded bg-ink px-3 py-2 text-sm text-on-ink">
      <Kbd className="border-on-ink/40 text-on-ink">{leaderKey.shown}</Kbd>
      {t('leading')}
    </p>
  )
}

/** Asks before leaving only when that would lose something: what is kept on the device goes out later by itself. */
function useLeaveGuard(): void {
  const { hasUnkept } = useRoom()
  useEffect(() => {
    const handleUnload = (event: BeforeUnloadEvent) => {
      if (hasUnkept()) event.preventDefault()
    }
    window.addEventListener('beforeunload', handleUnload)
    return () => window.removeEventListener('beforeunload', handleUnload)
  }, [hasUnkept])
}
