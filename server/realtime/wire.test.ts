import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { Outbox, OutboxTick } from '#server/realtime/outbox'
import { wireMessage } from '#server/realtime/wire'

test('messages of every length arrive whole and in order, one write or many', async () => {
  const server = createServer()
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
  const lengths = [0, 1, 125, 126, 127, 65_535, 65_536, 200_000]
  const tick = new OutboxTick()
  server.on('upgrade', (request, stream, head) => {
    sockets.handleUpgrade(request, stream, head, (socket) => {
      let late: Buffer[] = []
      const outbox = new Outbox(stream, tick, (messages) => messages.push(...late.splice(0)))
      for (const [index, length] of lengths.entries()) outbox.write(wireMessage(new Uint8Array(length).fill(index)))
      late = [wireMessage(Uint8Array.of(78), Uint8Array.of())]
      outbox.flushLater()
      outbox.write(wireMessage(Uint8Array.of(77)))
      late = [wireMessage(Uint8Array.of(102))]
      outbox.flushLater()
      // Goes by itself, a moment later; then what ws itself writes.
      setTimeout(() => socket.send(Uint8Array.of(99)), 100)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const received: Buffer[] = []
  await new Promise<void>((resolve, reject) => {
    client.on('error', reject)
    client.on('message', (data: Buffer) => {
      received.push(data)
      if (data.length === 1 && data[0] === 99) resolve()
    })
  })
  expect(received.map(({ length }) => length)).toEqual([...lengths, 1, 1, 1, 1])
  expect(received.slice(0, lengths.length).every((data, index) => data.every((byte) => byte === index))).toBe(true)
  expect(received.slice(-4).map((data) => data[0])).toEqual([77, 78, 102, 99])
  client.terminate()
  tick.close()
  server.close()
})
