import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { Random } from '#lib/base/random'
import { boardElements, notesText } from '#lib/document/room-document'

/** Updates that no honest client sends, made by a seed from honest ones. */
export const mutantKinds = [
  'random bytes',
  'truncated',
  'byte changed',
  'bytes cut out',
  'bytes doubled',
  'huge number',
  'V2',
  'V2 bomb',
  'forbidden content',
  'forged client',
  'forged structs',
  'two spliced',
] as const
export type MutantKind = (typeof mutantKinds)[number]
export type Mutant = Readonly<{ kind: MutantKind; update: Uint8Array }>

/** What a document holds, and updates that follow from it: the material of mutants. */
export type Material = Readonly<{
  base: Uint8Array
  followUps: readonly Uint8Array[]
  forbidden: readonly Uint8Array[]
}>

const clients = [5, 7_000_000, 4_294_967_295] as const
const pick = <T>(from: readonly T[], random: Random): T => from[Math.floor(random() * from.length)] as T
const upTo = (limit: number, random: Random) => Math.floor(random() * limit)

/** A small board, notes and an agenda by three clients, and a next edit of every kind, by each. */
export function material(): Material {
  const docs = clients.map((client) => {
    const doc = new Y.Doc({ gc: false })
    doc.clientID = client
    return doc
  })
  for (const [turn, doc] of docs.entries()) {
    doc.transact(() => {
      const element = new Y.Map<unknown>([
        ['type', 'freedraw'],
        ['x', turn],
        ['points', Y.Array.from([1, 2, 3])],
      ])
      boardElements(doc).set(`e${turn}`, element)
      notesText(doc).insert(0, `some notes 😀 ${turn} `)
      doc.getMap('agenda').set(turn === 0 ? 'stage' : `tick:${turn}`, turn === 0 ? 'data' : true)
    })
    for (const other of docs) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  }
  docs[0]?.transact(() => {
    boardElements(docs[0] as Y.Doc).delete('e1')
    notesText(docs[0] as Y.Doc).delete(3, 6)
  })
  const [first] = docs as [Y.Doc, Y.Doc, Y.Doc]
  const base = Y.encodeStateAsUpdate(first)
  const after = (client: number, change: (doc: Y.Doc) => void): Uint8Array => {
    const doc = new Y.Doc({ gc: false })
    Y.applyUpdate(doc, base)
    doc.clientID = client
    const before = Y.encodeStateVector(doc)
    doc.transact(() => change(doc))
    return Y.encodeStateAsUpdate(doc, before)
  }
  const element = (doc: Y.Doc) => boardElements(doc).get('e0') as Y.Map<unknown>
  const edits: ((doc: Y.Doc) => void)[] = [
    (doc) => element(doc).set('x', 1.5),
    (doc) => element(doc).set('bound', { id: 'a', gap: -3, list: [true, null, 'Ж', 1e300] }),
    (doc) => (element(doc).get('points') as Y.Array<number>).push([3, 4]),
    (doc) => boardElements(doc).set('new', new Y.Map<unknown>([['points', Y.Array.from([9])]])),
    (doc) => boardElements(doc).delete('e2'),
    (doc) => notesText(doc).insert(4, ' 😀 more'),
    (doc) => notesText(doc).delete(0, 2),
    (doc) => notesText(doc).format(0, 3, { bold: true }),
    (doc) => doc.getMap('agenda').set('stage', 'features'),
    (doc) => doc.getMap('agenda').delete('tick:1'),
    (doc) => {
      element(doc).set('type', 'text')
      notesText(doc).insert(1, 'ab')
      notesText(doc).delete(2, 3)
    },
  ]
  const single = [...clients, 77].flatMap((client) => edits.map((change) => after(client, change)))
  const merged = edits.map((change, turn) =>
    Y.mergeUpdates([
      after(77, change),
      after(clients[turn % 3] as number, edits[(turn * 5 + 3) % edits.length] ?? change),
    ]),
  )
  const hostile: ((doc: Y.Doc) => void)[] = [
    (doc) => boardElements(doc).set('f', new Y.Map([['type', 'iframe']])),
    (doc) => boardElements(doc).set('f', new Y.Map([['type', 'embeddable']])),
    (doc) => boardElements(doc).set('d', new Y.Doc()),
    (doc) => boardElements(doc).set('x', new Y.XmlElement('iframe')),
    (doc) => doc.getMap('agenda').set('bytes', new Uint8Array(9)),
    (doc) => notesText(doc).insertEmbed(0, { a: 1 }),
    (doc) => doc.getMap('scorecard').set('a', 1),
    (doc) => doc.getArray('elements').insert(0, [1]),
  ]
  return { base, followUps: [...single, ...merged], forbidden: hostile.map((change) => after(77, change)) }
}

/** `clockOf`: what the server knows of each client, so that forged structs may follow from it. */
export function mutant(
  { base, followUps, forbidden }: Material,
  random: Random,
  clockOf: (client: number) => number = () => 24,
): Mutant {
  const kind = pick(mutantKinds, random)
  const honest = random() < 0.15 ? base : pick(followUps, random)
  switch (kind) {
    case 'random bytes':
      return { kind, update: Uint8Array.from({ length: upTo(64, random) }, () => upTo(256, random)) }
    case 'truncated':
      return { kind, update: honest.slice(0, upTo(honest.length, random)) }
    case 'V2':
      return { kind, update: Y.convertUpdateFormatV1ToV2(honest) }
    case 'V2 bomb':
      return { kind, update: scratched(Y.convertUpdateFormatV1ToV2(pick(followUps, random)), 'huge number', random) }
    case 'forbidden content':
      return {
        kind,
        update: random() < 0.5 ? pick(forbidden, random) : scratched(pick(forbidden, random), 'byte changed', random),
      }
    case 'forged client':
      return { kind, update: forgedClient(honest, random) }
    case 'forged structs':
      return { kind, update: forgedStructs(random, clockOf) }
    case 'two spliced': {
      const other = pick(followUps, random)
      return {
        kind,
        update: Uint8Array.of(
          ...honest.subarray(0, upTo(honest.length, random)),
          ...other.subarray(upTo(other.length, random)),
        ),
      }
    }
    default: {
      const once = scratched(honest, kind, random)
      return { kind, update: random() < 0.25 ? scratched(once, kind, random) : once }
    }
  }
}

function scratched(update: Uint8Array, kind: MutantKind, random: Random): Uint8Array {
  const at = upTo(update.length, random)
  const size = 1 + upTo(6, random)
  switch (kind) {
    case 'byte changed': {
      const copy = update.slice()
      copy[at] = upTo(256, random)
      return copy
    }
    case 'bytes cut out':
      return Uint8Array.of(...update.subarray(0, at), ...update.subarray(at + size))
    case 'bytes doubled':
      return Uint8Array.of(...update.subarray(0, at + size), ...update.subarray(at))
    default: {
      const huge = [
        [255, 255, 255, 255, 15],
        [255, 255, 255, 255, 255, 255, 255, 15],
        [128, 128, 128, 128, 128, 128, 128, 128, 128, 1],
        [255, 255, 127],
      ]
      return Uint8Array.of(...update.subarray(0, at), ...pick(huge, random), ...update.subarray(at + 1))
    }
  }
}

/** The same structs under another's name, or depending on another's: the bytes of one client id for those of another. */
function forgedClient(update: Uint8Array, random: Random): Uint8Array {
  const encoded = (client: number) => encoding.encode((encoder) => encoding.writeVarUint(encoder, client))
  const from = encoded(pick([...clients, 77], random))
  const to = encoded(pick([...clients, 77, 78], random))
  const places: number[] = []
  for (let at = 0; at + from.length <= update.length; at++) {
    if (from.every((byte, offset) => update[at + offset] === byte)) places.push(at)
  }
  if (places.length === 0) return update
  const at = pick(places, random)
  return Uint8Array.of(...update.subarray(0, at), ...to, ...update.subarray(at + from.length))
}

/** Well-formed structs that hang on anything: each other's, in circles between clients, their own, what was never there. */
function forgedStructs(random: Random, clockOf: (client: number) => number): Uint8Array {
  const encoder = encoding.createEncoder()
  const authors = [...new Set(Array.from({ length: 1 + upTo(3, random) }, () => pick([...clients, 77, 78], random)))]
  const anyId = () => {
    const client = pick(random() < 0.3 ? authors : clients, random)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, upTo(clockOf(client) + (random() < 0.1 ? 3 : 0) || 1, random))
  }
  encoding.writeVarUint(encoder, authors.length)
  for (const author of authors) {
    const count = 1 + upTo(4, random)
    encoding.writeVarUint(encoder, count)
    encoding.writeVarUint(encoder, author)
    encoding.writeVarUint(encoder, Math.max(0, clockOf(author) + (random() < 0.2 ? upTo(8, random) - 6 : 0)))
    for (let i = 0; i < count; i++) writeStruct(encoder, anyId, random)
  }
  const ranges = upTo(3, random)
  encoding.writeVarUint(encoder, ranges)
  for (let i = 0; i < ranges; i++) {
    encoding.writeVarUint(encoder, pick([...authors, ...clients], random))
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, upTo(24, random))
    encoding.writeVarUint(encoder, upTo(random() < 0.1 ? 2 : 4, random) + (random() < 0.9 ? 1 : 0))
  }
  return encoding.toUint8Array(encoder)
}

function writeStruct(encoder: encoding.Encoder, anyId: () => void, random: Random): void {
  const kind = pick([0, 1, 4, 4, 6, 7, 7, 8, 8, 8, random() < 0.1 ? 10 : 8], random)
  if (kind === 0 || kind === 10) {
    encoding.writeUint8(encoder, kind)
    encoding.writeVarUint(encoder, 1 + upTo(3, random))
    return
  }
  const hasOrigin = random() < 0.5
  const hasRight = random() < 0.3
  const hasKey = random() < 0.5
  encoding.writeUint8(encoder, kind | (hasOrigin ? 128 : 0) | (hasRight ? 64 : 0) | (hasKey ? 32 : 0))
  if (hasOrigin) anyId()
  if (hasRight) anyId()
  if (!hasOrigin && !hasRight) {
    const isRoot = random() < 0.5
    encoding.writeVarUint(encoder, isRoot ? 1 : 0)
    if (isRoot) encoding.writeVarString(encoder, hasKey ? pick(['elements', 'agenda'], random) : 'notes')
    else anyId()
    if (hasKey) encoding.writeVarString(encoder, pick(['e0', 'x', 'stage', 'points', 'type'], random))
  }
  switch (kind) {
    case 1:
      return encoding.writeVarUint(encoder, 1 + upTo(3, random))
    case 4:
      return encoding.writeVarString(encoder, pick(['a', 'ab 😀', 'Ж'], random))
    case 6:
      encoding.writeVarString(encoder, 'bold')
      return encoding.writeVarString(encoder, pick(['true', 'null'], random))
    case 7:
      return encoding.writeVarUint(encoder, upTo(3, random))
    default: {
      const length = 1 + upTo(2, random)
      encoding.writeVarUint(encoder, length)
      for (let i = 0; i < length; i++) encoding.writeAny(encoder, pick([1, null, 'text', { a: [1] }], random))
    }
  }
}
