'use client'
import { Hourglass } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { elapsedMsAt } from '#lib/interview/lifecycle'
import { type StageId, stageIds } from '#lib/interview/model'
import { isOfLastVisit } from '#lib/interview/stage-done'
import { thinkingLeftMs, thinkingMinutes } from '#lib/interview/thinking'
import { Button } from '../../../_ui/button'
import { newRowId } from '../_live/new-row-id'
import { useCan, useRoom } from '../_live/room-context'
import { useStageMoves } from '../_live/use-agenda'
import { useCommand } from '../_live/use-command'
import { useServerNow } from '../_live/use-round-clock'

/** What a candidate tells the room without a word: that they need a moment, that they are done with a stage. */
export function CandidateActions() {
  const canFinish = useCan('stage.done')
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-2 px-3 py-2">
      <Think />
      {canFinish && <DoneWithStage />}
    </div>
  )
}

const lastMinutes = thinkingMinutes.at(-1)

function Think() {
  const t = useTranslations('candidate')
  const { view, state } = useRoom()
  const { run, pending } = useCommand()
  const elapsedMs = elapsedMsAt(view.round, useServerNow())
  const isThinking = state.thinking !== null && thinkingLeftMs(state.thinking, elapsedMs) > 0
  const isOff = isThinking || pending !== null
  return (
    <fieldset className="flex items-center gap-2">
      <legend className="sr-only">{t('think')}</legend>
      <Hourglass aria-hidden className="size-4 text-ink-muted" />
      <span className="flex">
        {thinkingMinutes.map((minutes) => (
          <Button
            key={minutes}
            size="dense"
            aria-label={t('thinkFor', { minutes })}
            title={t('thinkFor', { minutes })}
            aria-disabled={isOff}
            onClick={() => !isOff && void run('thinking.start', { id: newRowId(), minutes })}
            className="-ml-px rounded-none first:ml-0 first:rounded-l last:rounded-r hover:z-1 focus-visible:z-1"
          >
            {minutes === lastMinutes ? t('minutesShort', { minutes }) : minutes}
          </Button>
        ))}
      </span>
    </fieldset>
  )
}

function DoneWithStage() {
  const t = useTranslations('candidate')
  const { view, state } = useRoom()
  const { current } = useStageMoves()
  const { run, pending } = useCommand()
  const stage = stageIds.find((id): id is StageId => id === current)
  const { stageDone } = state
  const isTold = stageDone !== null && stageDone.stage === stage && isOfLastVisit(stageDone, state.stageVisits)
  const isOff = isTold || stage === undefined || pending !== null
  const interviewer = view.round.members.find((member) => member.seat === 'interviewer')
  const told = t('told', { name: interviewer?.name ?? t('theInterviewer') })
  return (
    <>
      {/* The same button before and after, so that the focus stays where it is. */}
      <Button
        size="dense"
        aria-label={isTold ? told : t('stageDone')}
        title={isTold ? told : t('stageDone')}
        aria-disabled={isOff}
        className="max-w-full justify-self-end"
        onClick={() => {
          if (!isOff && stage !== undefined) void run('stage.done', { id: newRowId(), stage })
        }}
      >
        <span className="truncate">{isTold ? told : t('stageDoneShort')}</span>
      </Button>
      <span role="status" className="sr-only">
        {isTold && told}
      </span>
    </>
  )
}
