/**
 * `npm run crash -- --rounds N`: so many `kill -9` of the server under load, then a tenth as many of Postgres, a drain, a database
 * that refuses commits, and one that is away for `--away` seconds. `--sabotage acknowledge-early` shows that it can fail.
 */
import { parseArgs } from 'node:util'
import { openDatabase } from './proofs/database'
import { type Sabotage, sabotages } from './proofs/sabotage'
import { ServerProcess } from './proofs/server-process'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    away: { type: 'string', default: '30' },
    only: { type: 'string' },
    sabotage: { type: 'string' },
  },
})
const [rounds, seed] = [Number(values.rounds), Number(values.seed)]
const sabotage = Object.keys(sabotages).find((name): name is Sabotage => name === values.sabotage)
const database = await openDatabase()
const { postgres } = database
const { drainServer, failCommits, killServer, losePostgres } = await import('./proofs/crash-run')
const server = await ServerProcess.start({ sabotage })
let failed = 0

async function prove(name: string, what: string, run: () => Promise<readonly string[]>): Promise<void> {
  if (values.only !== undefined && values.only !== name) return
  const startedMs = performance.now()
  const failures = await run().catch((error: unknown) => [String(error)])
  const seconds = Math.round((performance.now() - startedMs) / 1000)
  console.log(`${failures.length === 0 ? '✓' : '✗'} ${what} (${seconds} s)`)
  for (const failure of failures.slice(0, 10)) console.log(`    ${failure}`)
  if (failures.length > 10) console.log(`    … ${failures.length} in all`)
  failed += failures.length
}

await prove('kill', `${rounds} × kill -9 of the server`, async () => {
  const { acknowledged, missing } = await killServer(server, { seed, kills: rounds, rooms: 3 })
  console.log(`  ${acknowledged} frames acknowledged, ${missing.length} missing`)
  return missing
})
const killsOfPostgres = Math.max(1, Math.round(rounds / 10))
await prove('postgres', `${killsOfPostgres} × kill -9 of Postgres`, async () => {
  const failures: string[] = []
  for (let i = 0; i < killsOfPostgres; i++) {
    const stop = () => postgres.kill9()
    const start = () => postgres.restart()
    failures.push(...(await losePostgres(server, { seed: seed + i, forMs: 500, stop, start })))
  }
  return failures
})
await prove('drain', 'SIGTERM under load', () => drainServer(server, seed))
await prove('commit', 'a database that refuses commits for 5 s, as a full disk does', () =>
  failCommits(server, seed, 5_000),
)
await prove('away', `Postgres away for ${values.away} s`, () =>
  losePostgres(server, {
    seed,
    forMs: Number(values.away) * 1_000,
    stop: () => postgres.stop(),
    start: () => postgres.restart(),
  }),
)
if (!server.isAlive) failed++
await server.close()
await database.close()
process.exit(failed === 0 ? 0 : 1)
