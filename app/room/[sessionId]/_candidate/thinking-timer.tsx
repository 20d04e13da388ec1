'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { formatClock, minuteMs, secondMs } from '#lib/base/time'
import { type ThinkingView, thinkingLeftMs } from '#lib/interview/thinking'
import { Button } from '../../../_ui/button'
import { useCan, useRoom } from '../_live/room-context'
import { useCommand } from '../_live/use-command'
import { useElapsedMs } from '../_live/use-round-clock'

/** How long the line stays that says it is over. */
const sayOverForMs = 6 * secondMs

/** The candidate's time to think, counted down for everybody by the server's clock; when it is over it says so once and goes. */
export function ThinkingTimer() {
  const t = useTranslations('candidate')
  const { view, state } = useRoom()
  const canStop = useCan('think.stop')
  const { run, pending } = useCommand()
  const elapsedMs = useElapsedMs()
  const { thinking } = state
  const leftMs = thinking && view.round.phase === 'live' ? thinkingLeftMs(thinking, elapsedMs) : 0
  const isOver = useJustOver(thinking, leftMs, view.round.phase === 'live')
  return (
    <>
      {thinking && leftMs > 0 && (
        <div className={chip}>
          <span>{t('thinking', { name: thinking.byName })}</span>
          <span role="timer" aria-label={t('timer')} className="figures font-mono font-semibold">
            {formatClock(Math.ceil(leftMs / secondMs) * secondMs)}
          </span>
          {canStop && (
            <Button
              variant="quiet"
              size="dense"
              aria-label={t('stop')}
              pending={pending !== null}
              onClick={() => void run('thinking.stop', {})}
              className="pointer-events-auto -mr-2"
            >
              {t('stopShort')}
            </Button>
          )}
        </div>
      )}
      {/* There from the start, so that what comes into it is read out. */}
      <div role="status" className={isOver ? '' : 'sr-only'}>
        {thinking && leftMs > 0 && (
          <span>{t('started', { name: thinking.byName, minutes: thinking.plannedMs / minuteMs })}</span>
        )}
        {isOver && <p className={chip}>{t('over')}</p>}
      </div>
    </>
  )
}

const chip =
  'flex min-h-9 animate-appear items-center gap-3 rounded border border-candidate bg-candidate-soft px-3 py-1 text-sm text-candidate'

/** True for a while after a thinking time that ran on this page has run out; one that was stopped just goes. */
function useJustOver(thinking: ThinkingView | null, leftMs: number, isLive: boolean): boolean {
  const [ranId, setRanId] = useState<string | null>(null)
  const id = thinking?.id ?? null
  const isRunning = leftMs > 0
  const hasRunOut = isLive && !isRunning && thinking?.stoppedElapsedMs === null && ranId === id
  useEffect(() => {
    if (isRunning) setRanId(id)
  }, [isRunning, id])
  useEffect(() => {
    if (!hasRunOut) return
    const timer = setTimeout(() => setRanId(null), sayOverForMs)
    return () => clearTimeout(timer)
  }, [hasRunOut])
  return hasRunOut
}
