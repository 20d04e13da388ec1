import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { closeDb, pool } from '#server/db/client'
import { env } from '#server/env'
import { syncStockProblems } from '#server/problem/service'
import { LiveSide } from '#server/realtime/live-side'

/** Our server as `server/main.ts` puts it together, without the pages: upgrade, gate, room, log, Postgres. */
const settings = env()
await syncStockProblems()
const server = createServer((_request, response) => response.writeHead(404).end())
const live = new LiveSide(server, {
  pool: pool(),
  databaseUrl: settings.DATABASE_URL,
  redisUrl: settings.REDIS_URL ?? null,
  nextUpgrades: createServer(),
  isDev: false,
})
await live.listen()
server.listen(settings.PORT, '127.0.0.1', () => {
  const openedMs = Number(process.hrtime.bigint() / 1000n) / 1000
  process.send?.({ ready: { port: (server.address() as AddressInfo).port, openedMs } })
})

process.once('SIGTERM', async () => {
  server.close()
  await live.close()
  server.closeAllConnections()
  await closeDb()
  process.exit(0)
})
