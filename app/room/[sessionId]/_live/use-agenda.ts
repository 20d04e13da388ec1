'use client'
import { useCallback, useEffect, useState } from 'react'
import { type Agenda, moveToStep, readAgenda } from '#lib/document/agenda'
import { agendaMap } from '#lib/document/room-document'
import { nextStep, type PlanStep } from '#lib/interview/catalogue'
import { useCan, useRoom } from './room-context'

const noTicks: ReadonlySet<string> = new Set()

/** The agenda as the document has it now. Until the document is here: the stage of the last visit the server knows. */
export function useAgenda(): Agenda {
  const { doc, isDocumentLoaded, state } = useRoom()
  const [agenda, setAgenda] = useState<Agenda | null>(null)
  useEffect(() => {
    if (!doc || !isDocumentLoaded) return setAgenda(null)
    const map = agendaMap(doc)
    const read = () => setAgenda(readAgenda(doc))
    read()
    map.observe(read)
    return () => map.unobserve(read)
  }, [doc, isDocumentLoaded])
  if (agenda) return agenda
  const last = state.stageVisits.at(-1)?.step ?? 'intro'
  return { step: last === 'intro' ? null : last, ticks: noTicks, isLocked: false }
}

export type StageMoves = Readonly<{
  current: PlanStep
  /** The next block of the plan, or null at its end. */
  next: PlanStep | null
  /** May this viewer move everyone to another stage now? The courtesy lock included. */
  canMove: boolean
  move: (step: PlanStep) => void
}>

/** Moving everyone through the plan. */
export function useStageMoves(): StageMoves {
  const { doc, view } = useRoom()
  const { step, isLocked } = useAgenda()
  const canWrite = useCan('document.write')
  const canMove = canWrite && doc !== null && !(isLocked && view.viewer.seat !== 'interviewer')
  const move = useCallback(
    (to: PlanStep) => {
      if (doc && canMove) moveToStep(doc, to === 'intro' ? null : to, 'agenda')
    },
    [doc, canMove],
  )
  const current = step ?? 'intro'
  return { current, next: nextStep(current), canMove, move }
}
