import * as decoding from 'lib0/decoding'

/**
 * Frames of `/yjs/round:<roundId>`: the y-websocket protocol, Yjs update encoding V1.
 *
 *   frame     = sync | awareness | query | saved
 *   sync      = varUint(0) ( step1 | step2 | update )
 *   step1     = varUint(0) varUint8Array(stateVector)
 *   step2     = varUint(1) varUint8Array(update)        a document frame
 *   update    = varUint(2) varUint8Array(update)        a document frame
 *   awareness = varUint(1) varUint8Array(awarenessUpdate)
 *   query     = varUint(3)
 *   saved     = varUint(100) varUint(count)             server to client only
 *
 * `saved` counts the document frames of this socket that are committed, the empty greeting included.
 */
const messageSync = 0
const messageAwareness = 1
const messageQueryAwareness = 3
export const messageSaved = 100

export type ClientFrame =
  | Readonly<{ kind: 'step1'; stateVector: Uint8Array }>
  | Readonly<{ kind: 'step2' | 'update'; update: Uint8Array }>
  | Readonly<{ kind: 'awareness'; update: Uint8Array }>
  | Readonly<{ kind: 'query-awareness' }>

/** Parses what a client sent; null for anything that is not exactly one frame of the grammar above. */
export function parseClientFrame(data: Uint8Array): ClientFrame | null {
  try {
    const decoder = decoding.createDecoder(data)
    const frame = readFrame(decoder)
    return frame !== null && !decoding.hasContent(decoder) ? frame : null
  } catch {
    return null
  }
}

function readFrame(decoder: decoding.Decoder): ClientFrame | null {
  switch (decoding.readVarUint(decoder)) {
    case messageSync:
      return readSync(decoder)
    case messageAwareness:
      return { kind: 'awareness', update: decoding.readVarUint8Array(decoder) }
    case messageQueryAwareness:
      return { kind: 'query-awareness' }
    default:
      return null
  }
}

function readSync(decoder: decoding.Decoder): ClientFrame | null {
  const type = decoding.readVarUint(decoder)
  const bytes = decoding.readVarUint8Array(decoder)
  if (type === 0) return { kind: 'step1', stateVector: bytes }
  if (type === 1) return { kind: 'step2', update: bytes }
  if (type === 2) return { kind: 'update', update: bytes }
  return null
}

/** Integers in lib0's encoding, seven bits a byte. */
export function varUints(...values: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes: number[] = []
  for (let value of values) {
    for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128)
    bytes.push(value)
  }
  return new Uint8Array(bytes)
}

function joined(head: Uint8Array, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array(head.byteLength + bytes.byteLength)
  frame.set(head)
  frame.set(bytes, head.byteLength)
  return frame
}

function sync(type: number, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return joined(varUints(messageSync, type, bytes.byteLength), bytes)
}

export const step1Frame = (stateVector: Uint8Array) => sync(0, stateVector)
export const step2Frame = (update: Uint8Array) => sync(1, update)
export const updateFrame = (update: Uint8Array) => sync(2, update)

export function awarenessFrame(update: Uint8Array): Uint8Array<ArrayBuffer> {
  return joined(varUints(messageAwareness, update.byteLength), update)
}

/** What comes before `count` awareness entries, `byteLength` bytes together, to make a frame of them. */
export function awarenessHead(count: number, byteLength: number): Uint8Array<ArrayBuffer> {
  return varUints(messageAwareness, varUints(count).byteLength + byteLength, count)
}

/** Asks who is here: the server answers at once, which also tells that the line is alive. */
export function queryAwarenessFrame(): Uint8Array<ArrayBuffer> {
  return varUints(messageQueryAwareness)
}

/** Message 100: so many document frames of this socket are committed. */
export function savedFrame(count: number): Uint8Array<ArrayBuffer> {
  return varUints(messageSaved, count)
}

export type ServerFrame = ClientFrame | Readonly<{ kind: 'saved'; count: number }>

/** The client's side of the same grammar. */
export function parseServerFrame(data: Uint8Array): ServerFrame | null {
  try {
    const decoder = decoding.createDecoder(data)
    if (data[0] !== messageSaved) return parseClientFrame(data)
    decoding.readVarUint(decoder)
    return { kind: 'saved', count: decoding.readVarUint(decoder) }
  } catch {
    return null
  }
}

export const frameLimits = {
  /** A larger document frame closes with 1009. */
  documentBytes: 1024 * 1024,
  /** Our own client sends a long offline spell in pieces of at most so many bytes. */
  pieceBytes: 512 * 1024,
  awarenessBytes: 4 * 1024,
  /** Sustained a second; bursts may be four times that. */
  framesPerSecond: 60,
  bytesPerSecond: 512 * 1024,
  burstFactor: 4,
} as const
