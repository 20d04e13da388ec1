import * as encoding from 'lib0/encoding'
import WebSocket from 'ws'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { awarenessFrame, parseServerFrame, step1Frame, step2Frame, updateFrame } from '#lib/protocol/frames'

/** How a server wants to be spoken to. Frames are the y-websocket protocol's; Hocuspocus puts the document's name before each. */
export type Dialect = 'bare' | 'y-websocket' | 'hocuspocus' | 'sparring'

/** A place in a room: where to connect, as whom. */
export type Seat = Readonly<{ dialect: Dialect; url: string; room: string; headers: Readonly<Record<string, string>> }>

const hocuspocusAuth = 2
/** Who waits longer has been forgotten: a figure of its own. */
const patienceMs = 45_000

/**
 * A real Yjs client, the same one in front of every server: document, awareness, the greeting, one frame an edit. Edits go out
 * as they are made; whoever calls for them keeps the rate.
 */
export class Client {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly seat: Seat
  /** Document frames sent on this connection, and how many of them the server has called saved (ours alone does). */
  sent = 0
  saved = 0
  /** Payload bytes of all frames, both ways. */
  bytes = 0
  closeCode: number | null = null
  /** Frames that could not be applied: something the server should not have passed on. */
  harm = 0
  /** The server's state is in, and it has what this client had. */
  isReady = false
  /** Called after each document frame of others is applied, with what it brought. */
  onDocument: ((update: Uint8Array) => void) | null = null
  onAwareness: (() => void) | null = null
  onSaved: ((count: number) => void) | null = null
  onSent: (() => void) | null = null
  socket: WebSocket | null = null
  readonly #prefix: Uint8Array
  #hasState = false
  #hasAnswered = false
  readonly #waiting: { test: () => boolean; resolve: () => void }[] = []

  constructor(seat: Seat, given: Readonly<{ doc?: Y.Doc; clientId?: number }> = {}) {
    this.seat = seat
    this.doc = given.doc ?? new Y.Doc()
    if (given.clientId !== undefined) this.doc.clientID = given.clientId
    this.awareness = new Awareness(this.doc)
    this.#prefix = seat.dialect === 'hocuspocus' ? named(seat.room) : new Uint8Array()
    this.doc.on('update', this.#handleUpdate)
    this.awareness.on('update', this.#handleAwareness)
  }

  /** Resolves when the socket is open. */
  async connect(): Promise<void> {
    this.sent = 0
    this.saved = 0
    this.#hasState = false
    this.#hasAnswered = false
    this.isReady = false
    this.closeCode = null
    const socket = new WebSocket(this.seat.url, { headers: this.seat.headers, perMessageDeflate: false })
    this.socket = socket
    socket.on('error', () => socket.terminate())
    socket.on('message', (data: Buffer) => {
      try {
        this.#receive(socket, data)
      } catch {
        this.harm++
      }
    })
    socket.once('close', (code) => {
      this.isReady = false
      this.closeCode = code
      this.#check()
    })
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve)
      socket.once('close', (code) => reject(new Error(`${this.seat.dialect} closed with ${code}`)))
    })
    this.#greet()
  }

  /** Connects, and resolves when greeted both ways. */
  async join(): Promise<void> {
    await this.connect()
    await this.when(() => this.isReady)
  }

  /** Resolves when the test holds; asked after every frame. Rejects when the connection ends before, or nothing comes of it. */
  when(test: () => boolean): Promise<void> {
    if (test()) return Promise.resolve()
    return new Promise((resolve, reject) => {
      const settle = (trouble: string) => {
        clearTimeout(limit)
        if (test()) resolve()
        else reject(new Error(`${this.seat.dialect} ${trouble}`))
      }
      const waiting = {
        test: () => test() || this.closeCode !== null,
        resolve: () => settle(`closed with ${this.closeCode}`),
      }
      const limit = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1)
        settle(`did not answer within ${patienceMs / 1000} s`)
      }, patienceMs)
      this.#waiting.push(waiting)
    })
  }

  get isOpen(): boolean {
    return this.socket?.readyState === WebSocket.OPEN
  }

  /** Ends the connection; the document stays. */
  async leave(): Promise<void> {
    const { socket } = this
    if (!socket || socket.readyState === WebSocket.CLOSED) return
    const closed = new Promise((resolve) => socket.once('close', resolve))
    if (socket.readyState === WebSocket.OPEN) socket.close()
    const timer = setTimeout(() => socket.terminate(), 2_000)
    await closed
    clearTimeout(timer)
  }

  /** Ends the connection and everything else. */
  destroy(): void {
    this.doc.off('update', this.#handleUpdate)
    this.socket?.terminate()
    this.awareness.destroy()
    this.doc.destroy()
  }

  /** Who is here is told anew on the next connection. */
  forgetOthers(): void {
    const others = [...this.awareness.meta.keys()].filter((client) => client !== this.doc.clientID)
    removeAwarenessStates(this.awareness, others, this)
  }

  send(frame: Uint8Array): void {
    if (this.socket?.readyState !== WebSocket.OPEN) return
    this.bytes += this.#prefix.byteLength + frame.byteLength
    this.socket.send(this.#prefix.byteLength === 0 ? frame : Buffer.concat([this.#prefix, frame]))
  }

  #greet(): void {
    const { dialect } = this.seat
    if (dialect === 'hocuspocus') this.send(authFrame())
    if (dialect === 'bare') {
      this.isReady = true
      return this.#check()
    }
    this.send(step1Frame(Y.encodeStateVector(this.doc)))
  }

  #receive(socket: WebSocket, data: Buffer): void {
    if (socket !== this.socket) return
    this.bytes += data.byteLength
    const frame = parseServerFrame(this.#prefix.byteLength === 0 ? data : data.subarray(this.#prefix.byteLength))
    // Hocuspocus's own words (authenticated, sync status) are no frames of ours.
    if (!frame) return
    switch (frame.kind) {
      case 'step1':
        this.#hasAnswered = true
        this.sent++
        this.send(step2Frame(Y.encodeStateAsUpdate(this.doc, frame.stateVector)))
        break
      case 'step2':
        this.#hasState = true
        Y.applyUpdate(this.doc, frame.update, this)
        this.onDocument?.(frame.update)
        break
      case 'update':
        Y.applyUpdate(this.doc, frame.update, this)
        this.onDocument?.(frame.update)
        break
      case 'awareness':
        applyAwarenessUpdate(this.awareness, frame.update, this)
        this.onAwareness?.()
        break
      case 'saved':
        this.saved = frame.count
        this.onSaved?.(frame.count)
        break
      case 'query-awareness':
        break
    }
    if (!this.isReady && this.#hasState && this.#hasAnswered) this.isReady = true
    this.#check()
  }

  #check(): void {
    for (let i = this.#waiting.length - 1; i >= 0; i--) {
      const waiting = this.#waiting[i]
      if (!waiting?.test()) continue
      this.#waiting.splice(i, 1)
      waiting.resolve()
    }
  }

  #handleUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === this || !this.isReady) return
    this.sent++
    this.onSent?.()
    this.send(updateFrame(update))
  }

  #handleAwareness = (_changes: unknown, origin: unknown): void => {
    if (origin !== 'local' || !this.isReady) return
    this.send(awarenessFrame(encodeAwarenessUpdate(this.awareness, [this.doc.clientID])))
  }
}

/** How far each client's edits have come, as one comparable text. */
export function progressOf(doc: Y.Doc): string {
  return [...Y.decodeStateVector(Y.encodeStateVector(doc))]
    .sort(([a], [b]) => a - b)
    .map(([client, clock]) => `${client}:${clock}`)
    .join(' ')
}

export function named(room: string): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, room)
  return encoding.toUint8Array(encoder)
}

export function authFrame(): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, hocuspocusAuth)
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarString(encoder, '')
  return encoding.toUint8Array(encoder)
}
