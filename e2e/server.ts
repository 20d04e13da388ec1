import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, existsSync, mkdirSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { freePort } from '../tools/postgres.mjs'
import { startTestPostgres } from '../tools/test-postgres.mjs'
import { copyTemplate, dropDatabase, makeTemplate } from '../tools/test-template.mjs'

export interface TestServer {
  /** Where it is served, without a slash at the end. */
  readonly url: string
  readonly databaseUrl: string
  /** As a power cut: no drain. Resolves when the process is gone. */
  kill9(): Promise<void>
  /** As a stop by the operator. Resolves with the exit code. */
  sigterm(): Promise<number | null>
  /** Starts it again at the same address on the same database. */
  restart(): Promise<void>
  /** Only with `ownPostgres`: the database goes away, and comes back at the same port. */
  stopDatabase(): Promise<void>
  startDatabase(): Promise<void>
  /** The server's clock goes forward by so much at once; everybody in a room is told. */
  windForward(ms: number): void
  /** Ends everything and drops the database. Idempotent. */
  close(): Promise<void>
}

export interface TestServerOptions {
  port?: number
  /** A Postgres of its own, so that the test can stop it. */
  ownPostgres?: boolean
  /** With the demo accounts and sessions. */
  seed?: boolean
  env?: Record<string, string>
}

const project = fileURLToPath(new URL('..', import.meta.url))

/** The production build as a process of its own on a database of its own. */
export async function startServer(options: TestServerOptions = {}): Promise<TestServer> {
  if (!existsSync(`${project}dist/server.js`)) throw new Error('There is no production build: npm run build.')
  const own = options.ownPostgres ? await startTestPostgres({ durable: true }) : undefined
  if (own) await makeTemplate(own.url)
  const server = own?.url('postgres') ?? process.env.TEST_POSTGRES_URL
  if (!server) throw new Error('No Postgres for tests: run them through playwright.config.ts.')
  const database = `e2e_${randomBytes(6).toString('hex')}`
  const databaseUrl = await copyTemplate(server, database)
  const port = options.port ?? (await freePort())
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: 'a secret that signs nothing but tests',
    PORT: String(port),
    EMBEDDED_DB: '1',
    DEMO: '1',
    SEED: options.seed ? '1' : '',
    ...options.env,
  }
  let child = await boot(port, env)
  let isClosed = false

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal)
      await once(child, 'exit')
    }
    return child.exitCode
  }

  return {
    url: `http://localhost:${port}`,
    databaseUrl,
    kill9: async () => void (await end('SIGKILL')),
    sigterm: () => end('SIGTERM'),
    restart: async () => {
      await end('SIGTERM')
      child = await boot(port, env)
    },
    stopDatabase: async () => {
      if (!own) throw new Error('Only with ownPostgres: others use the shared one.')
      await own.stop()
    },
    startDatabase: async () => {
      if (!own) throw new Error('Only with ownPostgres: others use the shared one.')
      await own.restart()
    },
    windForward: (ms) => void child.send({ windForwardMs: ms }),
    close: async () => {
      if (isClosed) return
      isClosed = true
      await end('SIGTERM')
      if (own) await own.close()
      else await dropDatabase(server, database)
    },
  }
}

async function boot(port: number, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const withParent = pathToFileURL(`${project}tools/with-parent.mjs`).href
  const child = spawn(process.execPath, ['--import', withParent, '--enable-source-maps', 'dist/server.js'], {
    cwd: project,
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  mkdirSync(`${project}.cache`, { recursive: true })
  const log = createWriteStream(`${project}.cache/e2e-server-${port}.log`, { flags: 'a' })
  child.stdout?.pipe(log)
  child.stderr?.pipe(log)
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('Ready on http')) resolve()
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code, signal) =>
      reject(new Error(`The server ended (${signal ?? code}):\n${said.slice(-2000)}`)),
    )
  })
  return child
}
