import * as encoding from 'lib0/encoding'
import { ByteReader } from '#lib/document/byte-reader'
import {
  type Block,
  cutStruct,
  readPlace,
  readStructure,
  seekStruct,
  type UpdateStructure,
} from '#lib/document/update-structure'

/** How an update stands to a state. `stale`: nothing new. `missing`: it depends on what is not there. */
export type Standing = 'fresh' | 'stale' | 'missing'

/** The structs of one client in order, as bytes, from clock 0 or from where the first update began. */
type Lane = {
  start: number
  end: number
  count: number
  bytes: Uint8Array
  used: number
  /** Where some of the structs begin, so that one is found without reading all: clock, from, clock, from … */
  marks: number[]
}

const markEvery = 8
const maxKnownLists = 20_000

/**
 * A document's state kept as bytes: what every client wrote, in order, and what is deleted. It takes updates and gives
 * states without a `Y.Doc`: no item is linked, merged or freed. A fold makes it small again.
 */
export class PackedState {
  readonly #lanes = new Map<number, Lane>()
  readonly #deletes = new Map<number, Ranges>()
  /** Every item that ever was the agenda's stage. */
  readonly #stages = new Map<number, Ranges>()
  /** Which list an item is in, of those asked for. */
  readonly #lists = new Map<number, Map<number, string>>()
  #knownLists = 0
  #byteLength = 0
  #elementEntries = 0
  #encoded: Uint8Array | null = null

  /** Bytes held, which is an upper bound of what the folded state takes. */
  get byteLength(): number {
    return this.#byteLength
  }

  /** Entries ever made in the map of elements: an upper bound of those that are there. */
  get elementEntries(): number {
    return this.#elementEntries
  }

  /** The clock up to which a client's structs are known. */
  clockOf(client: number): number {
    return this.#lanes.get(client)?.end ?? 0
  }

  /** Whether the update can be taken in, and whether it brings anything. */
  standingOf(structure: UpdateStructure): Standing {
    if (structure.hasGap) return 'missing'
    const { blocks, dependencies, deletes } = structure
    let isFresh = false
    for (const { client, clock, end } of blocks) {
      const known = this.clockOf(client)
      if (clock > known) return 'missing'
      if (end > known) isFresh = true
    }
    if (!this.#canFollow(blocks, dependencies)) return 'missing'
    for (let i = 0; i < deletes.length; i += 3) {
      const client = deletes[i] as number
      if (!this.#isKnown(client, deletes[i + 2] as number, blocks)) return 'missing'
      isFresh ||= !this.#deletes.get(client)?.covers(deletes[i + 1] as number, deletes[i + 2] as number)
    }
    return isFresh ? 'fresh' : 'stale'
  }

  /** Whether the update sets, replaces or deletes the agenda's stage. What it means then, only a document can tell. */
  movesStage({ stages, successors, deletes }: UpdateStructure): boolean {
    if (stages.length > 0) return true
    if (this.#stages.size === 0) return false
    for (let i = 0; i < successors.length; i += 5) {
      if (this.#wasStage(successors[i + 3] as number, successors[i + 4] as number)) return true
    }
    for (let i = 0; i < deletes.length; i += 3) {
      if (this.#stages.get(deletes[i] as number)?.meets(deletes[i + 1] as number, deletes[i + 2] as number)) return true
    }
    return false
  }

  /**
   * Whether what belongs in a list stands in one, between two of the same. No client of Yjs writes anything else; readers
   * of Yjs place it differently, each by the order in which they heard it, and break on what is left. Several values of one
   * key in a row come from a client that keeps what it has replaced for its undo: all of them are deleted.
   */
  isPlaced(update: Uint8Array, { blocks, deletes, neighbours }: UpdateStructure): boolean {
    for (let i = 0; i < neighbours.length; i += 7) {
      const left = this.#listBeside(neighbours, i + 3, update, blocks)
      const right = this.#listBeside(neighbours, i + 5, update, blocks)
      if ((left ?? right ?? keyed) === keyed) {
        const end = neighbours[i + 2] as number
        if (end < 0 || right !== null) return false
        if (!this.#isDeleted(neighbours[i] as number, neighbours[i + 1] as number, end, deletes)) return false
      } else if (left !== null && right !== null && left !== right) return false
    }
    return true
  }

  /** Takes in a `fresh` update. */
  add(update: Uint8Array, structure: UpdateStructure): void {
    const { blocks, deletes } = structure
    this.#encoded = null
    this.#elementEntries += structure.newElements
    this.#followStage(structure)
    for (const block of blocks) this.#append(update, block)
    for (let i = 0; i < deletes.length; i += 3) {
      this.#delete(deletes[i] as number, deletes[i + 1] as number, deletes[i + 2] as number)
    }
  }

  /**
   * The update without what is known already, when it repeats some of it; null when it does not. A struct that begins in
   * the known part is cut as `#append` cuts it, so that every reader is given the very items this state holds: what a
   * client repeats need not be what it said the first time, and Yjs would hang the rest on either.
   */
  freshPart(update: Uint8Array, { blocks, deletes }: UpdateStructure): Uint8Array | null {
    if (blocks.every(({ client, clock }) => clock === this.clockOf(client))) return null
    const fresh = blocks.filter(({ client, end }) => end > this.clockOf(client))
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, fresh.length)
    for (const block of fresh) {
      const { parts, count } = partsAfter(update, block, this.clockOf(block.client))
      encoding.writeVarUint(encoder, count)
      encoding.writeVarUint(encoder, block.client)
      encoding.writeVarUint(encoder, this.clockOf(block.client))
      for (const part of parts) encoding.writeUint8Array(encoder, part)
    }
    encoding.writeVarUint(encoder, deletes.length / 3)
    for (let i = 0; i < deletes.length; i += 3) {
      const [client, clock, end] = deletes.slice(i, i + 3) as [number, number, number]
      for (const value of [client, 1, clock, end - clock]) encoding.writeVarUint(encoder, value)
    }
    return encoding.toUint8Array(encoder)
  }

  /** Takes in bytes of our own log. Throws on what no log of ours can hold. */
  load(update: Uint8Array): void {
    const structure = readStructure(update)
    const standing = structure ? this.standingOf(structure) : 'missing'
    if (!structure || standing === 'missing')
      throw new Error('an update of the log does not follow from those before it')
    if (standing === 'fresh') this.add(update, structure)
  }

  /** The state vector, encoding V1: varUint(clients) { varUint(client) varUint(clock) }. */
  encodeVector(): Uint8Array {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, this.#lanes.size)
    for (const [client, { end }] of this.#lanes) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, end)
    }
    return encoding.toUint8Array(encoder)
  }

  /** One update, encoding V1, with everything that a holder of `vector` lacks (all, when left out) and every deletion. Throws `RangeError` when the vector is malformed. */
  encode(vector?: Uint8Array): Uint8Array {
    const theirs = vector ? readVector(vector) : null
    if (theirs === null || theirs.size === 0) {
      this.#encoded ??= this.#encodeFor(new Map())
      return this.#encoded
    }
    return this.#encodeFor(theirs)
  }

  #encodeFor(theirs: ReadonlyMap<number, number>): Uint8Array {
    const encoder = encoding.createEncoder()
    const lanes = [...this.#lanes].filter(([client, lane]) => lane.end > (theirs.get(client) ?? 0))
    encoding.writeVarUint(encoder, lanes.length)
    // Higher ids first, as Yjs writes them.
    for (const [client, lane] of lanes.sort(([a], [b]) => b - a))
      writeLane(encoder, client, lane, theirs.get(client) ?? 0)
    encoding.writeVarUint(encoder, this.#deletes.size)
    for (const [client, ranges] of this.#deletes) {
      encoding.writeVarUint(encoder, client)
      ranges.write(encoder)
    }
    return encoding.toUint8Array(encoder)
  }

  /**
   * Whether there is an order in which every struct comes after what it depends on. With one block it is enough to look:
   * with several, blocks advance by turns until none can.
   */
  #canFollow(blocks: readonly Block[], dependencies: readonly number[]): boolean {
    if (blocks.length < 2) return this.#isKnownToAll(blocks[0]?.client, dependencies)
    const reached = new Map<number, number>()
    const next = blocks.map(({ dependenciesFrom }) => dependenciesFrom)
    for (let hasMoved = true; hasMoved; ) {
      hasMoved = false
      let isDone = true
      for (const [index, block] of blocks.entries()) {
        const to = blocks[index + 1]?.dependenciesFrom ?? dependencies.length
        let at = next[index] as number
        const from = at
        while (at < to) {
          const client = dependencies[at + 1] as number
          const clock = dependencies[at + 2] as number
          // Its own earlier structs come in order; those of others have to be there.
          if (client !== block.client && clock >= (reached.get(client) ?? this.clockOf(client))) break
          at += 3
        }
        next[index] = at
        if (at < to) isDone = false
        const now = at < to ? (dependencies[at] as number) : block.end
        if (at > from || !reached.has(block.client)) {
          hasMoved = true
          reached.set(block.client, Math.max(now, this.clockOf(block.client)))
        }
      }
      if (isDone) return true
    }
    return false
  }

  #isKnownToAll(own: number | undefined, dependencies: readonly number[]): boolean {
    for (let i = 0; i < dependencies.length; i += 3) {
      const client = dependencies[i + 1] as number
      if (client !== own && (dependencies[i + 2] as number) >= this.clockOf(client)) return false
    }
    return true
  }

  /** The list of the neighbour at `at`; null when there is none. */
  #listBeside(neighbours: readonly number[], at: number, update: Uint8Array, blocks: readonly Block[]): string | null {
    const client = neighbours[at] as number
    return client < 0 ? null : this.#listOf(client, neighbours[at + 1] as number, update, blocks)
  }

  /** Along what each item says it stands beside, to one that names its parent. */
  #listOf(client: number, clock: number, update: Uint8Array, blocks: readonly Block[]): string {
    const passed: number[] = []
    let list: string | undefined
    for (let at = { client, clock }; list === undefined; ) {
      list = this.#lists.get(at.client)?.get(at.clock)
      if (list !== undefined) break
      const found = this.#find(at.client, at.clock, update, blocks)
      // What an update brings is not known until it is taken in.
      if (found?.isKnown) passed.push(at.client, at.clock)
      const place = found ? readPlace(found.bytes, found.from) : ({ kind: 'gone' } as const)
      if (place.kind === 'beside') at = place
      else if (place.kind === 'gone') list = gone
      else list = place.isKeyed ? keyed : `in ${place.parent}`
    }
    this.#rememberLists(passed, list)
    return list
  }

  /** `items`: client, clock, client, clock … */
  #rememberLists(items: readonly number[], list: string): void {
    if (this.#knownLists > maxKnownLists) {
      this.#lists.clear()
      this.#knownLists = 0
    }
    for (let i = 0; i < items.length; i += 2) {
      const client = items[i] as number
      const own = this.#lists.get(client)
      if (own) own.set(items[i + 1] as number, list)
      else this.#lists.set(client, new Map([[items[i + 1] as number, list]]))
      this.#knownLists++
    }
  }

  #find(client: number, clock: number, update: Uint8Array, blocks: readonly Block[]) {
    const lane = this.#lanes.get(client)
    if (lane && clock < lane.end) return { bytes: lane.bytes, from: seekInLane(lane, clock), isKnown: true }
    const block = blocks.find((candidate) => candidate.client === client)
    return block ? { bytes: update, from: seekStruct(update, block, clock).from, isKnown: false } : null
  }

  #isDeleted(client: number, clock: number, end: number, deletes: readonly number[]): boolean {
    if (this.#deletes.get(client)?.covers(clock, end)) return true
    for (let i = 0; i < deletes.length; i += 3) {
      if (deletes[i] === client && (deletes[i + 1] as number) <= clock && end <= (deletes[i + 2] as number)) return true
    }
    return false
  }

  #wasStage(client: number, clock: number): boolean {
    return this.#stages.get(client)?.covers(clock, clock + 1) ?? false
  }

  /** A state may name a successor before the item it follows: again until nothing is found. */
  #followStage({ stages, successors }: UpdateStructure): void {
    for (let i = 0; i < stages.length; i += 3) {
      rangesOf(this.#stages, stages[i] as number).add(stages[i + 1] as number, stages[i + 2] as number)
    }
    for (let hasFound = this.#stages.size > 0; hasFound; ) {
      hasFound = false
      for (let i = 0; i < successors.length; i += 5) {
        if (!this.#wasStage(successors[i + 3] as number, successors[i + 4] as number)) continue
        const [client, clock, end] = successors.slice(i, i + 3) as [number, number, number]
        const ranges = rangesOf(this.#stages, client)
        if (ranges.covers(clock, end)) continue
        ranges.add(clock, end)
        hasFound = true
      }
    }
  }

  #isKnown(client: number, end: number, blocks: readonly Block[]): boolean {
    if (end <= this.clockOf(client)) return true
    for (const block of blocks) if (block.client === client) return end <= block.end
    return false
  }

  /** Appends what of a block is not known: it may have come in part by another way, cut differently. */
  #append(update: Uint8Array, block: Block): void {
    const lane = this.#laneOf(block.client, block.clock)
    if (block.end <= lane.end) return
    const { parts, count } = partsAfter(update, block, lane.end)
    for (const [index, part] of parts.entries()) this.#extend(lane, part, index === 0 ? count : 0, block.end)
  }

  #laneOf(client: number, clock: number): Lane {
    let lane = this.#lanes.get(client)
    if (!lane) {
      lane = { start: clock, end: clock, count: 0, bytes: new Uint8Array(64), used: 0, marks: [clock, 0] }
      this.#lanes.set(client, lane)
    }
    return lane
  }

  #extend(lane: Lane, bytes: Uint8Array, count: number, end: number): void {
    if (lane.used + bytes.length > lane.bytes.length) {
      const grown = new Uint8Array(Math.max(lane.used + bytes.length, Math.ceil(lane.bytes.length * 1.5)))
      grown.set(lane.bytes.subarray(0, lane.used))
      lane.bytes = grown
    }
    lane.bytes.set(bytes, lane.used)
    lane.used += bytes.length
    lane.count += count
    lane.end = end
    this.#byteLength += bytes.length
  }

  #delete(client: number, from: number, to: number): void {
    rangesOf(this.#deletes, client).add(from, to)
    this.#byteLength += 4
  }
}

/** The vector's clocks by client. Throws `RangeError` when malformed. */
export function readVector(vector: Uint8Array): Map<number, number> {
  const reader = new ByteReader(vector)
  const clocks = new Map<number, number>()
  for (let left = reader.varUint(); left > 0; left--) clocks.set(reader.varUint(), reader.varUint())
  if (!reader.isAtEnd) throw new RangeError('bytes after the end')
  return clocks
}

const gone = 'gone'
const keyed = 'keyed'

/** Where the struct with this clock begins. Leaves marks on the way. */
function seekInLane({ marks, bytes, count }: Lane, clock: number): number {
  let low = 0
  let high = marks.length / 2
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((marks[middle * 2] as number) <= clock) low = middle
    else high = middle
  }
  for (let mark = low; ; mark++) {
    const left = count - mark * markEvery
    const found = seekStruct(
      bytes,
      { clock: marks[mark * 2] as number, from: marks[mark * 2 + 1] as number, count: Math.min(markEvery, left) },
      clock,
    )
    if (found.skipped < markEvery || left <= markEvery) return found.from
    if (mark * 2 + 2 === marks.length) marks.push(found.clock, found.from)
  }
}

/** The bytes of a block's structs from `clock` on, a struct that begins before it cut; `count` structs in all. */
function partsAfter(
  update: Uint8Array,
  block: Block,
  clock: number,
): Readonly<{ parts: readonly Uint8Array[]; count: number }> {
  const { client, count, from, to } = block
  if (clock <= block.clock) return { parts: [update.subarray(from, to)], count }
  const start = seekStruct(update, block, clock)
  const rest = count - start.skipped
  if (start.clock === clock) return { parts: [update.subarray(start.from, to)], count: rest }
  const cut = cutStruct(update, start.from, { client, clock: start.clock }, clock - start.clock)
  const after = seekStruct(update, { from: start.from, clock: start.clock, count: 1 }, Number.POSITIVE_INFINITY)
  return { parts: [cut, update.subarray(after.from, to)], count: rest }
}

function writeLane(encoder: encoding.Encoder, client: number, lane: Lane, theirs: number): void {
  const start =
    theirs > lane.start
      ? seekStruct(lane.bytes, { from: 0, clock: lane.start, count: lane.count }, theirs)
      : { from: 0, clock: lane.start, skipped: 0 }
  encoding.writeVarUint(encoder, lane.count - start.skipped)
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, start.clock)
  encoding.writeUint8Array(encoder, lane.bytes.subarray(start.from, lane.used))
}

function rangesOf(map: Map<number, Ranges>, client: number): Ranges {
  let ranges = map.get(client)
  if (!ranges) {
    ranges = new Ranges()
    map.set(client, ranges)
  }
  return ranges
}

/** Ranges of clocks, sorted, none touching another: [from, to, from, to …]. */
class Ranges {
  #edges: number[] = []

  covers(from: number, to: number): boolean {
    const at = this.#after(from)
    return at % 2 === 1 && to <= (this.#edges[at] as number)
  }

  meets(from: number, to: number): boolean {
    const at = this.#after(from)
    return at % 2 === 1 || (at < this.#edges.length && (this.#edges[at] as number) < to)
  }

  add(from: number, to: number): void {
    const edges = this.#edges
    const last = edges.length - 1
    if (last < 0 || from > (edges[last] as number)) {
      edges.push(from, to)
      return
    }
    // Edges at or after `from`, and those up to `to`, are swallowed; touching counts as one.
    let first = this.#after(from - 1)
    if (first % 2 === 1) first--
    let end = first
    let low = from
    let high = to
    while (end < edges.length && (edges[end] as number) <= to) {
      low = Math.min(low, edges[end] as number)
      high = Math.max(high, edges[end + 1] as number)
      end += 2
    }
    edges.splice(first, end - first, low, high)
  }

  write(encoder: encoding.Encoder): void {
    encoding.writeVarUint(encoder, this.#edges.length / 2)
    for (let i = 0; i < this.#edges.length; i += 2) {
      const from = this.#edges[i] as number
      encoding.writeVarUint(encoder, from)
      encoding.writeVarUint(encoder, (this.#edges[i + 1] as number) - from)
    }
  }

  /** Index of the first edge above `clock`. */
  #after(clock: number): number {
    let low = 0
    let high = this.#edges.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#edges[middle] as number) <= clock) low = middle + 1
      else high = middle
    }
    return low
  }
}
