import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { makeAuthCookie } from '#server/auth/cookie'
import { pool } from '#server/db/client'
import { env } from '#server/env'
import { LiveSide } from '#server/realtime/live-side'

/** Both sockets on a free port, without Next: the real relay, gate, log and announcer in front of the test's database. */
export async function startLiveServer(
  redisUrl: string | null = null,
): Promise<{ host: string; close: () => Promise<void> }> {
  const server = createServer((_request, response) => response.writeHead(404).end())
  const live = new LiveSide(server, {
    pool: pool(),
    databaseUrl: env().DATABASE_URL,
    redisUrl,
    nextUpgrades: createServer(),
    isDev: false,
  })
  await live.listen()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    host: `127.0.0.1:${port}`,
    close: async () => {
      await live.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A Cookie header that proves this user: logging in by row. */
export async function cookieFor(user: Readonly<{ id: string; authVersion?: number }>): Promise<string> {
  const { name, value } = await makeAuthCookie({ sub: user.id, ver: user.authVersion ?? 1 })
  return `${name}=${value}`
}
