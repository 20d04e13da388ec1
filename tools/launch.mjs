/** What `tools/start.mjs` does once Node's version is known to do. */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { build, checkDisk, copyBoardFonts, generate, install, retireServiceWorker } from './build.mjs'
import { commandOf, prepareCluster, startPostgres } from './postgres.mjs'
import { Problem, report } from './problem.mjs'
import { root, say, step, stopChildren } from './steps.mjs'

const running = { server: undefined, postgres: undefined, pidFile: undefined }
let stopping

export async function main(args) {
  const mode = args.includes('--dev') ? 'dev' : args.includes('--build-only') ? 'build' : 'start'
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0))
  try {
    if (mode === 'build') await buildOnly()
    else await start(mode)
  } catch (error) {
    if (stopping) return // what it broke off complains; that is no news
    report(error)
    await stop(1)
  }
}

async function buildOnly() {
  await install()
  await generate()
  await build()
  const { checkBundle } = await import('./check-bundle.mjs')
  const { heavy } = await checkBundle()
  if (heavy.length > 0) throw new Problem(heavy.join('\n'), 'Load less with the page, or later.')
  process.exit(0)
}

async function start(mode) {
  const settings = readSettings()
  fs.mkdirSync(settings.home, { recursive: true })
  await claimHome(settings)
  await checkPort(settings.port)
  checkDisk(200)
  await install()
  await generate()
  const { checkDatabase, ensureDatabase, migrate } = await import('./migrate.mjs')
  if (settings.databaseUrl) await checkDatabase(settings.databaseUrl)

  const building = mode === 'dev' ? prepareDevelopment() : build()
  const embedded = settings.databaseUrl ? undefined : startEmbedded(settings)
  // Both are under way: the first that fails decides, and neither is left without somebody who listens.
  const [, postgres] = await Promise.all([building, embedded])
  if (stopping) return
  const databaseUrl = settings.databaseUrl ?? postgres.url()
  if (postgres) await ensureDatabase(databaseUrl)
  const applied = await migrate(databaseUrl)
  if (applied.length > 0) say(`✓ Database brought up to date (${applied.join(', ')})`)

  const env = {
    NODE_ENV: mode === 'dev' ? 'development' : 'production',
    PORT: String(settings.port),
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: settings.secret ?? keptSecret(settings.home),
    NEXT_TELEMETRY_DISABLED: '1',
    EMBEDDED_DB: postgres ? '1' : '',
    SEED: postgres || process.env.DEMO === '1' ? '1' : '',
  }
  if (stopping) return
  await checkPort(settings.port)
  serve(mode, env)
}

function prepareDevelopment() {
  copyBoardFonts()
  retireServiceWorker()
}

function readSettings() {
  const port = process.env.PORT?.trim() || '3000'
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
    throw new Problem(
      `PORT is "${port}", which is no port.`,
      'Give a number from 1 to 65535, or leave it out for 3000.',
    )
  }
  const databaseUrl = process.env.DATABASE_URL?.trim() || undefined
  const secret = process.env.NEXTAUTH_SECRET?.trim() || undefined
  if (databaseUrl) {
    checkDatabaseUrl(databaseUrl)
    if (!secret || secret.length < 16) {
      throw new Problem(
        'With a DATABASE_URL of your own, NEXTAUTH_SECRET has to be set (16 characters at least): it signs the log-ins.',
        'Make one and keep it: openssl rand -base64 32',
      )
    }
  }
  return { port: Number(port), databaseUrl, secret, home: path.join(root, '.data') }
}

function checkDatabaseUrl(databaseUrl) {
  let parsed
  try {
    parsed = new URL(databaseUrl)
  } catch {
    // Told below.
  }
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol) || parsed.pathname.length < 2) {
    throw new Problem(
      'DATABASE_URL is not the address of a Postgres database.',
      'It looks like postgresql://user:password@host:5432/database; special characters in the password as %XX.',
    )
  }
}

/** One start per folder: two would fight for the same data. One that died without a word leaves only its file. */
async function claimHome({ home, port }) {
  const file = path.join(home, 'start.pid')
  const [pid, itsPort] = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split(' ').map(Number) : []
  if (pid && pid !== process.pid) {
    if (/tools.start\.mjs/.test(commandOf(pid))) {
      throw new Problem(
        `Sparring already runs from this folder (process ${pid}, http://localhost:${itsPort}).`,
        `Stop that one first: kill ${pid}`,
      )
    }
    // Killed: its server notices and leaves within moments.
    for (let waited = 0; waited < 4_000 && !(await isFree(port)); waited += 50) await wait(50)
  }
  fs.writeFileSync(file, `${process.pid} ${port}`)
  running.pidFile = file
}

async function checkPort(port) {
  const error = await listenOnce(port)
  if (error?.code === 'EADDRINUSE') {
    const other = port === 65_535 ? 3000 : port + 1
    throw new Problem(
      `Port ${port} is taken by another program.`,
      `Stop it, or take another port: PORT=${other} npm start`,
    )
  }
  if (error?.code === 'EACCES') {
    throw new Problem(`This account may not listen on port ${port}.`, 'Take one above 1023: PORT=3000 npm start')
  }
  if (error) throw error
}

async function isFree(port) {
  return (await listenOnce(port)) === undefined
}

function listenOnce(port) {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', resolve)
    probe.listen(port, () => probe.close(() => resolve(undefined)))
  })
}

async function startEmbedded({ home }) {
  if (!fs.existsSync(path.join(home, 'postgres-password'))) {
    // Lets the build's own process get going first: making the cluster keeps this one busy for a second.
    await wait(200)
    await step('Making a database in .data', async () => prepareCluster(home))
  }
  const postgres = await startPostgres({
    home,
    onExit: (message) => {
      report(new Problem(message, 'Start again: what was committed is safe.'))
      stop(1)
    },
  })
  running.postgres = postgres
  if (stopping) {
    await postgres.stop()
    return postgres
  }
  say(
    `✓ Postgres runs on port ${postgres.port}${postgres.foundOrphan ? ' (one left behind by a crash was stopped first)' : ''}`,
  )
  return postgres
}

/** Log-ins survive a restart because the secret does. */
function keptSecret(home) {
  const file = path.join(home, 'secret')
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  return fs.readFileSync(file, 'utf8').trim()
}

function serve(mode, env) {
  const entry =
    mode === 'dev'
      ? ['--import', 'tsx', path.join(root, 'server', 'main.ts')]
      : ['--enable-source-maps', path.join(root, 'dist', 'server.js')]
  const withParent = path.join(root, 'tools', 'with-parent.mjs')
  const server = spawn(process.execPath, ['--import', pathToFileURL(withParent).href, ...entry], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  running.server = server
  server.once('error', (error) => {
    report(error)
    stop(1)
  })
  server.once('exit', (code, signal) => {
    if (stopping) return
    report(
      new Problem(
        `The server has ended by itself (${signal ?? `code ${code}`}).`,
        'Its last lines are above. Start again.',
      ),
    )
    stop(1)
  })
}

/** Server first, so that it can drain into a living database; then Postgres. Ten seconds at most, then by force. */
function stop(code) {
  stopping ??= (async () => {
    stopChildren()
    const { server, postgres, pidFile } = running
    if (server && server.exitCode === null && server.signalCode === null) {
      const gone = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      const force = setTimeout(() => server.kill('SIGKILL'), 6_500)
      await gone
      clearTimeout(force)
    }
    await postgres?.stop()
    if (pidFile) fs.rmSync(pidFile, { force: true })
    process.exit(code)
  })()
  return stopping
}
