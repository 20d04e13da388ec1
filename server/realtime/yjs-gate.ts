import type { ErrorCode } from '#lib/base/errors'
import type { PackedState } from '#lib/document/packed-state'
import { readStructure, type UpdateStructure } from '#lib/document/update-structure'
import type { Inspected } from '#server/document/fold'

/** Limits of one round's document (RELIABILITY, Limits). */
export const documentLimits = { stateBytes: 8 * 1024 * 1024, elements: 5_000 } as const

/**
 * What becomes of a document frame. `ask`: its bytes alone don't tell (a value under a key that only the document knows,
 * a move of the stage, a document near its limits), so the folded document is asked before it goes on. `update` is what
 * goes on: the frame without what it repeats.
 */
export type Judgement =
  | Readonly<{ kind: 'take' | 'ask'; update: Uint8Array; structure: UpdateStructure }>
  | Readonly<{ kind: 'stale' }>
  | Readonly<{ kind: 'refuse'; code: ErrorCode }>

/**
 * Judges a document frame before it is taken in or passed on, by its structure alone: V1 encoding, known roots, allowed
 * content, no forbidden element, and nothing that depends on what is not there yet.
 */
export function judge(state: PackedState, update: Uint8Array): Judgement {
  const structure = readStructure(update)
  if (!structure) return { kind: 'refuse', code: 'frame-malformed' }
  const standing = state.standingOf(structure)
  if (standing === 'stale') return { kind: 'stale' }
  if (standing === 'missing') return { kind: 'refuse', code: 'frame-out-of-order' }
  if (structure.isForbidden) return { kind: 'refuse', code: 'frame-forbidden' }
  const fresh = state.freshPart(update, structure)
  if (fresh) return judge(state, fresh)
  if (!state.isPlaced(update, structure)) return { kind: 'refuse', code: 'frame-forbidden' }
  const isNearLimits =
    state.byteLength + update.byteLength > documentLimits.stateBytes ||
    (structure.newElements > 0 && state.elementEntries + structure.newElements > documentLimits.elements)
  const isDoubtful = structure.isDoubtful || state.movesStage(structure)
  return { kind: isNearLimits || isDoubtful ? 'ask' : 'take', update, structure }
}

/** The same, by the document that would result. */
export function refusalOf({ hasForbidden, elements, state }: Inspected): ErrorCode | null {
  if (hasForbidden) return 'frame-forbidden'
  const isFull = elements > documentLimits.elements || state.byteLength > documentLimits.stateBytes
  return isFull ? 'document-full' : null
}
