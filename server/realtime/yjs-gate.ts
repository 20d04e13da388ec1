import * as Y from 'yjs'
import type { ErrorCode } from '#lib/base/errors'
import { documentRoots, forbiddenElementTypes } from '#lib/document/room-document'

/** Limits of one round's document (RELIABILITY, Limits). */
export const documentLimits = { stateBytes: 8 * 1024 * 1024, elements: 5_000 } as const

type Parsed = ReturnType<typeof Y.decodeUpdate>

/** The content types our document is made of; anything else (sub-documents, binaries, XML, embeds) is refused. */
const allowedTypes: readonly unknown[] = [Y.Map, Y.Array, Y.Text]

/**
 * Judges a document frame before it is applied or passed on; null when it may. It reads the frame's structure:
 * V1 encoding, known roots, allowed content, no forbidden element, and nothing that depends on what is not there yet.
 */
export function refusalOf(doc: Y.Doc, update: Uint8Array): ErrorCode | null {
  const parsed = parse(update)
  // What still decodes without its last byte has bytes after its end: a V2 update read as V1, for instance.
  if (!parsed || parse(update.subarray(0, -1))) return 'frame-malformed'
  const known = knownClocks(doc, parsed)
  if (known === null) return 'frame-out-of-order'
  let newElements = 0
  for (const struct of parsed.structs) {
    if (struct instanceof Y.Skip) return 'frame-out-of-order'
    if (!(struct instanceof Y.Item)) continue
    if (!hasDependencies(struct, known)) return 'frame-out-of-order'
    const refusal = refusalOfItem(doc, struct)
    if (refusal) return refusal
    if (rootOf(struct) === 'elements' && struct.parentSub !== null) newElements++
  }
  if (!deletesOnlyKnown(parsed, known)) return 'frame-out-of-order'
  return newElements > 0 && doc.getMap('elements').size + newElements > documentLimits.elements ? 'document-full' : null
}

function parse(update: Uint8Array): Parsed | null {
  try {
    return Y.decodeUpdate(update)
  } catch {
    return null
  }
}

/** Clock up to which each client's structs are known once this update is applied; null when a client's run has a gap before it. */
function knownClocks(doc: Y.Doc, parsed: Parsed): Map<number, number> | null {
  const known = new Map<number, number>()
  for (const struct of parsed.structs) {
    const { client, clock } = struct.id
    const before = known.get(client) ?? Y.getState(doc.store, client)
    if (clock > before) return null
    known.set(client, Math.max(before, clock + struct.length))
  }
  for (const client of doc.store.clients.keys()) {
    if (!known.has(client)) known.set(client, Y.getState(doc.store, client))
  }
  return known
}

function hasDependencies(item: Y.Item, known: ReadonlyMap<number, number>): boolean {
  const parent = item.parent instanceof Y.ID ? item.parent : null
  for (const id of [item.origin, item.rightOrigin, parent]) {
    if (id && id.clock >= (known.get(id.client) ?? 0)) return false
  }
  return true
}

function deletesOnlyKnown(parsed: Parsed, known: ReadonlyMap<number, number>): boolean {
  for (const [client, ranges] of parsed.ds.clients) {
    const end = known.get(client) ?? 0
    for (const range of ranges) if (range.clock + range.len > end) return false
  }
  return true
}

function refusalOfItem(doc: Y.Doc, item: Y.Item): ErrorCode | null {
  const rootName = rootOf(item)
  if (rootName !== null) {
    const root = documentRoots.find((name) => name === rootName)
    if (root === undefined) return 'frame-forbidden'
    const isMapEntry = item.parentSub !== null
    if (isMapEntry !== (root !== 'notes')) return 'frame-forbidden'
  }
  const content = item.content
  if (content instanceof Y.ContentType) {
    return allowedTypes.includes(content.type.constructor) ? null : 'frame-forbidden'
  }
  if (content instanceof Y.ContentAny) {
    return isForbiddenValue(content.arr) && keyOf(doc, item) === 'type' ? 'frame-forbidden' : null
  }
  const isAllowed =
    content instanceof Y.ContentString || content instanceof Y.ContentDeleted || content instanceof Y.ContentFormat
  return isAllowed ? null : 'frame-forbidden'
}

/** A decoded item's parent is a root's name, an id or (not sent, the origin tells it) nothing; the declared type knows no strings. */
function rootOf(item: Y.Item): string | null {
  const parent: unknown = item.parent
  return typeof parent === 'string' ? parent : null
}

function isForbiddenValue(values: readonly unknown[]): boolean {
  return values.some((value) => forbiddenElementTypes.some((type) => type === value))
}

/** The map key an item sets. An item that replaces another carries only its origin: the key is the origin's. Unknown means the worst. */
function keyOf(doc: Y.Doc, item: Y.Item): string | null {
  if (item.parentSub !== null) return item.parentSub
  const origin = item.origin ?? item.rightOrigin
  if (!origin) return null
  if (origin.clock >= Y.getState(doc.store, origin.client)) return 'type'
  const found = Y.getItem(doc.store, origin)
  return found instanceof Y.Item ? found.parentSub : 'type'
}
