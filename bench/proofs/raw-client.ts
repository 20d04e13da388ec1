import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { parseServerFrame, type ServerFrame, step1Frame } from '#lib/protocol/frames'
import { cookieFor } from '#server/testing/live-server'

export type Seat = Readonly<{ host: string; roundId: string; userId: string }>
export type Closed = Readonly<{ code: number; reason: string }>

const cookies = new Map<string, Promise<string>>()

function cachedCookie(userId: string): Promise<string> {
  const known = cookies.get(userId) ?? cookieFor({ id: userId })
  cookies.set(userId, known)
  return known
}

/** One bare socket: says what it is told to say, and hands over what it hears, frame by frame. */
export class RawClient {
  readonly socket: WebSocket
  readonly closed: Promise<Closed>
  /** Document frames of this socket that are committed, as message 100 says. */
  saved = 0
  readonly #listeners = new Set<(frame: ServerFrame) => void>()
  readonly #savedWaiters = new Set<() => void>()

  private constructor(socket: WebSocket) {
    this.socket = socket
    socket.on('error', () => {})
    this.closed = new Promise((resolve) =>
      socket.once('close', (code, reason) => resolve({ code, reason: String(reason) })),
    )
    socket.on('message', (data: Buffer) => {
      const frame = parseServerFrame(new Uint8Array(data))
      if (!frame) return
      if (frame.kind === 'saved') {
        this.saved = frame.count
        for (const wake of this.#savedWaiters) wake()
      }
      for (const listener of this.#listeners) listener(frame)
    })
  }

  /** Resolves when the socket is open; rejects when it could not be opened at all. */
  static async open(seat: Seat, listener?: (frame: ServerFrame) => void): Promise<RawClient> {
    const socket = new WebSocket(`ws://${seat.host}/yjs/round:${seat.roundId}`, {
      headers: { cookie: await cachedCookie(seat.userId) },
    })
    const client = new RawClient(socket)
    if (listener) client.listen(listener)
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve)
      socket.once('close', () => reject(new Error('the socket could not be opened')))
    })
    return client
  }

  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN
  }

  listen(listener: (frame: ServerFrame) => void): void {
    this.#listeners.add(listener)
  }

  send(frame: Uint8Array): void {
    if (this.isOpen) this.socket.send(frame)
  }

  /** Asks for the state; the answer comes after everything sent before was judged. Resolves with the close if that comes first. */
  askState(vector: Uint8Array = Y.encodeStateVector(new Y.Doc())): Promise<Uint8Array | Closed> {
    return new Promise((resolve) => {
      const hear = (frame: ServerFrame) => {
        if (frame.kind !== 'step2') return
        this.#listeners.delete(hear)
        resolve(frame.update)
      }
      this.listen(hear)
      void this.closed.then(resolve)
      this.send(step1Frame(vector))
    })
  }

  /** Resolves once so many frames are committed, or with the close. */
  savedUpTo(count: number): Promise<Closed | null> {
    return new Promise((resolve) => {
      const check = () => {
        if (this.saved < count) return
        this.#savedWaiters.delete(check)
        resolve(null)
      }
      this.#savedWaiters.add(check)
      void this.closed.then(resolve)
      check()
    })
  }

  async close(): Promise<void> {
    this.socket.terminate()
    await this.closed
  }
}

/** The state a fresh client of this seat is given. */
export async function freshState(seat: Seat): Promise<Uint8Array> {
  const client = await RawClient.open(seat)
  const state = await client.askState()
  await client.close()
  if (!(state instanceof Uint8Array)) throw new Error(`a fresh client was closed: ${state.code} ${state.reason}`)
  return state
}
