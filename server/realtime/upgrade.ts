import type { Server as HttpServer, IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Server as SocketServer } from 'socket.io'
import { type WebSocket, WebSocketServer } from 'ws'
import { errorCodeOf } from '#lib/base/errors'
import { closeCodeOf } from '#lib/protocol/close-codes'
import { frameLimits } from '#lib/protocol/frames'
import type { Actor } from '#server/auth/actor'
import { isOwnOrigin } from '#server/auth/origin'
import { log } from '#server/log'
import { Door } from '#server/realtime/door'
import type { Connection } from '#server/realtime/participant'
import type { Relay } from '#server/realtime/yjs-relay'

type Parts = Readonly<{ relay: Relay; io: SocketServer; nextUpgrades: HttpServer; isDev: boolean }>

/**
 * The only upgrade listener (DESIGN, Realtime). In order: path known → Origin allowed → login cookie → rate limit → user
 * and membership. An unknown path gets 404 and a foreign Origin 403; every later refusal is an accepted handshake closed
 * with its code, for a browser can't read the status of a failed one.
 */
export function serveUpgrades(server: HttpServer, { relay, io, nextUpgrades, isDev }: Parts): WebSocketServer {
  const sockets = new WebSocketServer({
    noServer: true,
    // A little above the limit, so that our own answer (1009 with its reason) comes first for frames just over it.
    maxPayload: frameLimits.documentBytes + 64 * 1024,
    perMessageDeflate: false,
  })
  const door = new Door()
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', destroyThis)
    const path = pathOf(request)
    if (isDev && path.startsWith('/_next/')) return void nextUpgrades.emit('upgrade', request, socket, head)
    const roundId = roundIdOf(path)
    const isCommands = path === '/realtime' || path === '/realtime/'
    if (roundId === null && !isCommands) return answerHttp(socket, '404 Not Found')
    if (!isOwnOrigin(request.headers.origin, request.headers.host)) return answerHttp(socket, '403 Forbidden')
    if (roundId === null) return void io.engine.handleUpgrade(request, socket, head)
    void admit(request, roundId, door).then((judged) => {
      if (socket.destroyed) return
      sockets.handleUpgrade(request, socket, head, (webSocket) =>
        enter({ socket: webSocket, stream: socket }, judged, relay),
      )
    })
  })
  return sockets
}

/** No closure of the handler's: it would keep the whole request as long as the socket lives. */
function destroyThis(this: Duplex): void {
  this.destroy()
}

/** The same. Without a listener one frame with reserved bits would end the process. */
function terminateThis(this: WebSocket): void {
  this.terminate()
}

type Judged = Readonly<{ ok: true; actor: Actor } | { ok: false; code: ReturnType<typeof errorCodeOf> }>

async function admit(request: IncomingMessage, roundId: string, door: Door): Promise<Judged> {
  try {
    return { ok: true, actor: await door.judge(request.headers.cookie, roundId) }
  } catch (error) {
    const code = errorCodeOf(error)
    if (code === 'internal') log.warn({ event: 'upgrade.failed', roundId, reason: String(error) })
    return { ok: false, code }
  }
}

function enter(connection: Connection, judged: Judged, relay: Relay): void {
  const { socket } = connection
  socket.on('error', terminateThis)
  if (judged.ok) void relay.join(connection, judged.actor)
  else socket.close(closeCodeOf(judged.code), judged.code)
}

function pathOf(request: IncomingMessage): string {
  const [path = ''] = (request.url ?? '').split('?', 1)
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function roundIdOf(path: string): string | null {
  return /^\/yjs\/round:([A-Za-z0-9_-]{1,64})$/.exec(path)?.[1] ?? null
}

function answerHttp(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
