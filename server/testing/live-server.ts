import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { makeAuthCookie } from '#server/auth/cookie'
import { pool } from '#server/db/client'
import { env } from '#server/env'
import { LiveSide } from '#server/realtime/live-side'

/**
 * Both sockets, without Next: the real relay, gate, log and announcer in front of the environment's database. On a free
 * port, unless one is asked for.
 */
export async function startLiveServer({
  redisUrl = null,
  port: wanted = 0,
}: Readonly<{ redisUrl?: string | null; port?: number }> = {}): Promise<{
  host: string
  port: number
  close: () => Promise<void>
}> {
  const server = createServer((_request, response) => response.writeHead(404).end())
  const live = new LiveSide(server, {
    pool: pool(),
    databaseUrl: env().DATABASE_URL,
    redisUrl,
    nextUpgrades: createServer(),
    isDev: false,
  })
  await live.listen()
  await new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    host: `127.0.0.1:${port}`,
    port,
    close: async () => {
      const isClosed = new Promise((resolve) => server.close(resolve))
      await live.close()
      server.closeAllConnections()
      await isClosed
    },
  }
}

/** A Cookie header that proves this user: logging in by row. */
export async function cookieFor(user: Readonly<{ id: string; authVersion?: number }>): Promise<string> {
  const { name, value } = await makeAuthCookie({ sub: user.id, ver: user.authVersion ?? 1 })
  return `${name}=${value}`
}
