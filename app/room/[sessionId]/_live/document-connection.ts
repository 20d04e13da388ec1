import { IndexeddbPersistence } from 'y-indexeddb'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { closeCodes } from '#lib/protocol/close-codes'
import { awarenessFrame, parseServerFrame, step1Frame, step2Frame, updateFrame } from '#lib/protocol/frames'

/** At most so many document frames a second, whatever the screen's rate (RELIABILITY, Limits: below 25). */
const documentEveryMs = 45
const awarenessEveryMs = 55
/** How long a load of what the device kept may hold back the greeting. */
const deviceLoadMs = 1_500

export type DocumentState =
  | Readonly<{ state: 'connecting' }>
  | Readonly<{ state: 'offline' }>
  | Readonly<{ state: 'saving' }>
  | Readonly<{ state: 'saved' }>
  /** The server will not take this socket back by itself: signed out, no seat, or a frame it refused. */
  | Readonly<{ state: 'stopped'; reason: 'signed-out' | 'no-seat' | 'refused'; detail: string }>

type Options = Readonly<{
  roundId: string
  userId: string
  canWrite: boolean
  onState: (state: DocumentState) => void
  /** The server closed with 4408: rights changed, the page should re-read them. */
  onRightsChanged: () => void
}>

/**
 * One round's document on this page: the y-websocket protocol with message 100, own edits kept on the device, and one
 * honest state. Frames are counted as they are sent; "saved" needs the server's count to have caught up.
 */
export class DocumentConnection {
  readonly doc = new Y.Doc()
  readonly awareness = new Awareness(this.doc)
  private readonly options: Options
  private readonly device: IndexeddbPersistence | null
  private socket: WebSocket | null = null
  private sent = 0
  private saved = 0
  private hasGreeted = false
  private unsent: Uint8Array[] = []
  private lastSentMs = 0
  private sendTimer: ReturnType<typeof setTimeout> | undefined
  private awarenessTimer: ReturnType<typeof setTimeout> | undefined
  private retryTimer: ReturnType<typeof setTimeout> | undefined
  private attempts = 0
  private isClosed = false
  private isLeaving = false
  private canWrite: boolean
  private current: DocumentState = { state: 'connecting' }
  private readonly waitingForSaved: (() => void)[] = []
  private resolveLoaded: () => void = () => {}
  /** Resolves when the server's state is in. */
  readonly whenLoaded = new Promise<void>((resolve) => {
    this.resolveLoaded = resolve
  })

  constructor(options: Options) {
    this.options = options
    this.canWrite = options.canWrite
    this.device = options.canWrite ? openDevice(options, this.doc) : null
    this.doc.on('update', this.handleUpdate)
    this.awareness.on('update', this.handleAwareness)
    window.addEventListener('online', this.reconnectNow)
    window.addEventListener('offline', this.handleOffline)
    window.addEventListener('pagehide', this.handleHide)
    window.addEventListener('pageshow', this.handleShow)
    document.addEventListener('visibilitychange', this.handleVisibility)
    void this.start()
  }

  get state(): DocumentState {
    return this.current
  }

  /** The round's phase changed what this seat may do; the socket itself is closed by the server and comes back. */
  setCanWrite(canWrite: boolean): void {
    this.canWrite = canWrite
    this.report()
  }

  /** True while something drawn or typed here is neither committed nor kept on the device: leaving would lose it. */
  get hasUnkept(): boolean {
    return this.device === null && this.canWrite && (this.unsent.length > 0 || this.sent > this.saved)
  }

  /** Resolves once everything of this page is committed. */
  whenSaved(): Promise<void> {
    this.flush()
    if (this.current.state === 'saved') return Promise.resolve()
    return new Promise((resolve) => this.waitingForSaved.push(resolve))
  }

  /** Idempotent. What is unsent stays on the device. */
  close(): void {
    if (this.isClosed) return
    this.flush()
    this.isClosed = true
    clearTimeout(this.sendTimer)
    clearTimeout(this.awarenessTimer)
    clearTimeout(this.retryTimer)
    window.removeEventListener('online', this.reconnectNow)
    window.removeEventListener('offline', this.handleOffline)
    window.removeEventListener('pagehide', this.handleHide)
    window.removeEventListener('pageshow', this.handleShow)
    document.removeEventListener('visibilitychange', this.handleVisibility)
    removeAwarenessStates(this.awareness, [this.doc.clientID], 'close')
    this.socket?.close()
    this.awareness.destroy()
    void this.device?.destroy()
    this.doc.destroy()
  }

  private async start(): Promise<void> {
    if (this.device) {
      const limit = new Promise((resolve) => setTimeout(resolve, deviceLoadMs))
      await Promise.race([this.device.whenSynced, limit])
    }
    this.connect()
  }

  private connect(): void {
    if (this.isClosed || this.socket) return
    clearTimeout(this.retryTimer)
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
    const socket = new WebSocket(`${scheme}://${location.host}/yjs/round:${this.options.roundId}`)
    socket.binaryType = 'arraybuffer'
    this.socket = socket
    socket.onopen = () => this.greet(socket)
    socket.onmessage = ({ data }) => {
      if (data instanceof ArrayBuffer) this.receive(socket, new Uint8Array(data))
    }
    socket.onclose = (event) => this.handleClose(socket, event.code, event.reason)
  }

  private greet(socket: WebSocket): void {
    this.sent = 0
    this.saved = 0
    socket.send(step1Frame(Y.encodeStateVector(this.doc)))
    this.raiseAwarenessClock()
    this.sendAwareness()
    this.report()
  }

  /** The others were told that this client left, one tick later than its last word: it must be newer than that to be heard. */
  private raiseAwarenessClock(): void {
    const { meta, clientID } = this.awareness
    const known = meta.get(clientID)
    if (known) meta.set(clientID, { ...known, clock: known.clock + 2 })
  }

  private receive(socket: WebSocket, bytes: Uint8Array): void {
    const frame = parseServerFrame(bytes)
    if (!frame || socket !== this.socket) return
    switch (frame.kind) {
      case 'step1':
        return this.answerGreeting(socket, frame.stateVector)
      case 'step2':
        Y.applyUpdate(this.doc, frame.update, this)
        this.attempts = 0
        if (!this.canWrite) this.hasGreeted = true
        this.resolveLoaded()
        return this.report()
      case 'update':
        return Y.applyUpdate(this.doc, frame.update, this)
      case 'awareness':
        return applyAwarenessUpdate(this.awareness, frame.update, this)
      case 'saved':
        this.saved = frame.count
        return this.report()
      case 'query-awareness':
        return this.sendAwareness()
    }
  }

  /** The answer holds everything the server lacks, what was drawn while offline included. */
  private answerGreeting(socket: WebSocket, stateVector: Uint8Array): void {
    if (!this.canWrite) return
    this.unsent = []
    this.sent++
    this.hasGreeted = true
    socket.send(step2Frame(Y.encodeStateAsUpdate(this.doc, stateVector)))
    this.report()
  }

  private handleClose(socket: WebSocket, code: number, reason: string): void {
    if (socket !== this.socket || this.isClosed) return
    this.socket = null
    this.hasGreeted = false
    this.forgetOthers()
    switch (code) {
      case closeCodes.signedOut:
        return this.stop('signed-out', reason)
      case closeCodes.forbidden:
      case closeCodes.notFound:
        return this.stop('no-seat', reason)
      case closeCodes.refused:
      case closeCodes.tooLarge:
        return this.stop('refused', reason)
      case closeCodes.rightsChanged:
        this.options.onRightsChanged()
        // The round started or ended and the server asks everyone in again: a moment's work, not a lost connection.
        this.setState({ state: 'connecting' })
        return this.scheduleRetry(50 + Math.random() * 200)
      default:
        return this.retryAfter(backOffMs(this.attempts++))
    }
  }

  private stop(reason: 'signed-out' | 'no-seat' | 'refused', detail: string): void {
    this.setState({ state: 'stopped', reason, detail })
  }

  private retryAfter(ms: number): void {
    this.setState({ state: 'offline' })
    this.scheduleRetry(ms)
  }

  /** Who else is here is told anew on the next connection, with clocks that may not have moved: old ones must not stand in the way. */
  private forgetOthers(): void {
    const others = [...this.awareness.meta.keys()].filter((client) => client !== this.doc.clientID)
    removeAwarenessStates(this.awareness, others, this)
    for (const client of others) this.awareness.meta.delete(client)
  }

  private scheduleRetry(ms: number): void {
    this.retryTimer = setTimeout(() => this.connect(), ms)
  }

  private reconnectNow = (): void => {
    if (this.current.state !== 'stopped') this.connect()
  }

  /** The network is gone, and a socket would notice only when something times out. */
  private handleOffline = (): void => {
    const { socket } = this
    if (!socket) return
    this.handleClose(socket, 1006, '')
    socket.close()
  }

  /** Leaving: what the board still writes now has no later moment to go out. */
  private handleHide = (): void => {
    this.isLeaving = true
    this.flush()
  }

  private handleShow = (): void => {
    this.isLeaving = false
    this.reconnectNow()
  }

  private handleVisibility = (): void => {
    if (document.visibilityState === 'visible') this.reconnectNow()
    else this.flush()
  }

  private handleUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === this || !this.canWrite) return
    this.unsent.push(update)
    this.scheduleSend()
    this.report()
  }

  private scheduleSend(): void {
    if (this.sendTimer !== undefined) return
    const wait = documentEveryMs - (performance.now() - this.lastSentMs)
    if (wait <= 0 || this.isLeaving) this.flush()
    else this.sendTimer = setTimeout(this.flush, wait)
  }

  private flush = (): void => {
    clearTimeout(this.sendTimer)
    this.sendTimer = undefined
    // Before the greeting is answered nothing may go out alone: it could depend on what was drawn offline.
    if (this.unsent.length === 0 || !this.hasGreeted || this.socket?.readyState !== WebSocket.OPEN) return
    const update = this.unsent.length === 1 ? this.unsent[0] : Y.mergeUpdates(this.unsent)
    this.unsent = []
    if (!update) return
    this.lastSentMs = performance.now()
    this.sent++
    this.socket.send(updateFrame(update))
    this.report()
  }

  private handleAwareness = (_changes: unknown, origin: unknown): void => {
    if (origin === this || this.awarenessTimer !== undefined) return
    this.awarenessTimer = setTimeout(() => {
      this.awarenessTimer = undefined
      this.sendAwareness()
    }, awarenessEveryMs)
  }

  private sendAwareness(): void {
    if (this.socket?.readyState !== WebSocket.OPEN || this.awareness.getLocalState() === null) return
    this.socket.send(awarenessFrame(encodeAwarenessUpdate(this.awareness, [this.doc.clientID])))
  }

  private report(): void {
    if (this.current.state === 'stopped') return
    if (this.socket?.readyState !== WebSocket.OPEN) {
      if (this.current.state !== 'connecting') this.setState({ state: 'offline' })
      return
    }
    const isSaved = this.hasGreeted && (!this.canWrite || (this.unsent.length === 0 && this.saved >= this.sent))
    this.setState({ state: isSaved ? 'saved' : 'saving' })
  }

  private setState(next: DocumentState): void {
    if (next.state === this.current.state && next.state !== 'stopped') return
    this.current = next
    this.options.onState(next)
    if (next.state === 'saved') for (const resolve of this.waitingForSaved.splice(0)) resolve()
  }
}

/** What this person drew is kept under their own name: another person on the same device never sees it. */
function openDevice({ roundId, userId }: Options, doc: Y.Doc): IndexeddbPersistence | null {
  try {
    return new IndexeddbPersistence(`sparring:round:${roundId}:${userId}`, doc)
  } catch {
    // Private windows of some browsers have no IndexedDB: the room works, a reload while offline would lose what is unsent.
    return null
  }
}

/** Doubling with full jitter, 8 s at most: a restart's crowd comes back spread out. The first try is quick. */
function backOffMs(attempt: number): number {
  const ceiling = Math.min(8_000, 400 * 2 ** attempt)
  return 150 + Math.random() * ceiling
}
