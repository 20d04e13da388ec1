import * as encoding from 'lib0/encoding'
import { ByteReader } from '#lib/document/byte-reader'
import { documentRoots, forbiddenElementTypes } from '#lib/document/room-document'

/**
 * The structure of a Yjs update, encoding V1, read without building a document (yjs 13.6, `utils/encoding.js`,
 * `structs/*.js`):
 *
 *   update    = varUint(blocks) { block } deleteSet
 *   block     = varUint(structs) varUint(client) varUint(clock) { struct }       structs of one client, clocks in a row
 *   struct    = 0x00 varUint(length)                                            deleted and forgotten
 *             | info [id origin] [id rightOrigin] [parent] content              info: bit 8 origin, 7 right origin, 6 key
 *   parent    = varUint(1) string(root) | varUint(0) id ; [string(key)]         only where neither origin stands
 *   deleteSet = varUint(clients) { varUint(client) varUint(ranges) { varUint(clock) varUint(length) } }
 */

/** Structs of one client, clocks in a row: `[clock, end)`, their bytes `[from, to)` in the update. */
export type Block = Readonly<{
  client: number
  clock: number
  end: number
  count: number
  from: number
  to: number
  /** Where in the update's dependencies this block's begin. */
  dependenciesFrom: number
}>

export type UpdateStructure = Readonly<{
  blocks: readonly Block[]
  /** What has to be there before a struct: the struct's clock, client, clock … block by block. */
  dependencies: readonly number[]
  /** client, clock, end, client, clock, end … */
  deletes: readonly number[]
  /** Entries made in the map of elements. An upper bound: an element may be made twice. */
  newElements: number
  /** It leaves out clocks in the middle: what it holds can't be applied yet. */
  hasGap: boolean
  /** A root, a type or a content that our document does not have. */
  isForbidden: boolean
  /** A value that is forbidden under one key stands where only the document knows the key. */
  isDoubtful: boolean
  /** Items that name themselves the agenda's stage: client, clock, end … */
  stages: readonly number[]
  /** Items that replace a value, whose key is their origin's: client, clock, end, origin's client, origin's clock … */
  successors: readonly number[]
  /**
   * Items that hold words, a format or several values, or stand before another, as seven numbers each: client, clock, end
   * (-1 unless they hold values), what they stand after (client, clock; -1, -1 when nothing), what they stand before. With
   * neither they name a key of their own.
   */
  neighbours: readonly number[]
}>

/** Where a struct says it belongs. `beside` another, below an item or a root (`under`), or nowhere: it is forgotten. */
export type Place =
  | Readonly<{ kind: 'beside'; client: number; clock: number }>
  | Readonly<{ kind: 'under'; parent: string; isKeyed: boolean }>
  | Readonly<{ kind: 'gone' }>

/** More is no client's: a value this deep would overflow a recursive reader. */
const maxDepth = 32
const maxClient = 2 ** 32 - 1
const maxClock = 2 ** 40
const longestWatchedBytes = 32

const forbiddenTypes: ReadonlySet<string> = new Set(forbiddenElementTypes)
const roots: ReadonlySet<string> = new Set(documentRoots)

/** Reads the whole update; null when it is malformed, has bytes after its end, or names a client twice. */
export function readStructure(update: Uint8Array): UpdateStructure | null {
  try {
    return new StructureReader(update).read()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The first struct of a block's bytes that ends after `clock`: where in the bytes, which clock, and how many come before it. */
export function seekStruct(
  bytes: Uint8Array,
  block: Readonly<{ from: number; clock: number; count: number }>,
  clock: number,
): Readonly<{ from: number; clock: number; skipped: number }> {
  const reader = new ByteReader(bytes, block.from)
  let at = block.clock
  for (let skipped = 0; skipped < block.count; skipped++) {
    const { at: from } = reader
    const end = at + skimStruct(reader)
    if (end > clock) return { from, clock: at, skipped }
    at = end
  }
  return { from: reader.at, clock: at, skipped: block.count }
}

/** Passes over a struct that has been read before, with nothing noted on the way; returns its length in clocks. */
function skimStruct(reader: ByteReader): number {
  const info = reader.byte()
  const kind = info & 31
  if (kind === 0 || kind === 10) return reader.varUint()
  if (info & 128) skipId(reader)
  if (info & 64) skipId(reader)
  if ((info & 192) === 0) skipParent(reader, info)
  switch (kind) {
    case 1:
      return reader.varUint()
    case 4:
      return reader.skipString()
    case 6:
      reader.skipBytes()
      reader.skipBytes()
      return 1
    case 7: {
      const type = reader.varUint()
      if (type === 3 || type === 5) reader.skipBytes()
      return 1
    }
    case 8: {
      const length = reader.varUint()
      for (let i = 0; i < length; i++) skipAny(reader, 0)
      return length
    }
    default:
      throw new RangeError('forbidden content')
  }
}

/** The place of the struct whose bytes begin at `from`. */
export function readPlace(bytes: Uint8Array, from: number): Place {
  const reader = new ByteReader(bytes, from)
  const info = reader.byte()
  if ((info & 31) === 0) return { kind: 'gone' }
  if (info & 192) return { kind: 'beside', client: reader.varUint(), clock: reader.varUint() }
  const isKeyed = (info & 32) !== 0
  if (reader.varUint() === 1) return { kind: 'under', parent: reader.shortString(longestWatchedBytes) ?? '', isKeyed }
  return { kind: 'under', parent: `${reader.varUint()}:${reader.varUint()}`, isKeyed }
}

/**
 * The part of one struct from `offset` clocks on, as Yjs writes it (`Item.write`): it hangs on the part before it.
 * `id` is the struct's own; only what is longer than one clock can be cut.
 */
export function cutStruct(
  bytes: Uint8Array,
  from: number,
  id: Readonly<{ client: number; clock: number }>,
  offset: number,
): Uint8Array {
  const reader = new ByteReader(bytes, from)
  const encoder = encoding.createEncoder()
  const info = reader.byte()
  const kind = info & 31
  if (kind === 0) {
    encoding.writeUint8(encoder, 0)
    encoding.writeVarUint(encoder, reader.varUint() - offset)
    return encoding.toUint8Array(encoder)
  }
  encoding.writeUint8(encoder, info | 128)
  encoding.writeVarUint(encoder, id.client)
  encoding.writeVarUint(encoder, id.clock + offset - 1)
  if (info & 128) skipId(reader)
  if (info & 64) {
    encoding.writeVarUint(encoder, reader.varUint())
    encoding.writeVarUint(encoder, reader.varUint())
  }
  if ((info & 192) === 0) skipParent(reader, info)
  writeContentFrom(encoder, reader, kind, offset)
  return encoding.toUint8Array(encoder)
}

function skipId(reader: ByteReader): void {
  reader.varUint()
  reader.varUint()
}

function skipParent(reader: ByteReader, info: number): void {
  if (reader.varUint() === 1) reader.skipBytes()
  else skipId(reader)
  if (info & 32) reader.skipBytes()
}

function writeContentFrom(encoder: encoding.Encoder, reader: ByteReader, kind: number, offset: number): void {
  switch (kind) {
    case 1:
      return encoding.writeVarUint(encoder, reader.varUint() - offset)
    case 4: {
      const length = reader.varUint()
      const text = new TextDecoder().decode(reader.bytes.subarray(reader.at, reader.at + length))
      return encoding.writeVarString(encoder, text.slice(offset))
    }
    case 8: {
      const length = reader.varUint()
      for (let i = 0; i < offset; i++) skipAny(reader, 0)
      const from = reader.at
      for (let i = offset; i < length; i++) skipAny(reader, 0)
      encoding.writeVarUint(encoder, length - offset)
      return encoding.writeUint8Array(encoder, reader.bytes.subarray(from, reader.at))
    }
    default:
      throw new RangeError('nothing to cut')
  }
}

class StructureReader {
  readonly #reader: ByteReader
  readonly #blocks: Block[] = []
  readonly #dependencies: number[] = []
  #client = -1
  #clock = -1
  readonly #deletes: number[] = []
  #newElements = 0
  #hasGap = false
  #isForbidden = false
  #isDoubtful = false
  readonly #stages: number[] = []
  readonly #successors: number[] = []
  readonly #neighbours: number[] = []

  constructor(bytes: Uint8Array) {
    this.#reader = new ByteReader(bytes)
  }

  read(): UpdateStructure {
    const reader = this.#reader
    const seen = new Set<number>()
    for (let left = reader.varUint(); left > 0; left--) this.#readBlock(seen)
    this.#readDeleteSet()
    if (!reader.isAtEnd) throw new RangeError('bytes after the end')
    return {
      blocks: this.#blocks,
      dependencies: this.#dependencies,
      deletes: this.#deletes,
      newElements: this.#newElements,
      hasGap: this.#hasGap,
      isForbidden: this.#isForbidden,
      isDoubtful: this.#isDoubtful,
      stages: this.#stages,
      successors: this.#successors,
      neighbours: this.#neighbours,
    }
  }

  /** Reads one struct; returns its length in clocks. */
  #readStruct(): number {
    const reader = this.#reader
    const info = reader.byte()
    const kind = info & 31
    if (kind === 0 || kind === 10) {
      if (info !== kind) throw new RangeError('unknown struct')
      if (kind === 10) this.#hasGap = true
      return reader.varUint()
    }
    const origin = this.#dependencies.length + 1
    if (info & 128) this.#readId()
    if (info & 64) this.#readId()
    let root: string | null = null
    let key: string | null = null
    // Without an origin the item names its parent; else parent and key are its origin's, which only the document knows.
    const isNamed = (info & 192) === 0
    if (isNamed) {
      root = this.#readParent()
      if (info & 32) key = reader.shortString(longestWatchedBytes) ?? ''
      if (root !== null) this.#judgeRoot(root, key !== null)
    }
    const length = this.#readContent(kind, isNamed ? key : undefined)
    const end = this.#clock + length
    if (root === 'agenda' && key === 'stage') this.#stages.push(this.#client, this.#clock, end)
    if (info & 128 && (kind === 1 || kind === 8)) {
      const [client = 0, clock = 0] = this.#dependencies.slice(origin, origin + 2)
      this.#successors.push(this.#client, this.#clock, end, client, clock)
    }
    // What the value of a key never is.
    if (kind === 4 || kind === 6 || (kind === 8 && length > 1) || info & 64) {
      if (!isNamed) this.#noteNeighbours(info, origin, kind === 8 ? end : -1)
      else if (key !== null) this.#neighbours.push(this.#client, this.#clock, kind === 8 ? end : -1, -1, -1, -1, -1)
    }
    return length
  }

  #noteNeighbours(info: number, from: number, end: number): void {
    const left = info & 128 ? from : -1
    const right = info & 64 ? (info & 128 ? from + 3 : from) : -1
    this.#neighbours.push(this.#client, this.#clock, end)
    for (const at of [left, right]) {
      if (at < 0) this.#neighbours.push(-1, -1)
      else this.#neighbours.push(this.#dependencies[at] as number, this.#dependencies[at + 1] as number)
    }
  }

  #readBlock(seen: Set<number>): void {
    const reader = this.#reader
    const count = reader.varUint()
    const client = reader.varUint()
    const clock = reader.varUint()
    if (client > maxClient || seen.has(client)) throw new RangeError('client')
    seen.add(client)
    const from = reader.at
    const dependenciesFrom = this.#dependencies.length
    this.#client = client
    this.#clock = clock
    for (let i = 0; i < count; i++) {
      const length = this.#readStruct()
      if (length < 1) throw new RangeError('empty struct')
      this.#clock += length
    }
    const end = this.#clock
    if (end > maxClock) throw new RangeError('clock')
    if (count > 0) this.#blocks.push({ client, clock, end, count, from, to: reader.at, dependenciesFrom })
  }

  #readId(): void {
    const client = this.#reader.varUint()
    const clock = this.#reader.varUint()
    // Yjs takes for granted that nothing depends on what its own author wrote later, and breaks on it.
    if (client === this.#client && clock >= this.#clock && this.#clock >= 0) throw new RangeError('depends on itself')
    this.#dependencies.push(this.#clock, client, clock)
  }

  /** The root's name, or null below another item. */
  #readParent(): string | null {
    if (this.#reader.varUint() === 1) return this.#reader.shortString(longestWatchedBytes) ?? ''
    this.#readId()
    return null
  }

  #judgeRoot(root: string, isEntry: boolean): void {
    if (!roots.has(root) || isEntry !== (root !== 'notes')) this.#isForbidden = true
    if (root === 'elements' && isEntry) this.#newElements++
  }

  /** `key` undefined: only the document knows it. Returns the content's length in clocks. */
  #readContent(kind: number, key: string | null | undefined): number {
    const reader = this.#reader
    switch (kind) {
      case 1: // deleted
        return reader.varUint()
      case 4:
        return reader.skipString()
      case 6: // a format of text: key, JSON
        reader.skipString()
        this.#readJson()
        return 1
      case 7: {
        const type = reader.varUint()
        if (type > 2) this.#isForbidden = true // beyond array, map and text: XML
        if (type === 3 || type === 5) reader.skipString()
        if (type > 6) throw new RangeError('unknown type')
        return 1
      }
      case 8:
        return this.#readValues(key)
      default:
        this.#isForbidden = true
        return this.#skipForbidden(kind)
    }
  }

  #skipForbidden(kind: number): number {
    const reader = this.#reader
    switch (kind) {
      case 2: {
        const length = reader.varUint()
        for (let i = 0; i < length; i++) reader.skipString()
        return length
      }
      case 3:
        reader.skipBytes()
        return 1
      case 5:
        reader.skipString()
        return 1
      case 9:
        reader.skipString()
        this.#readAny()
        return 1
      default:
        throw new RangeError('unknown content')
    }
  }

  /** A client's decoder parses it: what it can't read must not reach it. */
  #readJson(): void {
    const text = this.#reader.shortString(1024)
    if (text === null) throw new RangeError('long format')
    try {
      JSON.parse(text)
    } catch {
      throw new RangeError('not JSON')
    }
  }

  #readValues(key: string | null | undefined): number {
    const reader = this.#reader
    const length = reader.varUint()
    for (let i = 0; i < length; i++) {
      if (reader.bytes[reader.at] !== 119) this.#readAny()
      else {
        reader.at++
        this.#judgeString(reader.shortString(longestWatchedBytes), key)
      }
    }
    return length
  }

  #judgeString(value: string | null, key: string | null | undefined): void {
    if (value === null || !forbiddenTypes.has(value)) return
    if (key === 'type') this.#isForbidden = true
    else if (key === undefined) this.#isDoubtful = true
  }

  #readAny(): void {
    if (skipAny(this.#reader, 0)) this.#isForbidden = true
  }

  #readDeleteSet(): void {
    const reader = this.#reader
    for (let clients = reader.varUint(); clients > 0; clients--) {
      const client = reader.varUint()
      if (client > maxClient) throw new RangeError('client')
      for (let ranges = reader.varUint(); ranges > 0; ranges--) {
        const clock = reader.varUint()
        const length = reader.varUint()
        // Yjs never writes one, and keeps one beyond what it knows for later.
        if (length === 0) throw new RangeError('empty range')
        this.#deletes.push(client, clock, clock + length)
      }
    }
  }
}

/** Passes over a value of lib0's `any` encoding; true when it names a key that would change an object's prototype. */
function skipAny(reader: ByteReader, depth: number): boolean {
  if (depth > maxDepth) throw new RangeError('too deep')
  let isForbidden = false
  switch (reader.byte()) {
    case 127: // undefined, null, false, true
    case 126:
    case 121:
    case 120:
      break
    case 125:
      reader.skipVarInt()
      break
    case 124:
      reader.skip(4)
      break
    case 123:
    case 122:
      reader.skip(8)
      break
    case 119:
      reader.skipString()
      break
    case 118:
      for (let left = reader.varUint(); left > 0; left--) {
        if (reader.shortString(longestWatchedBytes) === '__proto__') isForbidden = true
        if (skipAny(reader, depth + 1)) isForbidden = true
      }
      break
    case 117:
      for (let left = reader.varUint(); left > 0; left--) if (skipAny(reader, depth + 1)) isForbidden = true
      break
    case 116:
      reader.skipBytes()
      break
    default:
      throw new RangeError('unknown value')
  }
  return isForbidden
}
