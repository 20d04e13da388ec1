import pg from 'pg'
import type { Server } from 'socket.io'
import type { Seat } from '#lib/interview/model'
import { type EventName, events } from '#lib/protocol/events'
import { announceChannel, type Notice, parseNotice } from '#server/db/announce'
import { log } from '#server/log'
import { audienceRoom, authorRoom, rejudgeSockets } from '#server/realtime/socket'
import type { Relay } from '#server/realtime/yjs-relay'

/**
 * Hears what committed transactions announced and emits it to this node's own sockets, to the event's audience only.
 * Notices are lost while the connection is down, so after a reconnect every room is judged again and told to re-read.
 */
export class Announcer {
  private readonly connectionString: string
  private readonly io: Server
  private readonly relay: Relay
  private client: pg.Client | undefined
  private retry: NodeJS.Timeout | undefined
  private isClosed = false

  constructor(connectionString: string, io: Server, relay: Relay) {
    this.connectionString = connectionString
    this.io = io
    this.relay = relay
  }

  async listen(): Promise<void> {
    const client = new pg.Client({ connectionString: this.connectionString, keepAlive: true })
    this.client = client
    client.on('error', (error) => this.reconnect(client, error))
    client.on('end', () => this.reconnect(client, null))
    client.on('notification', ({ payload }) => {
      const notice = parseNotice(payload ?? '')
      if (notice) void this.announce(notice)
    })
    await client.connect()
    await client.query(`listen ${announceChannel}`)
  }

  async close(): Promise<void> {
    this.isClosed = true
    clearTimeout(this.retry)
    await this.client?.end().catch(() => {})
  }

  private reconnect(client: pg.Client, error: Error | null): void {
    if (this.isClosed || this.client !== client) return
    this.client = undefined
    log.warn({ event: 'announcer.lost', reason: String(error) })
    client.end().catch(() => {})
    this.scheduleRetry()
  }

  private scheduleRetry(): void {
    this.retry = setTimeout(() => {
      this.listen().then(
        () => void this.heal(),
        () => {
          this.client = undefined
          if (!this.isClosed) this.scheduleRetry()
        },
      )
    }, 500)
  }

  private async heal(): Promise<void> {
    await this.relay.rejudgeAll()
    this.io.local.emit('round.changed', { phase: 'unknown' })
  }

  private async announce({ roundId, event, payload, authorId }: Notice): Promise<void> {
    if (!Object.hasOwn(events, event)) return
    const { audience, payload: schema } = events[event as EventName]
    const parsed = schema.safeParse(payload)
    if (!parsed.success) return
    const rooms = roomsOf(audience, roundId, authorId)
    // To no room would be to all.
    if (rooms.length === 0) return
    try {
      if (event === 'round.changed') {
        await Promise.all([this.relay.rejudge(roundId), rejudgeSockets(this.io, roundId)])
      }
      this.io.local.to(rooms).emit(event, parsed.data)
    } catch (error) {
      log.warn({ event: 'announce.failed', roundId, name: event, reason: String(error) })
    }
  }
}

/** An event for its author that names none is for nobody. */
function roomsOf(audience: readonly Seat[] | 'author', roundId: string, authorId: string | undefined): string[] {
  if (audience !== 'author') return audience.map((seat) => audienceRoom(roundId, seat))
  return authorId === undefined ? [] : [authorRoom(roundId, authorId)]
}
