import type { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import * as encoding from 'lib0/encoding'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { type Random, seeded } from '#lib/base/random'
import { awarenessFrame, step1Frame, updateFrame } from '#lib/protocol/frames'
import { authFrame, named, type Seat } from './client'

/** What a member with a client of their own might send. Each runs for its time, coming back whenever it is thrown out. */
export const attackNames = [
  'random bytes',
  'truncated frames',
  'huge varints',
  'V2 bomb',
  'missing dependencies',
  'awareness flood',
  'oversized frame, reserved bits',
] as const
export type AttackName = (typeof attackNames)[number]

/** One visit: frames to send as they are, or bytes below the frames. Returns when it has nothing more to send for now. */
type Visit = (socket: WebSocket, send: (frame: Uint8Array) => void, random: Random, turn: number) => Promise<void>

export async function attack(seat: Seat, name: AttackName, seconds: number, seed: number) {
  const random = seeded(seed)
  const visit = visits[name]
  const closeCodes: Record<string, number> = {}
  let sent = 0
  let connections = 0
  let turn = 0
  for (const end = performance.now() + seconds * 1000; performance.now() < end; ) {
    const socket = new WebSocket(seat.url, { headers: seat.headers, perMessageDeflate: false })
    socket.on('error', () => socket.terminate())
    const closed = new Promise<void>((resolve) => {
      socket.once('close', (code) => {
        closeCodes[String(code)] = (closeCodes[String(code)] ?? 0) + 1
        resolve()
      })
    })
    await Promise.race([new Promise((resolve) => socket.once('open', resolve)), closed])
    if (socket.readyState === WebSocket.OPEN) {
      connections++
      const prefix = seat.dialect === 'hocuspocus' ? named(seat.room) : new Uint8Array()
      const send = (frame: Uint8Array) => {
        if (socket.readyState !== WebSocket.OPEN) return
        sent++
        socket.send(prefix.byteLength === 0 ? frame : Buffer.concat([prefix, frame]))
      }
      if (seat.dialect === 'hocuspocus') send(authFrame())
      if (seat.dialect !== 'bare') send(step1Frame(Y.encodeStateVector(new Y.Doc())))
      while (socket.readyState === WebSocket.OPEN && performance.now() < end) {
        await visit(socket, send, random, turn++)
      }
    }
    socket.terminate()
    await closed
    await wait(50)
  }
  return { sent, connections, closeCodes }
}

const visits: Readonly<Record<AttackName, Visit>> = {
  async 'random bytes'(socket, send, random) {
    for (let i = 0; i < 20; i++) {
      const bytes = bytesOf(1 + Math.floor(random() * 2_000), random)
      if (random() < 0.5) send(bytes)
      else if (socket.readyState === WebSocket.OPEN) socket.send(bytes)
    }
    await wait(5)
  },

  async 'truncated frames'(_socket, send, random) {
    const doc = new Y.Doc()
    doc.getText('notes').insert(0, 'a text that is cut off somewhere')
    doc.getMap('elements').set('box', new Y.Map([['type', 'rectangle']]))
    const frame = updateFrame(Y.encodeStateAsUpdate(doc))
    for (let i = 0; i < 20; i++) send(frame.subarray(0, 1 + Math.floor(random() * (frame.byteLength - 1))))
    await wait(5)
  },

  async 'huge varints'(_socket, send) {
    for (const frame of hugeFrames) send(frame)
    await wait(5)
  },

  async 'V2 bomb'(_socket, send) {
    for (let i = 0; i < 5; i++) send(updateFrame(v2Bomb))
    await wait(5)
  },

  async 'missing dependencies'(_socket, send) {
    for (const frame of orphans) send(frame)
    await wait(250)
  },

  async 'awareness flood'(socket, send, random) {
    // 100 every 10 ms, by the clock: a timer that comes late catches up.
    const begin = performance.now()
    const clientId = Math.floor(random() * 2 ** 31)
    for (let clock = 1; clock <= 2_000; ) {
      const due = (performance.now() - begin) * 10
      for (; clock <= due; clock++) send(cursorFrame(clientId, clock))
      await wait(5)
      if (socket.readyState !== WebSocket.OPEN) return
    }
  },

  async 'oversized frame, reserved bits'(socket, send, _random, turn) {
    const raw = (socket as unknown as { _socket: Socket })._socket
    if (turn % 4 === 0) send(updateFrame(oversized.subarray(0, 1_500_000)))
    if (turn % 4 === 1) send(updateFrame(oversized))
    // A masked binary frame that says it is 2⁴⁰ bytes long; one with all three reserved bits set.
    if (turn % 4 === 2) raw.write(Buffer.from([0x82, 0xff, 0, 0, 1, 0, 0, 0, 0, 0, 1, 2, 3, 4]))
    if (turn % 4 === 3) raw.write(Buffer.from([0xf2, 0x84, 1, 2, 3, 4, 5, 6, 7, 8]))
    await wait(50)
  },
}

const oversized = bytesOf(8_000_000, seeded(1))
const hugeFrames = makeHugeFrames()
const v2Bomb = makeV2Bomb()
const orphans = makeOrphans()

function makeHugeFrames(): Uint8Array[] {
  const of = (...numbers: number[]) => {
    const encoder = encoding.createEncoder()
    for (const number of numbers) encoding.writeVarUint(encoder, number)
    return encoding.toUint8Array(encoder)
  }
  const huge = 2 ** 50
  return [
    // An update longer than its frame; so many clients; so many structs; a skip and a collected run of that length.
    of(0, 2, huge),
    updateFrame(of(huge, 1, 1, 0)),
    updateFrame(of(1, 2 ** 31, 1, 0)),
    updateFrame(of(1, huge, 1, 0)),
    updateFrame(of(1, 1, 1, 0, 10, huge, 0)),
    updateFrame(of(1, 1, 1, 0, 0, huge, 0)),
    // A delete set of so many clients, of so many ranges, of one such range.
    updateFrame(of(0, huge)),
    updateFrame(of(0, 1, 1, 2 ** 31)),
    updateFrame(of(0, 1, 1, 1, 0, huge)),
    awarenessFrame(of(huge, 1, 1)),
    updateFrame(Uint8Array.from({ length: 20 }, () => 0xff)),
    Uint8Array.from({ length: 20 }, () => 0xff),
  ]
}

/** 2³¹ collected structs of one byte each, run-length encoded as V2 does: a decoder that believes it dies of it. */
function makeV2Bomb(): Uint8Array {
  const endless = encoding.createEncoder()
  encoding.writeVarInt(endless, -1)
  encoding.writeVarUint(endless, 2 ** 31)
  const strings = encoding.createEncoder()
  encoding.writeVarString(strings, '')
  const encoder = encoding.createEncoder()
  const none = new Uint8Array()
  encoding.writeVarUint(encoder, 0)
  // Key clocks, clients, left and right clocks, infos, strings, parent infos, type references, lengths.
  const columns = [none, Uint8Array.of(5), none, none, Uint8Array.of(0), encoding.toUint8Array(strings), none, none]
  for (const column of [...columns, encoding.toUint8Array(endless)]) encoding.writeVarUint8Array(encoder, column)
  for (const number of [1, 2 ** 31, 0]) encoding.writeVarUint(encoder, number)
  return encoding.toUint8Array(encoder)
}

/** 100 KB of small updates that all hang on one that is never sent. */
function makeOrphans(): Uint8Array[] {
  const doc = new Y.Doc()
  const frames: Uint8Array[] = []
  let bytes = 0
  doc.on('update', (update) => frames.push(updateFrame(update)))
  const notes = doc.getText('notes')
  while (bytes < 100 * 1024) {
    notes.insert(notes.length, 'x')
    bytes += frames.at(-1)?.byteLength ?? 0
  }
  return frames.slice(1)
}

function cursorFrame(clientId: number, clock: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint(encoder, clientId)
  encoding.writeVarUint(encoder, clock)
  encoding.writeVarString(encoder, JSON.stringify({ cursor: { x: clock % 900, y: 20, tool: 'pointer', button: 'up' } }))
  return awarenessFrame(encoding.toUint8Array(encoder))
}

function bytesOf(length: number, random: Random): Uint8Array {
  return Uint8Array.from({ length }, () => random() * 256)
}
