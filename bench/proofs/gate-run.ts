import * as Y from 'yjs'
import { seeded } from '#lib/base/random'
import { PackedState } from '#lib/document/packed-state'
import { documentRoots } from '#lib/document/room-document'
import { readStructure } from '#lib/document/update-structure'
import type { judge } from '#server/realtime/yjs-gate'
import { type Material, material, mutant, mutantKinds } from './mutants'

export type GateRun = Readonly<{
  count: number
  taken: number
  stale: number
  refused: number
  /**
   * States that a reader who came late sees otherwise than one who was there: a forged struct claimed a place between two
   * others of its list where no honest client could have put it. It shows elsewhere, and nothing else is touched.
   */
  reordered: number
  takenByKind: Readonly<Record<string, number>>
  failures: readonly string[]
}>

/** So many mutants meet one state, then a new one begins: what passed before is what the next ones hang on. */
const perState = 64

/**
 * Mutants through the gate into a packed state. Whatever passes has to apply in Yjs without a throw, leave nothing pending
 * and give the state that the packed one has.
 */
export function runGate(
  judgeOne: typeof judge,
  { seed, count, onState = () => {} }: Readonly<{ seed: number; count: number; onState?: (done: number) => void }>,
): GateRun {
  const given = material()
  const result = { count, taken: 0, stale: 0, refused: 0, reordered: 0 }
  const takenByKind: Record<string, number> = Object.fromEntries(mutantKinds.map((kind) => [kind, 0]))
  const failures: string[] = []
  for (let done = 0; done < count && failures.length < 10; done += perState) {
    const stateSeed = (seed + done / perState) >>> 0
    try {
      const told = oneState(judgeOne, given, stateSeed, Math.min(perState, count - done))
      result.taken += told.taken.length
      result.stale += told.stale
      result.refused += told.refused
      result.reordered += told.isReordered ? 1 : 0
      for (const kind of told.taken) takenByKind[kind] = (takenByKind[kind] ?? 0) + 1
    } catch (error) {
      failures.push(`seed ${stateSeed}: ${error instanceof Error ? error.message : String(error)}`)
    }
    onState(done)
  }
  return { ...result, takenByKind, failures }
}

function oneState(judgeOne: typeof judge, given: Material, seed: number, count: number) {
  const random = seeded(seed)
  const state = new PackedState()
  state.load(given.base)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, given.base)
  const kept = new Y.Doc({ gc: false })
  Y.applyUpdate(kept, given.base)
  const taken: string[] = []
  let stale = 0
  let refused = 0
  for (let i = 0; i < count; i++) {
    const { kind, update } = mutant(given, random, (client) => state.clockOf(client))
    const judgement = judgeOne(state, update)
    const what = `mutant ${i} (${kind}, ${Buffer.from(update).toString('base64')})`
    if (judgement.kind === 'refuse') {
      refused++
    } else if (judgement.kind === 'stale') {
      stale++
    } else {
      taken.push(kind)
      state.add(judgement.update, judgement.structure)
      applyQuietly(doc, judgement.update, what)
      compareVectors(doc, state, what)
      applyQuietly(kept, judgement.update, what)
    }
  }
  const made = new Y.Doc()
  applyQuietly(made, state.encode(), 'the packed state')
  compareVectors(made, state, 'the packed state')
  const madeKept = new Y.Doc({ gc: false })
  applyQuietly(madeKept, state.encode(), 'the packed state')
  const isSame = contentsOf(kept) === contentsOf(madeKept)
  if (!isSame && !taken.includes('forged structs')) {
    throw new Error(`the packed state says ${contentsOf(madeKept)}, the updates in turn say ${contentsOf(kept)}`)
  }
  return { taken, stale, refused, isReordered: !isSame }
}

function applyQuietly(doc: Y.Doc, update: Uint8Array, what: string): void {
  try {
    Y.applyUpdate(doc, update)
  } catch (error) {
    throw new Error(`${what} makes Yjs throw: ${String(error)}`)
  }
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error(`${what} leaves something pending`)
}

function compareVectors(doc: Y.Doc, state: PackedState, what: string): void {
  for (const [client, structs] of doc.store.clients) {
    const last = structs.at(-1)
    const end = last ? last.id.clock + last.length : 0
    if (state.clockOf(client) !== end)
      throw new Error(`${what}: client ${client} is at ${end}, the packed state says ${state.clockOf(client)}`)
  }
}

/** What a document says, the same for equal documents. */
export function contentsOf(doc: Y.Doc): string {
  return JSON.stringify(
    documentRoots.map((root) =>
      root === 'notes' ? doc.getText(root).toDelta() : sortedEntries(doc.getMap(root).toJSON()),
    ),
  )
}

function sortedEntries(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(sortedEntries)
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, sortedEntries(inner)])
}

/** No gate at all: whatever can be read as an update is taken. What the run has to notice. */
export const noGate: typeof judge = (_state, update) => {
  const structure = readStructure(update)
  return structure ? { kind: 'take', update, structure } : { kind: 'refuse', code: 'frame-malformed' }
}
