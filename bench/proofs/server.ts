import { closeDb } from '#server/db/client'
import { env } from '#server/env'
import { startLiveServer } from '#server/testing/live-server'

/** Our server as `server/main.ts` puts it together, without the pages: what the proofs kill, and what they send mutants to. */
const server = await startLiveServer({ port: env().PORT })
process.send?.({ port: server.port })

process.on('message', () => {
  for (let i = 0; i < 3; i++) globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  process.send?.({ heldBytes: heapUsed + external })
})
// Whoever started it is gone.
process.on('disconnect', () => process.exit(0))
process.once('SIGTERM', async () => {
  await server.close()
  await closeDb()
  process.exit(0)
})
