import { closeDb } from '#server/db/client'
import { env } from '#server/env'
import { syncStockProblems } from '#server/problem/service'
import { startLiveServer } from '#server/testing/live-server'

/** Our server as `server/main.ts` puts it together, without the pages: upgrade, gate, room, log, Postgres. */
await syncStockProblems()
const server = await startLiveServer({ port: env().PORT, redisUrl: env().REDIS_URL ?? null })
const openedMs = Number(process.hrtime.bigint() / 1000n) / 1000
process.send?.({ ready: { port: server.port, openedMs } })

process.once('SIGTERM', async () => {
  await server.close()
  await closeDb()
  process.exit(0)
})
