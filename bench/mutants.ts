/**
 * `npm run mutants -- --count N`: so many mutated updates through the gate; with `--sockets` over real sockets at a running
 * server. `--seed` repeats a run, `--sabotage skip-gate` shows that it can fail.
 */
import { parseArgs } from 'node:util'
import { judge } from '#server/realtime/yjs-gate'
import { openDatabase } from './proofs/database'
import { noGate, runGate } from './proofs/gate-run'
import { ServerProcess } from './proofs/server-process'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '24' },
    sockets: { type: 'boolean', default: false },
    sabotage: { type: 'string' },
  },
})
const [count, seed] = [Number(values.count), Number(values.seed)]
const isSabotaged = values.sabotage === 'skip-gate'
const startedMs = performance.now()
const failures = values.sockets ? await overSockets() : throughTheGate()
for (const failure of failures) console.log(`✗ ${failure}`)
console.log(
  `${failures.length === 0 ? '✓' : '✗'} ${count} mutants in ${Math.round((performance.now() - startedMs) / 1000)} s`,
)
process.exit(failures.length === 0 ? 0 : 1)

function throughTheGate(): readonly string[] {
  let before = 0
  const held = () => {
    for (let i = 0; i < 3; i++) globalThis.gc?.()
    return process.memoryUsage().heapUsed
  }
  const run = runGate(isSabotaged ? noGate : judge, {
    seed,
    count,
    onState: (done) => {
      if (before === 0 && done >= count / 10) before = held()
    },
  })
  const growth = held() - before
  const { failures: found, ...told } = run
  console.log({ seed, ...told, heapGrowthBytes: growth })
  return growth > 8 * 1024 * 1024 ? [...found, `memory grew by ${growth} bytes`] : found
}

async function overSockets(): Promise<readonly string[]> {
  const database = await openDatabase()
  const { runSockets } = await import('./proofs/socket-run')
  const server = await ServerProcess.start({ sabotage: isSabotaged ? 'skip-gate' : undefined })
  try {
    const { failures: found, ...told } = await runSockets(server, { seed, count, rounds: Number(values.rounds) })
    console.log({ seed, ...told })
    return told.heldGrowthBytes > 16 * 1024 * 1024 ? [...found, 'memory grew'] : found
  } finally {
    await server.close()
    await database.close()
  }
}
