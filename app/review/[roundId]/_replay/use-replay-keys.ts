import { useEffect } from 'react'
import { secondMs } from '#lib/base/time'
import { useReplay } from './replay-provider'

const stepMs = 5 * secondMs
const longStepMs = 30 * secondMs

/**
 * Space plays and pauses, arrows step by five seconds, with Shift by thirty; from anywhere on the page that does not want
 * these keys itself. Physical keys, so the Russian layout behaves the same.
 */
export function useReplayKeys(): void {
  const replay = useReplay()
  useEffect(() => {
    function handleKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      const target = event.target instanceof Element ? event.target : null
      const step = event.shiftKey ? longStepMs : stepMs
      if (event.code === 'Space' && !target?.closest(wantSpace)) replay.toggle()
      else if (event.code === 'ArrowRight' && !target?.closest(wantArrows)) replay.seekBy(step)
      else if (event.code === 'ArrowLeft' && !target?.closest(wantArrows)) replay.seekBy(-step)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', handleKey)
    return () => document.removeEventListener('keydown', handleKey)
  }, [replay])
}

const typing = 'textarea, select, [contenteditable=true], [role=menu], [role=dialog], .excalidraw'
const wantSpace = `button, a, summary, input:not([type=range]), ${typing}`
const wantArrows = `[role=tab], [role=radiogroup], input:not([type=range]):not([type=checkbox]), ${typing}`
