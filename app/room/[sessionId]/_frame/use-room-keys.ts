'use client'
import { useEffect, useRef, useState } from 'react'
import type { BoardControls } from '../_live/board-controls'
import { isKeyFor, type KeyAction, keyActionOf, leaderKey } from '../_live/keys'
import { useRoom } from '../_live/room-context'
import { useStageMoves } from '../_live/use-agenda'
import { othersHere, useStandings } from '../_live/use-standings'
import { focusMarks } from '../_marks/marks-panel'
import { focusQuickNote } from '../_scorecard/quick-note'
import { focusPanel, isFocusIn } from './region'
import { useArrangement } from './use-layout'

/** The leader waits so long for its key. */
const leaderMs = 2_000

/** Listens to the room's keys. Returns whether the leader has been pressed and waits. */
export function useRoomKeys(controls: BoardControls | null, onHelp: () => void): boolean {
  const [isLeading, setIsLeading] = useState(false)
  const act = useKeyActions(controls, onHelp)
  const { layout } = useArrangement()
  const latest = useRef({ act, hasSingleKeys: layout.hasSingleKeys })
  latest.current = { act, hasSingleKeys: layout.hasSingleKeys }

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const lead = (isOn: boolean) => {
      clearTimeout(timer)
      timer = isOn ? setTimeout(() => lead(false), leaderMs) : undefined
      setIsLeading(isOn)
    }
    const handleKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return
      if (event.key === 'Shift') return
      const isAfterLeader = timer !== undefined
      if (event.code === leaderKey.code && !event.shiftKey && !event.repeat) {
        take(event)
        return lead(!isAfterLeader)
      }
      if (!isAfterLeader && (!latest.current.hasSingleKeys || isOnBoard(event.target))) return
      lead(false)
      if (event.repeat) return
      const action = keyActionOf(event)
      // In the marks a digit is an answer; to a stage it goes after the leader.
      if (!isAfterLeader && isFocusIn('marks') && typeof action === 'object') return
      if (action !== null && latest.current.act(action)) take(event)
    }
    // Before the board hears it: after the leader a letter is ours, not a tool.
    window.addEventListener('keydown', handleKey, { capture: true })
    return () => {
      clearTimeout(timer)
      window.removeEventListener('keydown', handleKey, { capture: true })
    }
  }, [])
  return isLeading
}

function take(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

/** Does what a key stands for; false where there is nothing to do, so that the key stays what it was. */
function useKeyActions(controls: BoardControls | null, onHelp: () => void): (action: KeyAction) => boolean {
  const { shadow, view } = useRoom()
  const { next, canMove, move } = useStageMoves()
  const { show, showTab, showOutline } = useArrangement()
  const partner = othersHere(useStandings(), view.viewer.userId)[0]?.userId

  return (action) => {
    if (typeof action === 'object') {
      if (canMove) move(action.stage)
      return canMove
    }
    if (!isKeyFor(action, view.viewer.seat, view.kind === 'solo')) return false
    switch (action) {
      case 'nextStage':
        if (canMove && next !== null) move(next)
        return true
      case 'agenda':
      case 'problem':
      case 'notes':
      case 'guide':
      case 'scorecard': {
        const panel = action === 'scorecard' && shadow !== null ? 'shadow' : action
        if (isFocusIn(panel)) show(panel, false)
        else {
          show(panel, true)
          focusSoon(() => focusPanel(panel))
        }
        return true
      }
      case 'marks':
        if (isFocusIn(action)) show(action, false)
        else {
          show(action, true)
          focusSoon(focusMarks)
        }
        return true
      case 'quickNote':
        if (!focusQuickNote()) {
          show(shadow === null ? 'marks' : 'shadow', true)
          focusSoon(focusQuickNote)
        }
        return true
      case 'board':
        showTab('board')
        controls?.focus()
        return true
      case 'outline':
        showOutline()
        return true
      case 'follow':
        if (!controls) return false
        if (controls.state().followedUserId !== null) controls.unfollow()
        else if (partner) controls.follow(partner)
        return true
      case 'jump':
        if (partner) controls?.jumpTo(partner)
        return true
      case 'summon':
        controls?.summon()
        return true
      case 'cursors':
        controls?.toggleCursors()
        return true
      case 'help':
        onHelp()
        return true
    }
  }
}

/**
 * Where it is shown already it takes the focus at once, for the next key may be on its way and means something there; what was
 * just shown can take it once it is painted.
 */
function focusSoon(focus: () => boolean): void {
  if (!focus()) requestAnimationFrame(() => requestAnimationFrame(focus))
}

/** Text fields of all kinds, and lists and menus that find their items by letter. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target.closest('[role="menu"], [role="listbox"], .cm-editor')) return true
  return target.matches(
    'textarea, select, input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"])',
  )
}

function isOnBoard(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.sparring-board') !== null
}
