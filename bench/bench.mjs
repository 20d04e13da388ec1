/** `npm run bench`: the sync engine beside its peers. What it does and how to read it: bench/README.md. */
import { spawn } from 'node:child_process'
import * as fs from 'node:fs'
import path from 'node:path'
import { generate, install } from '../tools/build.mjs'
import { checkNodeVersion } from '../tools/node-version.mjs'
import { report } from '../tools/problem.mjs'
import { foldWorker, serverBundle } from '../tools/server-bundle.mjs'
import { root, runNpm, step } from '../tools/steps.mjs'

checkNodeVersion()
const at = (...parts) => path.join(root, ...parts)

let closePostgres = async () => {}
try {
  await install()
  await generate()
  await installPeers()
  await step('Building the server and the load', bundle)
  const postgres = await startDatabase()
  closePostgres = () => postgres.close()
  process.exitCode = await runMain(postgres)
} catch (error) {
  report(error)
  process.exitCode = 1
}
await closePostgres()

/** A Postgres of its own that flushes every commit to disk, as production's does. */
async function startDatabase() {
  const { startTestPostgres } = await import('../tools/test-postgres.mjs')
  const { makeTemplate } = await import('../tools/test-template.mjs')
  const postgres = await startTestPostgres({ durable: true })
  await makeTemplate(postgres.url)
  return postgres
}

async function runMain({ url, pid }) {
  const { copyTemplate } = await import('../tools/test-template.mjs')
  const main = spawn(
    process.execPath,
    ['--enable-source-maps', at('dist', 'bench', 'main.js'), ...process.argv.slice(2)],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        DATABASE_URL: await copyTemplate(url('postgres'), 'bench'),
        NEXTAUTH_SECRET: 'a secret that signs nothing but the bench',
        BENCH_POSTGRES_PID: String(pid),
      },
    },
  )
  // Ctrl-C reaches the whole group; a SIGTERM is passed on. Either way the database is stopped after the child.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => main.kill('SIGTERM'))
  return new Promise((resolve) => main.once('exit', (code) => resolve(code ?? 1)))
}

/** `npm ci` in a folder of their own, unless it holds what the lock there says. */
async function installPeers() {
  const peers = at('bench', 'peers')
  const lock = fs.readFileSync(path.join(peers, 'package-lock.json'), 'utf8')
  const stamp = path.join(peers, 'node_modules', '.bench-installed')
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === lock) return
  await step('Installing the peers', () =>
    runNpm('bench-peers', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: peers }),
  )
  fs.writeFileSync(stamp, lock)
}

async function bundle() {
  const esbuild = await import('esbuild')
  await esbuild.build({
    ...serverBundle,
    entryPoints: {
      main: 'bench/main.ts',
      load: 'bench/load.ts',
      'sparring-server': 'bench/sparring-server.ts',
      ...foldWorker,
    },
    outdir: 'dist/bench',
  })
  await esbuild.stop()
}
