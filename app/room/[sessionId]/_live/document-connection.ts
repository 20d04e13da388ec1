import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { type ErrorCode, isErrorCode } from '#lib/base/errors'
import { splitUpdate } from '#lib/document/split-update'
import { closeCodes } from '#lib/protocol/close-codes'
import {
  awarenessFrame,
  frameLimits,
  parseServerFrame,
  queryAwarenessFrame,
  step1Frame,
  step2Frame,
  updateFrame,
} from '#lib/protocol/frames'
import { type Loss, reconnectDelayMs } from '#lib/protocol/reconnect'
import { SendPace } from '#lib/protocol/send-pace'
import { DeviceStore, type SetAside } from './device-store'

/** How long a load of what the device kept may hold back the greeting. */
const deviceLoadMs = 1_500
const pulseMs = 1_000
/** A timer that comes so late slept with its machine, and its socket may have died meanwhile. */
const sleptMs = 10_000
/** After so long without a word the server is asked for one; within the second span it answers, or the line is dead. */
const quietMs = 15_000
const quietWhileSendingMs = 4_000
const answerWithinMs = 6_000
const answerAfterWakeMs = 3_000
const openWithinMs = 10_000

const emptyVector = Y.encodeStateVector(new Y.Doc())

export type DocumentState =
  | Readonly<{ state: 'connecting' }>
  | Readonly<{ state: 'offline' }>
  | Readonly<{ state: 'saving' }>
  | Readonly<{ state: 'saved' }>
  /** The server will not take this socket back by itself: signed out, or no seat. */
  | Readonly<{ state: 'stopped'; reason: 'signed-out' | 'no-seat' }>

type Options = Readonly<{
  roundId: string
  userId: string
  canWrite: boolean
  /** This seat may write in some phase of the round: what it wrote is kept on the device. */
  isWriter: boolean
  onState: (state: DocumentState) => void
  /** The server closed with 4408: rights changed, the page should re-read them. */
  onRightsChanged: () => void
  /**
   * The server would not take this person's work. It was put away, whole, on the device (`isKept`; else only here); this
   * connection is over and a new one begins with the server's state.
   */
  onSetAside: (aside: SetAside, isKept: boolean) => void
  /** Whether the device keeps changed. */
  onDevice: () => void
}>

type Outgoing = Readonly<{ kind: 'step2' | 'update'; update: Uint8Array }>

/** Greeting anew puts right what does not follow, unless it never will: after so many times, a minute or so, it is put aside. */
const maxMisplaced = 12

/**
 * One round's document on this page: the y-websocket protocol with message 100, own edits kept on the device, and one
 * honest state. Frames are counted as they are sent; "saved" needs the server's count to have caught up.
 */
export class DocumentConnection {
  readonly doc = new Y.Doc()
  readonly awareness = new Awareness(this.doc)
  private readonly options: Options
  private readonly device: DeviceStore | null
  private socket: WebSocket | null = null
  private pace = new SendPace(performance.now())
  private sent = 0
  private saved = 0
  /** What the server said it has, on this socket; null until it did, and for a seat that may not write. */
  private serverVector: Uint8Array | null = null
  /** The server's state is in, on this socket. */
  private hasState = false
  /** What the server lacked has been queued, on this socket: what is written from now on goes out as it comes. */
  private hasAnswered = false
  /** Pieces on their way out, in order, ahead of what is written now. */
  private outbox: Outgoing[] = []
  private unsent: Uint8Array[] = []
  /** This page or device may hold what the server has never acknowledged. */
  private isAhead = false
  private isComparing = false
  private sendTimer: ReturnType<typeof setTimeout> | undefined
  private awarenessTimer: ReturnType<typeof setTimeout> | undefined
  private retryTimer: ReturnType<typeof setTimeout> | undefined
  private readonly pulseTimer: ReturnType<typeof setInterval>
  private lastPulseMs = Date.now()
  private connectedAtMs = 0
  private heardAtMs = 0
  /** When the answer to our question has to be here; null: none is asked. */
  private answerDueMs: number | null = null
  private attempts = 0
  /** How often the server found that what is sent does not follow from what it has, since all was saved. */
  private misplaced = 0
  private isClosed = false
  private isLeaving = false
  private canWrite: boolean
  private current: DocumentState = { state: 'connecting' }
  private readonly waitingForSaved: (() => void)[] = []
  private resolveLoaded: () => void = () => {}
  /** Resolves when the document is here: the server's state, or without a line what the device kept. */
  readonly whenLoaded = new Promise<void>((resolve) => {
    this.resolveLoaded = resolve
  })

  constructor(options: Options) {
    this.options = options
    this.canWrite = options.canWrite
    this.device = options.isWriter ? openDevice(options, this.doc) : null
    this.doc.on('update', this.handleUpdate)
    this.awareness.on('update', this.handleAwareness)
    window.addEventListener('online', this.reconnectNow)
    window.addEventListener('offline', this.handleOffline)
    window.addEventListener('pagehide', this.handleHide)
    window.addEventListener('pageshow', this.handleShow)
    document.addEventListener('visibilitychange', this.handleVisibility)
    this.pulseTimer = setInterval(this.pulse, pulseMs)
    void this.start()
  }

  get state(): DocumentState {
    return this.current
  }

  /** The round's phase changed what this seat may do; the socket itself is closed by the server and comes back. */
  setCanWrite(canWrite: boolean): void {
    if (this.canWrite === canWrite) return
    this.canWrite = canWrite
    if (canWrite) this.answerGreeting()
    else this.compareIfAhead()
    this.report()
  }

  /** True while something drawn or typed here is neither committed nor kept on the device: leaving would lose it. */
  get hasUnkept(): boolean {
    return this.device?.keeps !== true && this.canWrite && this.hasUnsaved
  }

  /** Resolves once everything of this page is committed. */
  whenSaved(): Promise<void> {
    this.pump()
    if (this.current.state === 'saved') return Promise.resolve()
    return new Promise((resolve) => this.waitingForSaved.push(resolve))
  }

  /** Idempotent. What is unsent stays on the device. */
  close(): void {
    if (this.isClosed) return
    this.pump()
    this.isClosed = true
    this.release()
    this.device?.close()
  }

  private release(): void {
    clearTimeout(this.sendTimer)
    clearTimeout(this.awarenessTimer)
    clearTimeout(this.retryTimer)
    clearInterval(this.pulseTimer)
    window.removeEventListener('online', this.reconnectNow)
    window.removeEventListener('offline', this.handleOffline)
    window.removeEventListener('pagehide', this.handleHide)
    window.removeEventListener('pageshow', this.handleShow)
    document.removeEventListener('visibilitychange', this.handleVisibility)
    removeAwarenessStates(this.awareness, [this.doc.clientID], 'close')
    this.socket?.close()
    this.awareness.destroy()
    this.doc.destroy()
  }

  private get hasUnsaved(): boolean {
    return this.isAhead || this.outbox.length > 0 || this.unsent.length > 0 || this.sent > this.saved
  }

  private async start(): Promise<void> {
    if (this.device) {
      const limit = new Promise((resolve) => setTimeout(resolve, deviceLoadMs))
      await Promise.race([this.device.whenLoaded, limit])
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
    this.connectedAtMs = performance.now()
    socket.onopen = () => this.greet(socket)
    socket.onmessage = ({ data }) => {
      if (data instanceof ArrayBuffer) this.receive(socket, new Uint8Array(data))
    }
    socket.onclose = (event) => this.handleClose(socket, event.code, event.reason)
  }

  private greet(socket: WebSocket): void {
    this.sent = 0
    this.saved = 0
    this.pace = new SendPace(performance.now())
    this.heardAtMs = performance.now()
    this.answerDueMs = null
    if (!this.canWrite && this.isAhead) this.compareIfAhead()
    else socket.send(step1Frame(Y.encodeStateVector(this.doc)))
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
    this.heardAtMs = performance.now()
    this.answerDueMs = null
    switch (frame.kind) {
      case 'step1':
        this.serverVector = frame.stateVector
        return this.answerGreeting()
      case 'step2':
        return this.receiveState(frame.update)
      case 'update':
        return Y.applyUpdate(this.doc, frame.update, this)
      case 'awareness':
        return applyAwarenessUpdate(this.awareness, frame.update, this)
      case 'saved':
        this.pace.noteSaved(frame.count - this.saved)
        this.saved = frame.count
        this.pump()
        return this.report()
      case 'query-awareness':
        return this.sendAwareness()
    }
  }

  private receiveState(update: Uint8Array): void {
    if (this.isComparing) {
      this.isComparing = false
      if (!this.canWrite && holdsMore(this.doc, update)) return void this.setAside('forbidden')
      this.isAhead = this.canWrite && this.isAhead
    }
    Y.applyUpdate(this.doc, update, this)
    this.hasState = true
    this.resolveLoaded()
    this.answerGreeting()
    this.report()
  }

  /** A seat that may not write (any more) and has unsaved work: is it with the server after all? It is asked for everything. */
  private compareIfAhead(): void {
    const isOpen = this.socket?.readyState === WebSocket.OPEN
    if (!isOpen || this.isComparing || !this.hasUnsaved) return
    this.isAhead = true
    this.isComparing = true
    this.socket?.send(step1Frame(emptyVector))
  }

  /**
   * Sends what the server lacks, what was drawn while offline included. Not before its own state is in: what this page
   * wrote may hang on what only the server still has.
   */
  private answerGreeting(): void {
    if (!this.canWrite || this.hasAnswered || !this.hasState || !this.serverVector) return
    this.hasAnswered = true
    this.unsent = []
    const pieces = splitUpdate(Y.encodeStateAsUpdate(this.doc, this.serverVector), frameLimits.pieceBytes)
    this.outbox = pieces.map((update, i) => ({ kind: i === 0 ? 'step2' : 'update', update }))
    this.isAhead = false
    this.pump()
    this.report()
  }

  private handleClose(socket: WebSocket, code: number, reason: string): void {
    if (socket !== this.socket || this.isClosed) return
    // What was on its way may or may not have arrived; the next greeting tells.
    if (this.canWrite || this.isComparing) this.isAhead = this.hasUnsaved
    const hadUnsaved = this.hasUnsaved
    this.forgetSocket()
    switch (code) {
      case closeCodes.signedOut:
        return this.stop('signed-out')
      case closeCodes.notFound:
        return hadUnsaved ? void this.setAside('not-found') : this.stop('no-seat')
      case closeCodes.forbidden:
      case closeCodes.refused:
      case closeCodes.tooLarge:
        if (hadUnsaved) return void this.setAside(refusalOf(code, reason))
        return code === closeCodes.forbidden ? this.stop('no-seat') : this.retry('busy')
      case closeCodes.rightsChanged:
        this.options.onRightsChanged()
        // The round started or ended and the server asks everyone in again: a moment's work, not a lost connection.
        this.setState({ state: 'connecting' })
        return this.scheduleRetry('rights-changed')
      case closeCodes.restarting:
        return this.retry('restarting')
      case closeCodes.tryLater:
        if (reason === 'frame-out-of-order' && hadUnsaved && ++this.misplaced >= maxMisplaced) {
          return void this.setAside('frame-forbidden')
        }
        return this.retry('busy')
      case closeCodes.tooFast:
        return this.retry('busy')
      default:
        return this.retry('lost')
    }
  }

  private forgetSocket(): void {
    this.socket = null
    this.serverVector = null
    this.hasState = false
    this.hasAnswered = false
    this.isComparing = false
    this.outbox = []
    this.unsent = []
    this.sent = 0
    this.saved = 0
    clearTimeout(this.sendTimer)
    this.sendTimer = undefined
    this.forgetOthers()
  }

  /** The server will never take what this page holds. It is put away whole, and the page begins anew with what the server has. */
  private async setAside(reason: ErrorCode): Promise<void> {
    const aside: SetAside = { update: Y.encodeStateAsUpdate(this.doc), reason, atMs: Date.now() }
    this.isClosed = true
    const isKept = (await this.device?.setAside(reason, aside.atMs)) ?? false
    this.release()
    this.options.onSetAside(aside, isKept)
  }

  private stop(reason: 'signed-out' | 'no-seat'): void {
    this.setState({ state: 'stopped', reason })
  }

  private retry(loss: Loss): void {
    this.setState({ state: 'offline' })
    this.scheduleRetry(loss)
  }

  private scheduleRetry(loss: Loss): void {
    clearTimeout(this.retryTimer)
    this.retryTimer = setTimeout(() => this.connect(), reconnectDelayMs(loss, this.attempts++, Math.random))
    // With nobody to ask, what the device kept is all there is to show.
    if (this.device && this.device.foundRows > 0) this.resolveLoaded()
  }

  /** Who else is here is told anew on the next connection, with clocks that may not have moved: old ones must not stand in the way. */
  private forgetOthers(): void {
    const others = [...this.awareness.meta.keys()].filter((client) => client !== this.doc.clientID)
    removeAwarenessStates(this.awareness, others, this)
    for (const client of others) this.awareness.meta.delete(client)
  }

  private reconnectNow = (): void => {
    if (this.current.state === 'stopped') return
    if (this.socket) this.askForLife(answerAfterWakeMs)
    else this.connect()
  }

  /** The network is gone, and a socket would notice only when something times out. */
  private handleOffline = (): void => this.drop()

  private drop(): void {
    const { socket } = this
    if (!socket) return
    this.handleClose(socket, 1006, '')
    socket.close()
  }

  /** Leaving: what the board still writes now has no later moment to go out. */
  private handleHide = (): void => {
    this.isLeaving = true
    this.pump()
  }

  private handleShow = (): void => {
    this.isLeaving = false
    this.reconnectNow()
  }

  private handleVisibility = (): void => {
    if (document.visibilityState === 'visible') this.reconnectNow()
    else this.pump()
  }

  /** Notices what no event tells: a machine that slept, a line that died without a word, a socket that never opens. */
  private pulse = (): void => {
    const hasSlept = Date.now() - this.lastPulseMs > sleptMs
    this.lastPulseMs = Date.now()
    const { socket } = this
    const nowMs = performance.now()
    if (!socket || this.isClosed) return
    if (socket.readyState === WebSocket.CONNECTING) {
      if (nowMs - this.connectedAtMs > openWithinMs) this.drop()
    } else if (this.answerDueMs !== null) {
      // A timer that was late itself proves nothing: the answer may stand in the queue behind it.
      if (hasSlept) this.answerDueMs = nowMs + answerAfterWakeMs
      else if (nowMs > this.answerDueMs) this.drop()
    } else if (hasSlept) this.askForLife(answerAfterWakeMs)
    else if (nowMs - this.heardAtMs > quietMs) this.askForLife(answerWithinMs)
  }

  private askForLife(withinMs: number): void {
    if (this.socket?.readyState !== WebSocket.OPEN || this.answerDueMs !== null) return
    this.answerDueMs = performance.now() + withinMs
    this.socket.send(queryAwarenessFrame())
  }

  private handleUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === this || this.isClosed) return
    if (!this.canWrite) {
      // What the device kept from when this seat could write: does the server have it?
      if (origin === this.device) this.isAhead = true
      return this.compareIfAhead()
    }
    // Before the greeting is answered nothing may go out alone, and the answer will hold this too.
    if (this.hasAnswered) this.unsent.push(update)
    else this.isAhead = true
    this.pump()
    this.report()
  }

  /** Sends what may go out now, in order; what has to wait gets its timer. */
  private pump = (): void => {
    clearTimeout(this.sendTimer)
    this.sendTimer = undefined
    for (;;) {
      if (!this.hasAnswered || this.isClosed || this.socket?.readyState !== WebSocket.OPEN) return
      const next = this.nextOutgoing()
      if (!next) return
      const size = next.update.byteLength
      if (size > frameLimits.documentBytes) return void this.setAside('too-large')
      const nowMs = performance.now()
      const waitMs = this.pace.frameWaitMs(size, nowMs)
      if (waitMs > 0 && !this.isLeaving) {
        this.waitToSend(waitMs)
        return
      }
      this.takeOutgoing(next)
      this.pace.noteFrame(size, nowMs)
      this.sent++
      this.socket.send(next.kind === 'step2' ? step2Frame(next.update) : updateFrame(next.update))
      this.report()
    }
  }

  private waitToSend(waitMs: number): void {
    // Without a finite wait the next acknowledgement calls again; what gathers until then is kept small.
    if (Number.isFinite(waitMs)) this.sendTimer = setTimeout(this.pump, waitMs)
    else if (this.unsent.length > 200) this.unsent = [Y.mergeUpdates(this.unsent)]
  }

  /** The head of the outbox; what was written since becomes its next head once it is empty. */
  private nextOutgoing(): Outgoing | undefined {
    if (this.outbox.length > 0 || this.unsent.length === 0) return this.outbox[0]
    const update = this.mergedUnsent()
    if (update.byteLength <= frameLimits.pieceBytes) return { kind: 'update', update }
    this.unsent = []
    this.outbox = splitUpdate(update, frameLimits.pieceBytes).map((piece) => ({ kind: 'update', update: piece }))
    return this.outbox[0]
  }

  private takeOutgoing(next: Outgoing): void {
    if (this.outbox[0] === next) this.outbox.shift()
    else this.unsent = []
  }

  private mergedUnsent(): Uint8Array {
    const [only, ...more] = this.unsent
    const merged = only && more.length === 0 ? only : Y.mergeUpdates(this.unsent)
    this.unsent = [merged]
    return merged
  }

  private handleAwareness = (_changes: unknown, origin: unknown): void => {
    if (origin === this || this.isClosed) return
    this.scheduleAwareness()
  }

  private scheduleAwareness(): void {
    if (this.awarenessTimer !== undefined) return
    const nowMs = performance.now()
    if (nowMs - this.heardAtMs > quietWhileSendingMs) this.askForLife(answerWithinMs)
    const waitMs = this.pace.awarenessWaitMs(this.isDoubtful(nowMs), nowMs)
    this.awarenessTimer = setTimeout(() => {
      this.awarenessTimer = undefined
      this.sendAwareness()
    }, waitMs)
  }

  private isDoubtful(nowMs: number): boolean {
    return this.answerDueMs !== null && nowMs - this.heardAtMs > 1.5 * quietWhileSendingMs
  }

  private sendAwareness(): void {
    if (this.socket?.readyState !== WebSocket.OPEN || this.awareness.getLocalState() === null) return
    const frame = awarenessFrame(encodeAwarenessUpdate(this.awareness, [this.doc.clientID]))
    this.pace.noteAwareness(frame.byteLength, performance.now())
    this.socket.send(frame)
  }

  private report(): void {
    if (this.current.state === 'stopped' || this.isClosed) return
    if (this.socket?.readyState !== WebSocket.OPEN) {
      if (this.current.state !== 'connecting') this.setState({ state: 'offline' })
      return
    }
    const isSaved = this.canWrite ? this.hasAnswered && !this.hasUnsaved : this.hasState && !this.isComparing
    this.setState({ state: isSaved ? 'saved' : 'saving' })
  }

  private setState(next: DocumentState): void {
    if (next.state === 'saved') this.attempts = this.misplaced = 0
    if (next.state === this.current.state && next.state !== 'stopped') return
    this.current = next
    this.options.onState(next)
    if (next.state === 'saved') for (const resolve of this.waitingForSaved.splice(0)) resolve()
  }
}

/** What this person drew is kept under their own name: another person on the same device never sees it. */
function openDevice({ roundId, userId, onDevice }: Options, doc: Y.Doc): DeviceStore | null {
  return typeof indexedDB === 'undefined' ? null : new DeviceStore(roundId, userId, doc, onDevice)
}

/** Whether a document holds anything, written or deleted, that a whole state lacks. */
function holdsMore(doc: Y.Doc, state: Uint8Array): boolean {
  const server = new Y.Doc()
  Y.applyUpdate(server, state)
  let isMore = false
  server.on('update', () => {
    isMore = true
  })
  Y.applyUpdate(server, Y.encodeStateAsUpdate(doc))
  server.destroy()
  return isMore
}

function refusalOf(code: number, reason: string): ErrorCode {
  if (isErrorCode(reason)) return reason
  if (code === closeCodes.tooLarge) return 'too-large'
  return code === closeCodes.forbidden ? 'forbidden' : 'frame-forbidden'
}
