/** The floor: every frame goes to the room's other sockets as it came. No document, no memory, nothing checked. */
import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'
import { listen } from './ready.mjs'

const rooms = new Map()
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
const server = createServer((_request, response) => response.writeHead(404).end())

server.on('upgrade', (request, socket, head) => {
  sockets.handleUpgrade(request, socket, head, (webSocket) => {
    const name = request.url
    const room = rooms.get(name) ?? new Set()
    rooms.set(name, room.add(webSocket))
    webSocket.on('message', (data) => {
      for (const other of room) if (other !== webSocket && other.readyState === 1) other.send(data)
    })
    webSocket.on('error', () => webSocket.terminate())
    webSocket.on('close', () => {
      room.delete(webSocket)
      if (room.size === 0) rooms.delete(name)
    })
  })
})
listen(server)
