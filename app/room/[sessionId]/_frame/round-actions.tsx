'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { canResume, undoWindowMs } from '#lib/interview/lifecycle'
import { Button } from '../../../_ui/button'
import { useToast } from '../../../_ui/toast'
import { useCan, useRoom } from '../_live/room-context'
import { useCommand } from '../_live/use-command'

/** The one step of the round that is next, for those who may take it. */
export function RoundActions() {
  const t = useTranslations('room')
  const { view, isKept } = useRoom()
  const { step, pending } = useStep()
  const canStart = useCan('round.start') && view.state !== 'cancelled'
  const canEnd = useCan('round.end')
  const canSwap = useCan('round.swap') && view.kind === 'peer' && view.currentRound === 1
  useUndoOfEnd()
  // Without the server there is no step to take.
  if (isKept) return null
  if (canStart) {
    return (
      <Button variant="primary" pending={pending === 'round.start'} onClick={() => void step('round.start')}>
        {t('start')}
      </Button>
    )
  }
  if (canEnd) {
    return (
      <Button pending={pending === 'round.end'} onClick={() => void step('round.end')}>
        {t('end')}
      </Button>
    )
  }
  if (canSwap) {
    return (
      <Button variant="primary" pending={pending === 'round.swap'} onClick={() => void step('round.swap')}>
        {t('swap')}
      </Button>
    )
  }
  return null
}

type Step = 'round.start' | 'round.end' | 'round.swap'

/** A press stays pending until the room has been read again in another phase: nobody presses twice. */
function useStep() {
  const { view } = useRoom()
  const { run } = useCommand()
  const [pending, setPending] = useState<Step | null>(null)
  const { phase } = view.round
  // biome-ignore lint/correctness/useExhaustiveDependencies: the phase that came is what ends the wait, an end taken back included
  useEffect(() => setPending(null), [phase])
  const step = async (name: Step) => {
    setPending(name)
    if (!(await run(name, {}))) setPending(null)
  }
  return { step, pending }
}

/** For ten seconds after the end the interviewer may take it back; counted from the server's moment, so a reload counts on. */
function useUndoOfEnd(): void {
  const t = useTranslations('room')
  const toast = useToast()
  const { run } = useCommand()
  const { view, serverNow } = useRoom()
  const { phase, startedAtMs, endedAtMs } = view.round
  const mayResume = useCan('round.resume')
  const latest = useRef({ toast, run, t, serverNow })
  latest.current = { toast, run, t, serverNow }
  useEffect(() => {
    const { toast, t, serverNow } = latest.current
    const nowMs = serverNow()
    if (!mayResume || endedAtMs === null || !canResume({ phase, startedAtMs, endedAtMs }, false, nowMs)) return
    return toast({
      text: t('ended'),
      durationMs: endedAtMs + undoWindowMs - nowMs,
      // What `run` is at the press: after a reload this is shown before the connection is there.
      undo: { onUndo: () => void latest.current.run('round.resume', {}) },
    })
  }, [mayResume, phase, startedAtMs, endedAtMs])
}
