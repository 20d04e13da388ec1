/**
 * `npm run fuzz -- --seeds N`: so many seeded sessions of our own pages at our own server over rough networks. `--from` is the
 * first seed, `--moves` how long a session is, `--sabotage drop-frame` (or another) shows that it can fail.
 */
import { parseArgs } from 'node:util'
import { openDatabase } from './proofs/database'
import { type Sabotage, sabotages } from './proofs/sabotage'
import { ServerProcess } from './proofs/server-process'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '20' },
    from: { type: 'string', default: '1' },
    moves: { type: 'string', default: '80' },
    together: { type: 'string', default: '6' },
    sabotage: { type: 'string' },
  },
})
const [seeds, from, moves] = [Number(values.seeds), Number(values.from), Number(values.moves)]
const sabotage = Object.keys(sabotages).find((name): name is Sabotage => name === values.sabotage)
const startedMs = performance.now()
const database = await openDatabase()
const { installBrowser } = await import('./proofs/page')
const { runSession } = await import('./proofs/session')
installBrowser()
const server = await ServerProcess.start({ sabotage, isHurried: true })
let next = from
let done = 0
let failed = 0
await Promise.all(
  Array.from({ length: Number(values.together) }, async () => {
    while (next < from + seeds && failed < 5) {
      const seed = next++
      try {
        await runSession(server.host, seed, moves)
      } catch (error) {
        failed++
        console.log(`✗ seed ${seed}: ${error instanceof Error ? error.message.slice(0, 3_000) : String(error)}`)
      }
      if (++done % 50 === 0) console.log(`  ${done} sessions, ${failed} failed, ${seconds()} s`)
    }
  }),
)
const isAlive = server.isAlive
if (!isAlive) console.log('✗ the server is gone')
await server.close()
await database.close()
console.log(
  `${failed === 0 && isAlive ? '✓' : '✗'} ${done} sessions of ${moves} moves, ${failed} failed, in ${seconds()} s`,
)
process.exit(failed === 0 && isAlive ? 0 : 1)

function seconds(): number {
  return Math.round((performance.now() - startedMs) / 1000)
}
