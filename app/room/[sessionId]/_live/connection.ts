import { io, type Socket } from 'socket.io-client'
import type { ErrorCode } from '#lib/base/errors'
import type { Acknowledgement, CommandName, CommandPayload } from '#lib/protocol/commands'
import { type EventName, type EventPayload, events } from '#lib/protocol/events'

/** A command without its acknowledgement after so long is tried again (kept ones) or given up (buttons). */
const acknowledgeWithinMs = 8_000

export type RoomEvent = { [Name in EventName]: Readonly<{ name: Name; payload: EventPayload<Name> }> }[EventName]

type Options = Readonly<{
  roundId: string
  onEvent: (event: RoomEvent) => void
  /** Connected again after a gap: events may have been missed. */
  onReturn: () => void
  onChange: () => void
}>

type Kept = {
  run: () => Promise<{ ok: boolean; error?: { code: ErrorCode } }>
  isRunning: boolean
  onRefused: (code: ErrorCode) => void
}

/**
 * The command socket. `send` is for buttons: it answers or fails within seconds. `keep` is for what a person typed or
 * chose: the last value under a key is sent until the server has committed it, across lost connections.
 */
export class CommandConnection {
  private readonly socket: Socket
  private readonly options: Options
  private readonly kept = new Map<string, Kept>()
  private inFlight = 0
  private hasConnected = false

  constructor(options: Options) {
    this.options = options
    this.socket = io({
      path: '/realtime',
      transports: ['websocket'],
      auth: { roundId: options.roundId },
      reconnectionDelay: 300,
      reconnectionDelayMax: 5_000,
      randomizationFactor: 0.5,
    })
    this.socket.on('connect', this.handleConnect)
    this.socket.on('disconnect', () => options.onChange())
    this.socket.onAny((name: string, payload: unknown) => this.handleEvent(name, payload))
  }

  get isConnected(): boolean {
    return this.socket.connected
  }

  /** Commands that are not acknowledged yet, kept ones included. */
  get pending(): number {
    return this.inFlight + this.kept.size
  }

  async send<Name extends CommandName>(name: Name, payload: CommandPayload<Name>): Promise<Acknowledgement<Name>> {
    if (!this.socket.connected) return { ok: false, error: { code: 'try-later' } }
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

  /** Sends the newest value under `key` until it is committed; a refusal that will not change is told once and dropped. */
  keep<Name extends CommandName>(
    key: string,
    name: Name,
    payload: CommandPayload<Name>,
    onRefused: (code: ErrorCode) => void,
  ): void {
    const kept: Kept = { run: () => this.send(name, payload), isRunning: false, onRefused }
    this.kept.set(key, kept)
    this.options.onChange()
    void this.push(key, kept)
  }

  close(): void {
    this.socket.close()
  }

  private async push(key: string, kept: Kept): Promise<void> {
    if (kept.isRunning || !this.socket.connected) return
    kept.isRunning = true
    const answer = await kept.run()
    kept.isRunning = false
    if (this.kept.get(key) !== kept) return
    const code = answer.ok ? null : (answer.error?.code ?? 'internal')
    if (code === 'try-later' || code === 'too-fast') {
      setTimeout(() => void this.push(key, kept), 1_000)
      return
    }
    this.kept.delete(key)
    if (code !== null) kept.onRefused(code)
    this.options.onChange()
  }

  private handleConnect = (): void => {
    for (const [key, kept] of this.kept) void this.push(key, kept)
    if (this.hasConnected) this.options.onReturn()
    this.hasConnected = true
    this.options.onChange()
  }

  private handleEvent(name: string, payload: unknown): void {
    if (!Object.hasOwn(events, name)) return
    const parsed = events[name as EventName].payload.safeParse(payload)
    if (parsed.success) this.options.onEvent({ name, payload: parsed.data } as RoomEvent)
  }
}
