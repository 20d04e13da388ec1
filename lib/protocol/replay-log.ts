import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { type Seat, seats, type UserId, userId } from '#lib/interview/model'

/**
 * A round's whole log as one binary, for the browser that replays it (`/api/rounds/<roundId>/log`):
 *
 *   log     = varUint(1) authors varUint(updateCount) update*
 *   authors = varUint(authorCount) ( varString(userId) varString(name) varUint(seat) )*
 *   update  = varUint(seq) varUint(elapsedMs) varUint(author) varUint8Array(data)
 *
 * `seat` and `author` are indices: into the list of seats (one past its end: no seat any more) and into the authors.
 * `data` is a Yjs update, encoding V1, as its sender wrote it. Updates come in order of `seq`.
 */
const version = 1

/** Somebody who wrote to the document. `seat` null: they hold none in this round any more. */
export type ReplayAuthor = Readonly<{ userId: UserId; name: string; seat: Seat | null }>
export type ReplayUpdate = Readonly<{ seq: number; elapsedMs: number; author: number; data: Uint8Array }>
export type ReplayLog = Readonly<{ authors: readonly ReplayAuthor[]; updates: readonly ReplayUpdate[] }>

export function encodeReplayLog({ authors, updates }: ReplayLog): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, version)
  encoding.writeVarUint(encoder, authors.length)
  for (const author of authors) {
    encoding.writeVarString(encoder, author.userId)
    encoding.writeVarString(encoder, author.name)
    encoding.writeVarUint(encoder, author.seat === null ? seats.length : seats.indexOf(author.seat))
  }
  encoding.writeVarUint(encoder, updates.length)
  for (const update of updates) {
    encoding.writeVarUint(encoder, update.seq)
    encoding.writeVarUint(encoder, update.elapsedMs)
    encoding.writeVarUint(encoder, update.author)
    encoding.writeVarUint8Array(encoder, update.data)
  }
  return encoding.toUint8Array(encoder)
}

/** The log of an answer; null for bytes that are none, such as a download cut short. The updates' data are views into `bytes`. */
export function decodeReplayLog(bytes: Uint8Array): ReplayLog | null {
  try {
    const decoder = decoding.createDecoder(bytes)
    if (decoding.readVarUint(decoder) !== version) return null
    const authors = readMany(decoder, readAuthor)
    const updates = readMany(decoder, readUpdate)
    const isWhole = !decoding.hasContent(decoder) && updates.every(({ author }) => author < authors.length)
    return isWhole ? { authors, updates } : null
  } catch {
    return null
  }
}

function readMany<T>(decoder: decoding.Decoder, read: (decoder: decoding.Decoder) => T): T[] {
  const items: T[] = []
  for (let left = decoding.readVarUint(decoder); left > 0; left--) items.push(read(decoder))
  return items
}

function readAuthor(decoder: decoding.Decoder): ReplayAuthor {
  const id = decoding.readVarString(decoder)
  const name = decoding.readVarString(decoder)
  return { userId: userId(id), name, seat: seats[decoding.readVarUint(decoder)] ?? null }
}

function readUpdate(decoder: decoding.Decoder): ReplayUpdate {
  const seq = decoding.readVarUint(decoder)
  const elapsedMs = decoding.readVarUint(decoder)
  const author = decoding.readVarUint(decoder)
  return { seq, elapsedMs, author, data: decoding.readVarUint8Array(decoder) }
}
