import { parentPort } from 'node:worker_threads'
import * as Y from 'yjs'
import { readAgenda } from '#lib/document/agenda'
import { boardElements, forbiddenElementTypes } from '#lib/document/room-document'
import type { AgendaStep } from '#lib/interview/model'

/** The only place on the server where a document is built: in a thread of its own, for work of which no frame waits. */

export type LogRow = Readonly<{ seq: number; elapsedMs: number; data: Uint8Array }>
export type KeyframeRow = Readonly<{ seq: number; elapsedMs: number; state: Uint8Array }>

/** `state`, then `update`: what the document says before and after. */
export type InspectJob = Readonly<{ kind: 'inspect'; state: Uint8Array; update: Uint8Array }>
export type Inspected = Readonly<{
  stepBefore: AgendaStep | 'intro'
  stepAfter: AgendaStep | 'intro'
  /** An element of a type that would show a foreign page. */
  hasForbidden: boolean
  /** Elements that are shown. */
  elements: number
  /** The state with the update in it, folded. */
  state: Uint8Array
}>

/** `state`, then the rows of the log; a keyframe at every `every`th row, and at the last. */
export type FoldJob = Readonly<{ kind: 'fold'; state: Uint8Array | null; rows: readonly LogRow[]; every: number }>
export type FoldedLog = Readonly<{ keyframes: readonly KeyframeRow[] }>

export type FoldRequest = Readonly<{ id: number; job: InspectJob | FoldJob }>
export type FoldAnswer = Readonly<{ id: number; result: Inspected | FoldedLog } | { id: number; error: string }>

function inspect({ state, update }: InspectJob): Inspected {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const stepBefore = readAgenda(doc).step ?? 'intro'
  Y.applyUpdate(doc, update)
  const stepAfter = readAgenda(doc).step ?? 'intro'
  const elements = [...boardElements(doc).values()].filter((value): value is Y.Map<unknown> => value instanceof Y.Map)
  const forbidden: readonly unknown[] = forbiddenElementTypes
  return {
    stepBefore,
    stepAfter,
    hasForbidden: elements.some((element) => forbidden.includes(element.get('type'))),
    elements: elements.filter((element) => element.get('isDeleted') !== true).length,
    state: Y.encodeStateAsUpdate(doc),
  }
}

function fold({ state, rows, every }: FoldJob): FoldedLog {
  const doc = new Y.Doc()
  if (state) Y.applyUpdate(doc, state)
  const keyframes: KeyframeRow[] = []
  for (let from = 0; from < rows.length; from += every) {
    const part = rows.slice(from, from + every)
    doc.transact(() => {
      for (const { data } of part) Y.applyUpdate(doc, data)
    })
    const last = part.at(-1)
    if (last) keyframes.push({ seq: last.seq, elapsedMs: last.elapsedMs, state: Y.encodeStateAsUpdate(doc) })
  }
  return { keyframes }
}

function answer({ id, job }: FoldRequest): FoldAnswer {
  try {
    return { id, result: job.kind === 'inspect' ? inspect(job) : fold(job) }
  } catch (error) {
    return { id, error: String(error) }
  }
}

parentPort?.on('message', (request: FoldRequest) => parentPort?.postMessage(answer(request)))
