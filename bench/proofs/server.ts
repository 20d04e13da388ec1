import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { closeDb, pool } from '#server/db/client'
import { env } from '#server/env'
import { LiveSide } from '#server/realtime/live-side'

/** Our server as `server/main.ts` puts it together, without the pages: what the proofs kill, and what they send mutants to. */
const settings = env()
const server = createServer((_request, response) => response.writeHead(404).end())
const live = new LiveSide(server, {
  pool: pool(),
  databaseUrl: settings.DATABASE_URL,
  redisUrl: null,
  nextUpgrades: createServer(),
  isDev: false,
})
await live.listen()
server.listen(settings.PORT, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))

process.on('message', () => {
  for (let i = 0; i < 3; i++) globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  process.send?.({ heldBytes: heapUsed + external })
})
// Whoever started it is gone.
process.on('disconnect', () => process.exit(0))
process.once('SIGTERM', async () => {
  server.close()
  await live.close()
  server.closeAllConnections()
  await closeDb()
  process.exit(0)
})
