/**
 * A Postgres for tests: its own data in the system's temporary folder, gone afterwards. One left behind by a killed run
 * is swept away by the next.
 */
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { commandOf, startPostgres, stopLeftBehind } from './postgres.mjs'

const prefix = 'sparring-test-'

/** `durable: false` skips the flush to disk: enough unless the machine itself crashes, and several times faster. */
export async function startTestPostgres({ durable = false } = {}) {
  await sweep()
  const home = fs.mkdtempSync(path.join(tmpdir(), prefix))
  fs.writeFileSync(path.join(home, 'owner'), String(process.pid))
  const settings = { max_connections: 200, ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off' }) }
  let postgres = await startPostgres({ home, settings })
  const kill = () => {
    try {
      process.kill(postgres.pid, 'SIGINT')
    } catch {
      // It has ended already.
    }
  }
  process.once('exit', kill)
  return {
    url: (database) => postgres.url(database),
    get pid() {
      return postgres.pid
    },
    stop: () => postgres.stop(),
    /** As a power cut: no goodbye. Resolves when it is gone. */
    kill9: () => postgres.kill9(),
    /** Again at the same port, for tests that take the database away for a while. */
    async restart() {
      postgres = await startPostgres({ home, settings, port: postgres.port })
    },
    async close() {
      await postgres.stop()
      process.removeListener('exit', kill)
      fs.rmSync(home, { recursive: true, force: true })
    },
  }
}

async function sweep() {
  for (const name of fs.readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const home = path.join(tmpdir(), name)
    try {
      const owner = Number(fs.readFileSync(path.join(home, 'owner'), 'utf8'))
      if (commandOf(owner) !== '') continue
      await stopLeftBehind(home)
      fs.rmSync(home, { recursive: true, force: true })
    } catch {
      // Another user's, or another run is sweeping the same one.
    }
  }
}
