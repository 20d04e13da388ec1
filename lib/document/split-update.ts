import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

type Struct = Y.Item | Y.GC | Y.Skip
type Content = Y.Item['content']
/** `start`: up to where the receiver knows this client. */
type Lane = Readonly<{ start: number; structs: Struct[] }>

/**
 * Cuts one Yjs update (encoding V1) into pieces of at most `limitBytes` that apply in this order: what a piece depends on is
 * in it, in one before it, or was known to whom the update was made for. Deletions come last. A run of text or of values
 * that is too long for a piece is cut; one single value that is too long stays a piece of its own, above the limit.
 *
 * What hangs on structs that the update itself lacks (`Y.Skip`, and all that needs what it stands for) is left out: nobody
 * could apply it. An update that fits is one piece, an empty one included.
 */
export function splitUpdate(update: Uint8Array, limitBytes: number): readonly Uint8Array[] {
  const { structs, ds } = Y.decodeUpdate(update)
  const isWhole = !structs.some((struct) => struct instanceof Y.Skip)
  if (isWhole && update.byteLength <= limitBytes) return [update]
  for (const struct of structs) if (isDeletedRun(struct, ds)) struct.content = new Y.ContentDeleted(struct.length)
  const writer = new PieceWriter(limitBytes)
  const reached = writeInOrder(lanesOf(structs), writer)
  for (const [client, ranges] of ds.clients) {
    const end = reached.get(client) ?? Number.POSITIVE_INFINITY
    for (const { clock, len } of ranges) if (clock < end) writer.delete(client, clock, Math.min(len, end - clock))
  }
  return writer.finish()
}

/**
 * Several values in a row, all deleted: what undo keeps of a key's former values. Where deletions come in a later piece it
 * goes without its values, or for a moment one key would have them all (the gate takes none such).
 */
function isDeletedRun(struct: Struct, ds: ReturnType<typeof Y.decodeUpdate>['ds']): struct is Y.Item {
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentAny) || struct.length < 2) return false
  const { client, clock } = struct.id
  const end = clock + struct.length
  return (ds.clients.get(client) ?? []).some((range) => range.clock <= clock && end <= range.clock + range.len)
}

/** The structs of each client in order, up to the first that is missing. */
function lanesOf(structs: readonly Struct[]): ReadonlyMap<number, Lane> {
  const lanes = new Map<number, Lane>()
  const broken = new Set<number>()
  for (const struct of structs) {
    const { client, clock } = struct.id
    const lane = lanes.get(client) ?? { start: clock, structs: [] }
    lanes.set(client, lane)
    if (struct instanceof Y.Skip) broken.add(client)
    if (!broken.has(client)) lane.structs.push(struct)
  }
  return lanes
}

/** Lanes advance by turns, each as far as what it depends on allows. Returns the clock each has reached. */
function writeInOrder(lanes: ReadonlyMap<number, Lane>, writer: PieceWriter): ReadonlyMap<number, number> {
  const reached = new Map<number, number>()
  const next = new Map<number, number>()
  for (const [client, { start }] of lanes) reached.set(client, start)
  const isThere = (id: Y.ID | null) => id === null || id.clock < (reached.get(id.client) ?? Number.POSITIVE_INFINITY)
  for (let hasMoved = true; hasMoved; ) {
    hasMoved = false
    for (const [client, { structs }] of lanes) {
      let at = next.get(client) ?? 0
      for (let struct = structs[at]; struct && dependenciesOf(struct).every(isThere); struct = structs[++at]) {
        writer.write(struct)
        reached.set(client, struct.id.clock + struct.length)
        hasMoved = true
      }
      next.set(client, at)
    }
  }
  return reached
}

function dependenciesOf(struct: Struct): readonly (Y.ID | null)[] {
  if (!(struct instanceof Y.Item)) return []
  const parent: unknown = struct.parent
  return [struct.origin, struct.rightOrigin, parent instanceof Y.ID ? parent : null]
}

/** Counts, client and clock before a run of structs: five bytes each at most, clocks seven. */
const headBytes = 20
/** The same before a range of deletions. */
const rangeBytes = 12

type Run = { clock: number; count: number; readonly encoder: Y.UpdateEncoderV1 }

class PieceWriter {
  readonly #limitBytes: number
  readonly #pieces: Uint8Array[] = []
  #runs = new Map<number, Run>()
  #deletes = new Map<number, [clock: number, length: number][]>()
  #size = headBytes

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes
  }

  write(struct: Struct): void {
    const size = sizeOf(struct)
    const halves = size + 2 * headBytes > this.#limitBytes ? halvesOf(struct) : null
    if (halves) {
      for (const half of halves) this.write(half)
      return
    }
    const { client, clock } = struct.id
    this.#makeRoomFor(size + headBytes)
    let run = this.#runs.get(client)
    if (!run) {
      run = { clock, count: 0, encoder: new Y.UpdateEncoderV1() }
      this.#runs.set(client, run)
    }
    struct.write(run.encoder, 0)
    run.count++
    this.#size += size + headBytes
  }

  delete(client: number, clock: number, length: number): void {
    this.#makeRoomFor(rangeBytes + headBytes)
    const ranges = this.#deletes.get(client) ?? []
    this.#deletes.set(client, ranges)
    ranges.push([clock, length])
    this.#size += rangeBytes + headBytes
  }

  /** The pieces; one empty update where nothing was written. */
  finish(): readonly Uint8Array[] {
    if (this.#size > headBytes || this.#pieces.length === 0) this.#closePiece()
    return this.#pieces
  }

  #makeRoomFor(size: number): void {
    if (this.#size > headBytes && this.#size + size > this.#limitBytes) this.#closePiece()
  }

  #closePiece(): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, this.#runs.size)
    for (const [client, run] of this.#runs) {
      encoding.writeVarUint(encoder, run.count)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, run.clock)
      encoding.writeUint8Array(encoder, run.encoder.toUint8Array())
    }
    encoding.writeVarUint(encoder, this.#deletes.size)
    for (const [client, ranges] of this.#deletes) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, ranges.length)
      for (const [clock, length] of ranges) {
        encoding.writeVarUint(encoder, clock)
        encoding.writeVarUint(encoder, length)
      }
    }
    this.#pieces.push(encoding.toUint8Array(encoder))
    this.#runs = new Map()
    this.#deletes = new Map()
    this.#size = headBytes
  }
}

function sizeOf(struct: Struct): number {
  const encoder = new Y.UpdateEncoderV1()
  struct.write(encoder, 0)
  return encoding.length(encoder.restEncoder)
}

/** An item's content in two, as Yjs itself would cut it; null where there is nothing to cut. */
function halvesOf(struct: Struct): readonly [Y.Item, Y.Item] | null {
  if (!(struct instanceof Y.Item)) return null
  const contents = halfContents(struct.content)
  if (!contents) return null
  const [left, right] = contents
  const { client, clock } = struct.id
  const middle = clock + left.getLength()
  const { origin, rightOrigin, parent, parentSub } = struct
  return [
    new Y.Item(struct.id, null, origin, null, rightOrigin, parent, parentSub, left),
    new Y.Item(
      Y.createID(client, middle),
      null,
      Y.createID(client, middle - 1),
      null,
      rightOrigin,
      parent,
      parentSub,
      right,
    ),
  ]
}

function halfContents(content: Content): readonly [Content, Content] | null {
  if (content instanceof Y.ContentString && content.str.length > 2) {
    const middle = Math.floor(content.str.length / 2)
    // Both halves of a character that takes two units stay together.
    const at = isHighSurrogate(content.str.charCodeAt(middle - 1)) ? middle + 1 : middle
    return [new Y.ContentString(content.str.slice(0, at)), new Y.ContentString(content.str.slice(at))]
  }
  if (content instanceof Y.ContentAny && content.arr.length > 1) {
    const middle = Math.floor(content.arr.length / 2)
    return [new Y.ContentAny(content.arr.slice(0, middle)), new Y.ContentAny(content.arr.slice(middle))]
  }
  return null
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}
