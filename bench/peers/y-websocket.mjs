/** `@y/websocket-server` as its own `server.js` runs it, in memory. */
import { createServer } from 'node:http'
import { setupWSConnection } from '@y/websocket-server/utils'
import { WebSocketServer } from 'ws'
import { listen } from './ready.mjs'

const sockets = new WebSocketServer({ noServer: true })
const server = createServer((_request, response) => response.writeHead(200).end('okay'))

sockets.on('connection', setupWSConnection)
server.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (webSocket) => sockets.emit('connection', webSocket, request))
})
listen(server)
