import { createServer, type Server as HttpServer } from 'node:http'
import type pg from 'pg'
import { Server as SocketServer } from 'socket.io'
import { secondMs } from '#lib/base/time'
import { clockEveryMs } from '#lib/protocol/moment'
import { FoldThread } from '#server/document/fold'
import { UpdateLog } from '#server/document/update-log'
import { metrics } from '#server/metrics'
import { Announcer } from '#server/realtime/announcer'
import { serveCommands, tellTimeTo } from '#server/realtime/socket'
import { serveUpgrades } from '#server/realtime/upgrade'
import { Relay } from '#server/realtime/yjs-relay'

type Options = Readonly<{
  pool: pg.Pool
  databaseUrl: string
  /** Joins other nodes; null: this is the only one. */
  redisUrl: string | null
  nextUpgrades: HttpServer
  isDev: boolean
}>

/** Both sockets of this node, from the upgrade to the log. */
export class LiveSide {
  readonly relay: Relay
  private readonly updateLog: UpdateLog
  private readonly folds: FoldThread
  private readonly io: SocketServer
  private readonly announcer: Announcer
  private readonly clock: NodeJS.Timeout
  private readonly sockets: ReturnType<typeof serveUpgrades>

  constructor(server: HttpServer, { pool, databaseUrl, redisUrl, nextUpgrades, isDev }: Options) {
    // socket.io would hang an upgrade listener on the server it is given: this one is never listened on.
    this.io = new SocketServer(createServer(), {
      path: '/realtime',
      transports: ['websocket'],
      serveClient: false,
      destroyUpgrade: false,
      maxHttpBufferSize: 64 * 1024,
      pingInterval: 20 * secondMs,
      pingTimeout: 20 * secondMs,
    })
    this.updateLog = new UpdateLog(pool)
    this.folds = new FoldThread()
    this.relay = new Relay({
      updateLog: this.updateLog,
      folds: this.folds,
      redisUrl,
      onRefused: (reason) => metrics().refusals.inc({ reason }),
      onBus: (isUp) => {
        metrics().bus.set(isUp ? 1 : 0)
        this.io.local.emit('nodes.changed', { isLagging: !isUp })
      },
    })
    this.updateLog.onCommit = (entries, bytes, milliseconds) => {
      metrics().updates.inc(entries)
      metrics().updateBytes.inc(bytes)
      metrics().commitSeconds.observe(milliseconds / 1000)
    }
    metrics().measure = () => this.measure()
    this.announcer = new Announcer(databaseUrl, this.io, this.relay)
    serveCommands(this.io)
    this.clock = setInterval(() => this.tellTime(), clockEveryMs)
    this.io.on('connection', (socket) => {
      if (this.relay.isLagging) socket.emit('nodes.changed', { isLagging: true })
    })
    this.sockets = serveUpgrades(server, { relay: this.relay, io: this.io, nextUpgrades, isDev })
  }

  /** Hears what transactions announce from here on. */
  listen(): Promise<void> {
    return this.announcer.listen()
  }

  /** Tells every page on this node what time it is. */
  tellTime(): void {
    tellTimeTo(this.io)
  }

  private measure(): void {
    const { rooms, sockets, backlogEntries, backlogBytes, commitFailures } = metrics()
    const { stats } = this.updateLog
    rooms.set(this.relay.roomCount)
    sockets.set(this.relay.socketCount)
    backlogEntries.set(stats.backlogEntries)
    backlogBytes.set(stats.backlogBytes)
    commitFailures.set(stats.failures)
  }

  /** Tells everybody to come back, commits what was received, closes. */
  async close(): Promise<void> {
    clearInterval(this.clock)
    this.relay.close()
    await this.updateLog.close()
    this.relay.closeBus()
    await this.folds.close()
    await this.announcer.close()
    await this.io.close()
    this.sockets.close()
  }
}
