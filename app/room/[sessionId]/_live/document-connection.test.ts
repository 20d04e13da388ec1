import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { frameLimits, parseClientFrame, savedFrame, step1Frame, step2Frame } from '#lib/protocol/frames'
import type { SetAside } from './device-store'
import { DocumentConnection, type DocumentState } from './document-connection'

/** The server's end of the page's sockets: a document, what arrived, and what the test makes of it. */
class FakeSocket {
  static readonly CONNECTING = 0
  static readonly OPEN = 1
  static all: FakeSocket[] = []
  static server = new Y.Doc()
  /** The server says nothing any more, and the line does not say so. */
  static isDead = false
  static mayWrite = true
  static get last(): FakeSocket {
    return FakeSocket.all.at(-1) as FakeSocket
  }
  readyState = 0
  binaryType = ''
  received: ReturnType<typeof parseClientFrame>[] = []
  documents = 0
  saved = 0
  onopen: () => void = () => undefined
  onmessage: (event: { data: ArrayBuffer }) => void = () => undefined
  onclose: (event: { code: number; reason: string }) => void = () => undefined

  constructor() {
    FakeSocket.all.push(this)
  }

  open(): void {
    this.readyState = 1
    this.onopen()
    if (FakeSocket.mayWrite) this.say(step1Frame(Y.encodeStateVector(FakeSocket.server)))
  }

  say(frame: Uint8Array): void {
    this.onmessage({ data: new Uint8Array(frame).buffer })
  }

  send(data: Uint8Array): void {
    const frame = parseClientFrame(data)
    this.received.push(frame)
    if (FakeSocket.isDead || !frame) return
    if (frame.kind === 'step1') this.say(step2Frame(Y.encodeStateAsUpdate(FakeSocket.server, frame.stateVector)))
    if (frame.kind === 'query-awareness') this.say(new Uint8Array([1, 1, 0]))
    if (frame.kind === 'step2' || frame.kind === 'update') {
      this.documents++
      Y.applyUpdate(FakeSocket.server, frame.update)
    }
  }

  /** Commits everything that has arrived. */
  commit(): void {
    this.say(savedFrame(this.documents))
  }

  closeWith(code: number, reason = ''): void {
    this.readyState = 3
    this.onclose({ code, reason })
  }

  close(): void {
    this.readyState = 3
  }
}

let connections: DocumentConnection[] = []
const states: DocumentState[] = []
const asides: SetAside[] = []

function connect(canWrite = true): DocumentConnection {
  const connection = new DocumentConnection({
    roundId: 'r',
    userId: 'u',
    canWrite,
    isWriter: true,
    onState: (state) => states.push(state),
    onRightsChanged: () => undefined,
    onSetAside: (aside) => asides.push(aside),
    onDevice: () => undefined,
  })
  connections.push(connection)
  return connection
}

/** A page that is in the room, with everything saved. */
async function settled(canWrite = true): Promise<DocumentConnection> {
  const connection = connect(canWrite)
  await vi.advanceTimersByTimeAsync(0)
  FakeSocket.last.open()
  await vi.advanceTimersByTimeAsync(100)
  FakeSocket.last.commit()
  expect(connection.state.state).toBe('saved')
  return connection
}

const write = (connection: DocumentConnection, text: string) => connection.doc.getText('notes').insert(0, text)
const serverNotes = () => FakeSocket.server.getText('notes').toString()

beforeEach(() => {
  vi.useFakeTimers()
  FakeSocket.all = []
  FakeSocket.server = new Y.Doc()
  FakeSocket.isDead = false
  FakeSocket.mayWrite = true
  connections = []
  states.length = 0
  asides.length = 0
  vi.stubGlobal('WebSocket', FakeSocket)
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }))
  vi.stubGlobal('location', { protocol: 'http:', host: 'localhost' })
})

afterEach(() => {
  for (const connection of connections) connection.close()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('what goes out', () => {
  test('[SV] reads "Saved" only when every frame is committed', async () => {
    const connection = await settled()
    write(connection, 'a')
    expect(connection.state.state).toBe('saving')
    await vi.advanceTimersByTimeAsync(200)
    expect(serverNotes()).toBe('a')
    expect(connection.state.state).toBe('saving')
    FakeSocket.last.commit()
    expect(connection.state.state).toBe('saved')
  })

  test('what was written before the line was there goes out once the server has told its state', async () => {
    const connection = connect()
    await vi.advanceTimersByTimeAsync(0)
    write(connection, 'early ')
    const socket = FakeSocket.last
    FakeSocket.isDead = true
    socket.open()
    await vi.advanceTimersByTimeAsync(500)
    expect(socket.documents).toBe(0)
    expect(socket.received.some((frame) => frame?.kind === 'step2')).toBe(false)
    FakeSocket.isDead = false
    socket.say(step2Frame(Y.encodeStateAsUpdate(FakeSocket.server)))
    await vi.advanceTimersByTimeAsync(100)
    expect(serverNotes()).toBe('early ')
  })

  test('a long offline spell goes out in pieces, each small, none before the others are on their way', async () => {
    const connection = await settled()
    FakeSocket.last.closeWith(1006)
    for (let i = 0; i < 40; i++) write(connection, 'x'.repeat(100_000))
    await vi.advanceTimersByTimeAsync(600)
    const socket = FakeSocket.last
    socket.open()
    for (let second = 0; second < 30; second++) {
      await vi.advanceTimersByTimeAsync(1_000)
      socket.commit()
    }
    expect(socket.documents).toBeGreaterThan(7)
    for (const frame of socket.received) {
      if (frame && 'update' in frame) expect(frame.update.byteLength).toBeLessThanOrEqual(frameLimits.pieceBytes)
    }
    expect(serverNotes().length).toBe(4_000_000)
    expect(connection.state.state).toBe('saved')
  })

  test('a paste larger than a frame goes out in pieces too', async () => {
    const connection = await settled()
    write(connection, 'y'.repeat(1_500_000))
    for (let second = 0; second < 8; second++) {
      await vi.advanceTimersByTimeAsync(1_000)
      FakeSocket.last.commit()
    }
    expect(serverNotes().length).toBe(1_500_000)
    expect(FakeSocket.last.documents).toBeGreaterThan(3)
    expect(connection.state.state).toBe('saved')
  })
})

describe('the line', () => {
  test('one that died without a word is noticed, and another is made', async () => {
    const connection = await settled()
    const before = FakeSocket.all.length
    FakeSocket.isDead = true
    await vi.advanceTimersByTimeAsync(30_000)
    expect(FakeSocket.all.length).toBeGreaterThan(before)
    expect(connection.state.state).toBe('offline')
    FakeSocket.isDead = false
    FakeSocket.last.open()
    await vi.advanceTimersByTimeAsync(100)
    FakeSocket.last.commit()
    expect(connection.state.state).toBe('saved')
  })

  test('a quiet one that answers stays', async () => {
    await settled()
    await vi.advanceTimersByTimeAsync(120_000)
    expect(FakeSocket.all).toHaveLength(1)
  })

  test('after a sleep it is asked at once, and given up within seconds', async () => {
    await settled()
    FakeSocket.isDead = true
    vi.setSystemTime(Date.now() + 600_000)
    await vi.advanceTimersByTimeAsync(6_000)
    expect(FakeSocket.last.readyState).not.toBe(1)
    expect(FakeSocket.all.length).toBeGreaterThan(1)
  })

  test('a page that is seen again asks whether the line still lives, and makes no second one', async () => {
    await settled()
    document.dispatchEvent(new Event('visibilitychange'))
    expect(FakeSocket.last.received.at(-1)?.kind).toBe('query-awareness')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(FakeSocket.all).toHaveLength(1)
  })

  test('a socket that never opens is given up', async () => {
    connect()
    await vi.advanceTimersByTimeAsync(15_000)
    expect(FakeSocket.all.length).toBeGreaterThan(1)
  })

  test('what was on its way when the line broke is sent again, once', async () => {
    const connection = await settled()
    FakeSocket.isDead = true
    write(connection, 'lost?')
    await vi.advanceTimersByTimeAsync(100)
    FakeSocket.isDead = false
    FakeSocket.last.closeWith(1006)
    expect(connection.state.state).toBe('offline')
    await vi.advanceTimersByTimeAsync(600)
    FakeSocket.last.open()
    await vi.advanceTimersByTimeAsync(100)
    FakeSocket.last.commit()
    expect(serverNotes()).toBe('lost?')
    expect(connection.state.state).toBe('saved')
  })
})

describe('what the server will not take', () => {
  test('is put aside whole, with the reason, and nothing more is sent', async () => {
    const connection = await settled()
    write(connection, 'mine')
    await vi.advanceTimersByTimeAsync(100)
    FakeSocket.last.closeWith(4400, 'document-full')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(asides).toHaveLength(1)
    expect(asides[0]?.reason).toBe('document-full')
    const copy = new Y.Doc()
    Y.applyUpdate(copy, asides[0]?.update as Uint8Array)
    expect(copy.getText('notes').toString()).toBe('mine')
    expect(FakeSocket.all).toHaveLength(1)
  })

  test('a frame too large to cut never leaves, and is put aside', async () => {
    const connection = await settled()
    connection.doc.getMap('elements').set('a', 'x'.repeat(frameLimits.documentBytes + 10))
    await vi.advanceTimersByTimeAsync(5_000)
    expect(asides.map(({ reason }) => reason)).toEqual(['too-large'])
    expect(FakeSocket.last.documents).toBe(1)
  })

  test('what never follows from what the server has is put aside after a while, and not sent for ever', async () => {
    const connection = await settled()
    write(connection, 'mine')
    let refusals = 0
    for (; refusals < 30 && asides.length === 0; refusals++) {
      await vi.advanceTimersByTimeAsync(100)
      FakeSocket.last.closeWith(1013, 'frame-out-of-order')
      await vi.advanceTimersByTimeAsync(0)
      if (asides.length > 0) continue
      for (const before = FakeSocket.all.length; FakeSocket.all.length === before; ) {
        await vi.advanceTimersByTimeAsync(100)
      }
      FakeSocket.last.open()
    }
    expect(asides.map(({ reason }) => reason)).toEqual(['frame-forbidden'])
    expect(refusals).toBe(12)
  })

  test('a refusal of something else loses nothing and puts nothing aside', async () => {
    const connection = await settled()
    FakeSocket.last.closeWith(4400, 'frame-malformed')
    expect(asides).toHaveLength(0)
    expect(connection.state.state).toBe('offline')
    await vi.advanceTimersByTimeAsync(3_000)
    expect(FakeSocket.all).toHaveLength(2)
  })

  test('a round that ended meanwhile: what the server has not got is put aside', async () => {
    const connection = await settled()
    FakeSocket.last.closeWith(1006)
    write(connection, 'too late')
    FakeSocket.mayWrite = false
    await vi.advanceTimersByTimeAsync(600)
    FakeSocket.last.open()
    await vi.advanceTimersByTimeAsync(100)
    expect(asides).toHaveLength(0)
    connection.setCanWrite(false)
    await vi.advanceTimersByTimeAsync(100)
    expect(asides.map(({ reason }) => reason)).toEqual(['forbidden'])
  })

  test('a round that ended while a frame was on its way, which never arrived: it is put aside', async () => {
    const connection = await settled()
    FakeSocket.isDead = true
    write(connection, 'on its way')
    await vi.advanceTimersByTimeAsync(100)
    FakeSocket.isDead = false
    FakeSocket.mayWrite = false
    FakeSocket.last.closeWith(4408, 'rights-changed')
    connection.setCanWrite(false)
    await vi.advanceTimersByTimeAsync(600)
    FakeSocket.last.open()
    await vi.advanceTimersByTimeAsync(100)
    expect(asides.map(({ reason }) => reason)).toEqual(['forbidden'])
  })

  test('a round that ended meanwhile: what the server has after all is no loss', async () => {
    const connection = await settled()
    write(connection, 'in time')
    await vi.advanceTimersByTimeAsync(100)
    FakeSocket.mayWrite = false
    FakeSocket.last.closeWith(4408, 'rights-changed')
    connection.setCanWrite(false)
    await vi.advanceTimersByTimeAsync(600)
    FakeSocket.last.open()
    await vi.advanceTimersByTimeAsync(100)
    expect(asides).toHaveLength(0)
    expect(connection.state.state).toBe('saved')
  })
})
