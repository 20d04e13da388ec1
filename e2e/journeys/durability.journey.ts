import { readFile } from 'node:fs/promises'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { expect, type Person, test, World } from '../fixtures'
import { createSession, RoomPage } from '../pages/room.page'
import { startServer } from '../server'

async function twoInARoom(
  world: World,
): Promise<{ mira: Person; oleg: Person; room: RoomPage; other: RoomPage; roundId: string }> {
  const mira = await world.person('Mira')
  const oleg = await world.person('Oleg')
  const room = await createSession(mira.page)
  await room.isReady()
  const [roundId = ''] = await world.roundsOf(mira.page.url())
  await oleg.page.goto(await room.inviteLink())
  await oleg.page.getByRole('button', { name: 'Join' }).click()
  await oleg.page.waitForURL(/\/room\//)
  const other = new RoomPage(oleg.page)
  await other.isReady()
  return { mira, oleg, room, other, roundId }
}

const elementCount = async (world: World, roundId: string) => (await world.committed(roundId)).getMap('elements').size

test('offline and then a reload in mid-draw: the page says so, nothing is lost, and nobody appears twice', async ({
  world,
}) => {
  const { oleg, room, other, roundId } = await twoInARoom(world)
  await other.drawBox([0.4, 0.3], [0.5, 0.4])
  await other.isSaved()
  await oleg.context.setOffline(true)
  await expect(other.saveState).toHaveText('Offline')
  await other.drawBox([0.6, 0.3], [0.7, 0.4])
  await room.drawBox([0.4, 0.6], [0.5, 0.7])
  await room.isSaved()
  expect(await elementCount(world, roundId)).toBe(2)
  await oleg.context.setOffline(false)
  await other.isSaved()
  await expect.poll(() => elementCount(world, roundId)).toBe(3)
  await other.drawBox([0.6, 0.6], [0.7, 0.7])
  await oleg.page.reload()
  await other.isReady()
  await expect.poll(() => elementCount(world, roundId)).toBe(4)
  const tab = await oleg.context.newPage()
  await tab.goto(oleg.page.url())
  await new RoomPage(tab).isReady()
  await expect(room.page.getByText('Oleg', { exact: true })).toHaveCount(1)
})

test('stock clients: colour and place of one element changed at once both stand, edits are on the page; without a cookie and for a stranger there is no way in', async ({
  world,
}) => {
  const { mira, oleg, room, roundId } = await twoInARoom(world)
  await room.drawBox([0.3, 0.3], [0.5, 0.5])
  await room.isSaved()
  const [id = ''] = [...(await world.committed(roundId)).getMap('elements').keys()]
  const clients = [mira, oleg].map((person) => stockClient(world.url, roundId, person.cookie))
  await Promise.all(clients.map((client) => client.synced))
  const [colour, place] = clients.map((client) => client.doc.getMap('elements').get(id) as Y.Map<unknown>)
  colour?.set('strokeColor', '#e03131')
  place?.set('x', 4321)
  await expect
    .poll(async () => {
      const element = (await world.committed(roundId)).getMap('elements').get(id) as Y.Map<unknown>
      return [element.get('strokeColor'), element.get('x')]
    })
    .toEqual(['#e03131', 4321])
  clients[1]?.doc.getText('notes').insert(0, 'written by a script')
  await expect(room.notes).toContainText('written by a script')
  for (const client of clients) client.provider.destroy()
  expect(await stockClient(world.url, roundId, '').closed).toBe(4401)
  const stranger = await world.person('Stranger')
  expect(await stockClient(world.url, roundId, stranger.cookie).closed).toBe(4404)
})

test('[PERFORMANCE] a stroke of 500 points costs at most 30 KB over both clients, everything included', async ({
  world,
}) => {
  // Five hundred moves of a mouse, each answered by two pages that draw: minutes on a busy machine.
  test.setTimeout(360_000)
  const { mira, oleg, room, other, roundId } = await twoInARoom(world)
  const before = await elementCount(world, roundId)
  const spent = new Map<string, { frames: number; bytes: number }>()
  for (const { page } of [mira, oleg]) {
    const session = await page.context().newCDPSession(page)
    await session.send('Network.enable')
    const count = ({ response: { payloadData, opcode } }: { response: { payloadData: string; opcode: number } }) => {
      const data = Buffer.from(payloadData, opcode === 2 ? 'base64' : 'utf8')
      const kind = opcode === 2 ? frameKindOf(data) : 'events'
      const sum = spent.get(kind) ?? { frames: 0, bytes: 0 }
      spent.set(kind, { frames: sum.frames + 1, bytes: sum.bytes + data.byteLength })
    }
    session.on('Network.webSocketFrameSent', count)
    session.on('Network.webSocketFrameReceived', count)
  }
  const points = Array.from({ length: 500 }, (_, i) => {
    const angle = (i / 500) * Math.PI * 6
    return [0.5 + (Math.cos(angle) * (100 + i)) / 2500, 0.5 + (Math.sin(angle) * (100 + i)) / 2500] as const
  })
  const startedMs = Date.now()
  await room.drawStroke(points)
  const seconds = (Date.now() - startedMs) / 1_000
  await room.isSaved()
  await expect.poll(() => elementCount(world, roundId)).toBe(before + 1)
  await other.isSaved()
  const bytes = [...spent.values()].reduce((sum, kind) => sum + kind.bytes, 0)
  const kinds = [...spent].map(([kind, sum]) => `${kind} ${sum.bytes} B in ${sum.frames}`).join(', ')
  console.log(
    `stroke of 500 points in ${seconds.toFixed(0)} s: ${(bytes / 1024).toFixed(1)} KB over both clients (${kinds})`,
  )
  expect(bytes).toBeLessThanOrEqual(30 * 1024)
})

test('the server is killed in mid-draw: what was acknowledged is there, and the page comes back by itself', async ({
  browser,
}) => {
  const server = await startServer()
  const world = new World(browser, server.url, server.databaseUrl)
  try {
    const { other, roundId } = await twoInARoom(world)
    await other.drawBox([0.4, 0.3], [0.5, 0.4])
    await other.isSaved()
    await server.kill9()
    await expect(other.saveState).toHaveText('Offline')
    await other.drawBox([0.6, 0.3], [0.7, 0.4])
    await server.restart()
    await other.isSaved()
    await expect.poll(() => elementCount(world, roundId)).toBe(2)
  } finally {
    await world.close()
    await server.close()
  }
})

test('without any network a reload opens the room from this device: draw on, and all of it is there once afterwards', async ({
  browser,
}) => {
  const server = await startServer()
  const world = new World(browser, server.url, server.databaseUrl)
  try {
    const { oleg, room, other, roundId } = await twoInARoom(world)
    await other.drawBox([0.4, 0.3], [0.5, 0.4])
    await other.notes.locator('.cm-content').click()
    await oleg.page.keyboard.type('kept on this device')
    await other.isSaved()
    await other.isKeptOnDevice()
    await server.kill9()
    await oleg.page.reload()
    await expect(other.canvas).toBeVisible()
    await expect(other.saveState).toHaveText('Offline')
    await expect(oleg.page.getByRole('note')).toContainText('everything is kept on this device')
    await expect(other.notes).toContainText('kept on this device')
    // The shell and what the device knows of the room name nobody else and hold no problem.
    await expect(oleg.page.getByText('Mira')).toHaveCount(0)
    expect(await oleg.page.content()).not.toContain('Mira')
    await other.drawBox([0.6, 0.3], [0.7, 0.4])
    await oleg.page.reload()
    await expect(other.canvas).toBeVisible()
    await other.drawBox([0.6, 0.6], [0.7, 0.7])
    await server.restart()
    await other.isSaved()
    await expect.poll(() => elementCount(world, roundId)).toBe(3)
    expect((await world.committed(roundId)).getText('notes').toString()).toBe('kept on this device')
    // It is the real room now, without another reload.
    await expect(room.page.getByRole('listitem').filter({ hasText: 'Oleg' })).toHaveCount(1)
    await expect(oleg.page.getByRole('listitem').filter({ hasText: 'Mira' })).toHaveCount(1)
    // Signed out, this device opens no room any more.
    await oleg.page.goto('/dashboard')
    await oleg.page.getByRole('button', { name: 'Account of Oleg' }).click()
    await oleg.page.getByRole('menuitem', { name: 'Sign out' }).click()
    await oleg.page.waitForURL(/sign-in/)
    await server.kill9()
    await oleg.page.goto(room.page.url())
    await expect(oleg.page.getByText('has not been opened on this device')).toBeVisible()
  } finally {
    await world.close()
    await server.close()
  }
})

test('work that the server will not take is kept as a copy, to look at and to save, and the page goes on', async ({
  world,
}) => {
  const { oleg, room, other, roundId } = await twoInARoom(world)
  await room.button('Start round').click()
  await expect(room.button('End round')).toBeVisible()
  await other.drawBox([0.4, 0.3], [0.5, 0.4])
  await other.isSaved()
  await oleg.context.setOffline(true)
  await expect(other.saveState).toHaveText('Offline')
  await other.drawBox([0.6, 0.3], [0.7, 0.4])
  await other.notes.locator('.cm-content').click()
  await oleg.page.keyboard.type('written too late')
  await room.button('End round').click()
  await expect(room.button('End round')).toHaveCount(0)
  await oleg.context.setOffline(false)
  const alert = oleg.page.getByRole('alert', { name: 'Your work that was not taken' })
  await expect(alert).toContainText('Nothing is lost')
  // What the round has is what everybody sees, this page too.
  await other.isSaved()
  await expect(other.notes).not.toContainText('written too late')
  expect(await elementCount(world, roundId)).toBe(1)
  // The copy is the device's: it is there after a reload.
  await oleg.page.reload()
  await alert.getByRole('button', { name: 'Open the copy' }).click()
  const copy = oleg.page.getByRole('region', { name: 'Your work that was not taken' })
  await expect(copy.locator('canvas').first()).toBeVisible()
  await expect(copy).toContainText('written too late')
  const [board] = await Promise.all([
    oleg.page.waitForEvent('download'),
    copy.getByRole('button', { name: 'Save the board as a file' }).click(),
  ])
  const file = JSON.parse(await readFile(await board.path(), 'utf8'))
  expect(file.type).toBe('excalidraw')
  expect(file.elements.map((element: { type: string }) => element.type)).toEqual(['rectangle', 'rectangle'])
  await copy.getByRole('button', { name: 'Back to the board' }).click()
  await alert.getByRole('button', { name: 'Delete the copy' }).click()
  await alert.getByRole('button', { name: 'Delete it for good' }).click()
  await expect(alert).toHaveCount(0)
  await oleg.page.reload()
  await other.isReady()
  await expect(alert).toHaveCount(0)
})

test('with the database stopped nothing reads "Saved", and it all commits when it returns', async ({ browser }) => {
  const server = await startServer({ ownPostgres: true })
  const world = new World(browser, server.url, server.databaseUrl)
  try {
    const { room, other, roundId } = await twoInARoom(world)
    await server.stopDatabase()
    const readings = await other.saveState.evaluateHandle((element) => {
      const seen: string[] = []
      new MutationObserver(() => seen.push(element.textContent ?? '')).observe(element, {
        childList: true,
        characterData: true,
        subtree: true,
      })
      return seen
    })
    await other.drawBox([0.4, 0.3], [0.5, 0.4])
    await expect(other.saveState).not.toHaveText('Saved')
    // Drawing goes on among those present.
    await other.drawBox([0.6, 0.3], [0.7, 0.4])
    await expect(other.saveState).not.toHaveText('Saved')
    expect(await readings.jsonValue()).not.toContain('Saved')
    expect((await other.page.request.get('/api/health')).status()).toBe(503)
    await server.startDatabase()
    await other.isSaved()
    await room.isSaved()
    await expect.poll(() => elementCount(world, roundId)).toBe(2)
  } finally {
    await world.close()
    await server.close()
  }
})

function frameKindOf(data: Uint8Array): string {
  return { 0: 'document', 1: 'awareness', 3: 'query', 100: 'saved' }[data[0] ?? -1] ?? 'other'
}

function stockClient(url: string, roundId: string, cookie: string) {
  const doc = new Y.Doc()
  class WithCookie extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols, { headers: cookie ? { cookie } : {} })
    }
  }
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/yjs`, `round:${roundId}`, doc, {
    disableBc: true,
    WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
  })
  // Message 100 is ours; a stock client would say on the console that it doesn't know it.
  provider.messageHandlers[100] = () => {}
  const closed = new Promise<number>((resolve) =>
    provider.on('connection-close', (event: { code?: number } | null) => resolve(event?.code ?? 0)),
  )
  const synced = new Promise<void>((resolve) => provider.on('sync', (isSynced: boolean) => isSynced && resolve()))
  return { doc, provider, closed, synced }
}
