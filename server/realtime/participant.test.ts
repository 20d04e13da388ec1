import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { parseServerFrame, updateFrame } from '#lib/protocol/frames'
import { actorFor } from '#server/auth/actor'
import { encodeEntry, parseAwareness } from '#server/realtime/awareness'
import { OutboxTick } from '#server/realtime/outbox'
import { Participant } from '#server/realtime/participant'
import { wireMessage } from '#server/realtime/wire'
import { aRound } from '#server/testing/factories'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A participant over a real line, and the browser's end of it. */
async function aParticipant() {
  const { roundId, candidate } = await aRound()
  const actor = await actorFor(candidate, roundId)
  const server = createServer()
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
  const tick = new OutboxTick()
  const made = new Promise<Participant>((resolve) => {
    server.on('upgrade', (request, stream, head) => {
      sockets.handleUpgrade(request, stream, head, (socket) =>
        resolve(new Participant({ socket, stream }, actor, tick)),
      )
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
  closing.push(
    () => client.terminate(),
    () => tick.close(),
    () => server.close(),
  )
  const frames: NonNullable<ReturnType<typeof parseServerFrame>>[] = []
  client.on('message', (data: Buffer) => {
    const frame = parseServerFrame(data)
    if (frame) frames.push(frame)
  })
  await once(client, 'open')
  return { participant: await made, client, frames }
}

const place = (clock: number) => encodeEntry({ clientId: 7, clock }, `{"x":${clock}}`)
const clocksIn = (frames: Awaited<ReturnType<typeof aParticipant>>['frames']) =>
  frames
    .flatMap((frame) => (frame.kind === 'awareness' ? (parseAwareness(frame.update) ?? []) : []))
    .map((e) => e.clock)

test('a reader that lags is not told where others were: once it has caught up it hears where they are', async () => {
  const { participant, client, frames } = await aParticipant()
  client.pause()
  const piece = wireMessage(updateFrame(new Uint8Array(64 * 1024)))
  while (participant.socket.bufferedAmount < 256 * 1024) {
    participant.send(piece)
    await wait(0)
  }
  const lag = participant.socket.bufferedAmount
  for (let clock = 1; clock <= 30; clock++) {
    participant.tellPlace(7, place(clock))
    await wait(5)
  }
  expect(participant.socket.bufferedAmount).toBeLessThanOrEqual(lag)
  client.resume()
  while (clocksIn(frames).length === 0) await wait(5)
  expect(clocksIn(frames)).toEqual([30])
})

test('one that lags by more than a mebibyte is closed with 1013, but a state of any size goes through', async () => {
  const { participant, client, frames } = await aParticipant()
  const closed = once(client, 'close') as Promise<[number]>
  client.pause()
  const state = wireMessage(updateFrame(new Uint8Array(16 * 1024 * 1024)))
  participant.sendState(state)
  expect(participant.isOpen).toBe(true)
  expect(participant.socket.bufferedAmount).toBeGreaterThan(1024 * 1024)
  const piece = wireMessage(updateFrame(new Uint8Array(64 * 1024)))
  let sent = 0
  for (; participant.isOpen && sent < 1_000; sent++) participant.send(piece)
  expect(participant.isOpen).toBe(false)
  expect(participant.socket.bufferedAmount).toBeLessThan(state.byteLength + 2 * 1024 * 1024)
  client.resume()
  expect((await closed)[0]).toBe(1013)
  expect(frames).toHaveLength(sent)
})
