import { io, type Socket } from 'socket.io-client'
import type { ErrorCode } from '#lib/base/errors'
import type { Acknowledgement, CommandName, CommandPayload } from '#lib/protocol/commands'
import { type EventName, type EventPayload, events } from '#lib/protocol/events'
import { CommandStore, type KeptCommand } from './command-store'

/** A command without its acknowledgement after so long is tried again (kept ones) or given up (buttons). */
const acknowledgeWithinMs = 8_000

export type RoomEvent = { [Name in EventName]: Readonly<{ name: Name; payload: EventPayload<Name> }> }[EventName]

/** No wait changes these: the page says what to do. */
const finalRefusals: readonly ErrorCode[] = ['signed-out', 'not-found', 'forbidden', 'bad-input']

type Options = Readonly<{
  roundId: string
  userId: string
  onEvent: (event: RoomEvent) => void
  /** Connected again after a gap: events may have been missed. */
  onReturn: () => void
  onChange: () => void
  /** Committed: what came back, whichever page gave the command. */
  onAcknowledged: (answer: AnyAnswer) => void
  /** A command that an earlier page of this person left was refused for good. */
  onLeftRefused: (code: ErrorCode) => void
}>

/** A successful acknowledgement of some command. */
export type AnyAnswer = Extract<{ [Name in CommandName]: Acknowledgement<Name> }[CommandName], { ok: true }>

type Kept = {
  command: KeptCommand
  run: () => Promise<{ ok: boolean; error?: { code: ErrorCode } }>
  timer: ReturnType<typeof setTimeout> | undefined
  onSaved: (answer: never) => void
  onRefused: (code: ErrorCode) => void
}

export type KeepOptions<Name extends CommandName> = Readonly<{
  /** Committed, and nothing newer under the key. */
  onSaved?: (answer: Extract<Acknowledgement<Name>, { ok: true }>) => void
  /** A refusal that will not change by itself; told once, the value is dropped. */
  onRefused: (code: ErrorCode) => void
  /** Wait for more of it (typing) before sending. It counts as pending at once. */
  afterMs?: number
}>

/**
 * The command socket. `send` is for buttons: it answers or fails within seconds. `keep` is for what a person typed or
 * chose: the last value under a key is sent until the server has committed it, across lost connections.
 */
export class CommandConnection {
  private readonly socket: Socket
  private readonly options: Options
  private readonly kept = new Map<string, Kept>()
  /** Keys with a command on its way. */
  private readonly running = new Set<string>()
  private inFlight = 0
  private hasConnected = false
  private retry: ReturnType<typeof setTimeout> | undefined
  private readonly store: CommandStore
  /** The last time the server told, signed: what proves, on return, since when this page was out of reach. */
  private stamp: string | null = null
  private isClosed = false

  constructor(options: Options) {
    this.options = options
    this.store = new CommandStore(options.roundId, options.userId)
    this.socket = io({
      autoConnect: false,
      path: '/realtime',
      transports: ['websocket'],
      auth: (tell) => tell({ roundId: options.roundId, stamp: this.stamp }),
      reconnectionDelay: 300,
      reconnectionDelayMax: 5_000,
      randomizationFactor: 0.5,
    })
    this.socket.on('connect', this.handleConnect)
    this.socket.on('connect_error', this.handleRefusal)
    this.socket.on('disconnect', () => options.onChange())
    window.addEventListener('pagehide', this.flush)
    window.addEventListener('offline', this.handleOffline)
    this.socket.onAny((name: string, payload: unknown) => this.handleEvent(name, payload))
    // What an earlier page left goes out with the first connection, and its stamp with the handshake.
    // A browser whose store does not answer is no reason to wait for ever.
    const patience = new Promise<void>((resolve) => setTimeout(resolve, 1_000))
    void Promise.race([this.takeUp(), patience]).then(() => this.isClosed || this.socket.connect())
  }

  get isConnected(): boolean {
    return this.socket.connected
  }

  /** Commands that are not acknowledged yet, kept ones included. */
  get pending(): number {
    return this.inFlight + this.kept.size
  }

  /** Would leaving now lose something: on its way from a button, or on a device that keeps nothing? */
  get hasUnkept(): boolean {
    return this.inFlight > this.running.size || (this.kept.size > 0 && !this.store.works)
  }

  /** What waits for the server, in the order given: the page shows it as if it were there already. */
  get waiting(): readonly KeptCommand[] {
    return [...this.kept.values()].map(({ command }) => command)
  }

  async send<Name extends CommandName>(name: Name, payload: CommandPayload<Name>): Promise<Acknowledgement<Name>> {
    // A press right after a reload waits for the first connection; on a lost one it fails at once and says so.
    if (!this.socket.connected && this.hasConnected) return { ok: false, error: { code: 'try-later' } }
    this.inFlight++
    this.options.onChange()
    try {
      return await this.socket.timeout(acknowledgeWithinMs).emitWithAck(name, payload)
    } catch {
      return { ok: false, error: { code: 'try-later' } }
    } finally {
      this.inFlight--
      this.options.onChange()
    }
  }

  /** Sends the newest value under `key` until it is committed. One at a time, so that an older one never comes later. */
  keep<Name extends CommandName>(
    key: string,
    name: Name,
    payload: CommandPayload<Name>,
    { onSaved, onRefused, afterMs }: KeepOptions<Name>,
  ): void {
    clearTimeout(this.kept.get(key)?.timer)
    const command = { key, name, payload }
    const kept: Kept = {
      command,
      run: () => this.send(name, payload),
      timer: undefined,
      onSaved: onSaved ?? (() => undefined),
      onRefused,
    }
    this.kept.set(key, kept)
    this.store.put(command, this.stamp)
    this.options.onChange()
    if (afterMs === undefined) void this.push(key, kept)
    else this.pushAfter(afterMs, key, kept)
  }

  /** What still waits for its moment goes out now: the page may be about to leave. */
  flush = (): void => {
    for (const [key, kept] of this.kept) void this.push(key, kept)
  }

  close(): void {
    this.isClosed = true
    window.removeEventListener('pagehide', this.flush)
    window.removeEventListener('offline', this.handleOffline)
    this.flush()
    clearTimeout(this.retry)
    for (const { timer } of this.kept.values()) clearTimeout(timer)
    this.socket.close()
  }

  private async push(key: string, kept: Kept): Promise<void> {
    if (this.running.has(key) || this.kept.get(key) !== kept || !this.socket.connected) return
    clearTimeout(kept.timer)
    kept.timer = undefined
    this.running.add(key)
    const answer = await kept.run()
    this.running.delete(key)
    const newest = this.kept.get(key)
    // What was typed since waits for its own moment, if it still has one.
    if (newest && newest !== kept) return newest.timer === undefined ? void this.push(key, newest) : undefined
    const code = answer.ok ? null : (answer.error?.code ?? 'internal')
    if (code === 'try-later' || code === 'too-fast') {
      return this.pushAfter(1_000, key, kept)
    }
    this.kept.delete(key)
    this.store.delete(key)
    if (code === null) {
      this.options.onAcknowledged(answer as AnyAnswer)
      kept.onSaved(answer as never)
    } else kept.onRefused(code)
    this.options.onChange()
  }

  private async takeUp(): Promise<void> {
    const { commands, stamp } = await this.store.load()
    this.stamp ??= stamp
    for (const { key, name, payload } of commands) {
      if (!this.kept.has(key)) this.keep(key, name, payload as never, { onRefused: this.options.onLeftRefused })
    }
  }

  private pushAfter(ms: number, key: string, kept: Kept): void {
    kept.timer = setTimeout(() => {
      kept.timer = undefined
      void this.push(key, kept)
    }, ms)
  }

  /** The network is gone, and the socket would notice only at its next ping. Closed below socket.io, it comes back by itself. */
  private handleOffline = (): void => {
    this.socket.io.engine?.close()
  }

  /** A handshake that was answered with a refusal is not repeated by socket.io; one that may pass in a moment is by us. */
  private handleRefusal = (error: Error & { data?: { code?: unknown } }): void => {
    if (this.socket.active || finalRefusals.some((code) => code === error.data?.code)) return
    this.retry = setTimeout(() => this.socket.connect(), 1_000 + Math.random() * 2_000)
  }

  private handleConnect = (): void => {
    this.flush()
    if (this.hasConnected) this.options.onReturn()
    this.hasConnected = true
    this.options.onChange()
  }

  private handleEvent(name: string, payload: unknown): void {
    if (!Object.hasOwn(events, name)) return
    const parsed = events[name as EventName].payload.safeParse(payload)
    if (parsed.success && 'stamp' in parsed.data) this.stamp = parsed.data.stamp
    if (parsed.success) this.options.onEvent({ name, payload: parsed.data } as RoomEvent)
  }
}
