import { createServer } from 'node:http'
import next from 'next'
import { hourMs, minuteMs, secondMs } from '#lib/base/time'
import { forgetExpiredLogins } from '#server/account/jobs'
import { limitBody } from '#server/body-limit'
import { nowMs, windForward } from '#server/clock'
import { closeDb, pool } from '#server/db/client'
import { connectFirst } from '#server/db/first-connection'
import { env } from '#server/env'
import { log } from '#server/log'
import { forgetOldLetters, sendDueLetters } from '#server/mail/jobs'
import { syncStockProblems } from '#server/problem/service'
import { LiveSide } from '#server/realtime/live-side'
import { runRoundJobs } from '#server/round/jobs'
import { markOccupied } from '#server/round/service'
import { Scheduler } from '#server/scheduler'
import { seed } from '#server/seed'

/** The composition root: settings → database → Next → sockets → listen. No logic of its own. */
const settings = env()
const isDev = settings.NODE_ENV !== 'production'

await connectFirst().catch((error: unknown) => {
  log.error({ event: 'database.unreachable', reason: String(error) })
  process.exit(1)
})
await syncStockProblems()
// In this process: one of its own would load the database client a second time at every start.
if (settings.SEED) await seed()

// Next would hang an upgrade listener on the server it is given: this one is never listened on.
const nextUpgrades = createServer()
const app = next({ dev: isDev, dir: process.cwd(), port: settings.PORT, httpServer: nextUpgrades })
await app.prepare()
const handle = app.getRequestHandler()

const server = createServer((request, response) => {
  // Who is really on the other end of the socket, for pages shown to this machine only; never what a client claims.
  request.headers['x-sparring-remote'] = request.socket.remoteAddress ?? ''
  void limitBody(request, response).then(
    (passed) => passed && handle(passed, response),
    // The client went away in the middle of its body.
    () => response.destroy(),
  )
})

const live = new LiveSide(server, {
  pool: pool(),
  databaseUrl: settings.DATABASE_URL,
  redisUrl: settings.REDIS_URL ?? null,
  nextUpgrades,
  isDev,
})
await live.listen()

const scheduler = new Scheduler(
  [
    { name: 'rounds', everyMs: secondMs, run: runRoundJobs },
    { name: 'letters', everyMs: 2 * secondMs, run: sendDueLetters },
    { name: 'old-letters', everyMs: hourMs, run: forgetOldLetters },
    { name: 'expired-logins', everyMs: hourMs, run: forgetExpiredLogins },
    { name: 'occupied', everyMs: minuteMs, run: async (atMs) => markOccupied(await live.relay.occupied(), atMs) },
  ],
  nowMs,
)

server.listen(settings.PORT, () => {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : settings.PORT
  // tools/source-maps.mjs turned them off while the packages loaded; pages are loaded from here on.
  process.setSourceMapsEnabled(true)
  console.log(`Ready on http://localhost:${port}`)
})
server.on('error', (error) => {
  log.error({ event: 'listen.failed', reason: String(error) })
  process.exit(1)
})

// Only the process that started this one can send it messages: a test that plays a whole interview in a minute.
process.on('message', (message) => {
  if (typeof message !== 'object' || message === null || !('windForwardMs' in message)) return
  windForward(Number(message.windForwardMs))
  live.tellTime()
})

let isStopping = false
/** Drains: no new connections, everybody told to come back, the log flushed. Ends within ten seconds whatever happens. */
async function stop(): Promise<void> {
  if (isStopping) return
  isStopping = true
  setTimeout(() => process.exit(1), 9_000).unref()
  server.close()
  await live.close()
  await scheduler.close()
  server.closeAllConnections()
  await app.close()
  await closeDb()
  process.exit(0)
}
process.on('SIGTERM', () => void stop())
process.on('SIGINT', () => void stop())
