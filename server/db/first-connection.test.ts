import type { AddressInfo } from 'node:net'
import { connect, createServer } from 'node:net'
import { expect, test, vi } from 'vitest'
import { env } from '#server/env'

test('a database that turns the first connections away is waited for at the start, and not for ever', async () => {
  const real = new URL(env().DATABASE_URL)
  let refused = 0
  let toRefuse = 2
  const door = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    if (refused++ < toRefuse) return void socket.destroy()
    const inner = connect(Number(real.port), real.hostname)
    inner.on('error', () => socket.destroy())
    socket.pipe(inner).pipe(socket)
  })
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  const { port } = door.address() as AddressInfo
  vi.stubEnv('DATABASE_URL', Object.assign(new URL(real), { hostname: '127.0.0.1', port: String(port) }).href)
  vi.resetModules()
  const { connectFirst } = await import('#server/db/first-connection')
  const { closeDb } = await import('#server/db/client')
  await closeDb()
  await connectFirst()
  expect(refused).toBe(3)
  await closeDb()
  toRefuse = Number.POSITIVE_INFINITY
  await expect(connectFirst()).rejects.toThrow()
  expect(refused).toBe(3 + 5)
  await closeDb()
  door.close()
  vi.unstubAllEnvs()
})
