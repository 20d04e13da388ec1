import type * as Y from 'yjs'
import { agendaMap } from '#lib/document/room-document'
import { type AgendaStep, agendaSteps } from '#lib/interview/model'

const tickPrefix = 'tick:'

/** Where the round stands. `step` null means the intro: nobody has moved yet. `ticks` are question ids. */
export type Agenda = Readonly<{ step: AgendaStep | null; ticks: ReadonlySet<string>; isLocked: boolean }>

/** Reads the agenda; values no client of ours writes (an unknown stage, a tick that is not `true`) read as absent. */
export function readAgenda(doc: Y.Doc): Agenda {
  const map = agendaMap(doc)
  const ticks = new Set<string>()
  for (const [key, value] of map.entries()) {
    if (key.startsWith(tickPrefix) && value === true) ticks.add(key.slice(tickPrefix.length))
  }
  return { step: stepOf(map.get('stage')), ticks, isLocked: map.get('locked') === true }
}

/** Moves everyone to a stage; null goes back to the intro. */
export function moveToStep(doc: Y.Doc, step: AgendaStep | null, origin: unknown): void {
  const map = agendaMap(doc)
  if (stepOf(map.get('stage')) === step) return
  doc.transact(() => (step === null ? map.delete('stage') : map.set('stage', step)), origin)
}

/** Ticks a question or takes its tick away; removed, not set to false, so that absent is the one way to say "open". */
export function setTick(doc: Y.Doc, questionId: string, isTicked: boolean, origin: unknown): void {
  const map = agendaMap(doc)
  const key = `${tickPrefix}${questionId}`
  if ((map.get(key) === true) === isTicked) return
  doc.transact(() => (isTicked ? map.set(key, true) : map.delete(key)), origin)
}

/** The courtesy lock: asks the candidate's interface not to move stages. No right hangs on it. */
export function setLocked(doc: Y.Doc, isLocked: boolean, origin: unknown): void {
  const map = agendaMap(doc)
  if ((map.get('locked') === true) === isLocked) return
  doc.transact(() => (isLocked ? map.set('locked', true) : map.delete('locked')), origin)
}

/** A step as stored, or null for anything else. The server derives stage visits with it. */
export function stepOf(value: unknown): AgendaStep | null {
  return agendaSteps.find((step) => step === value) ?? null
}
