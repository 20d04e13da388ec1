import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { freePort } from '../../tools/postgres.mjs'
import { foldWorker, serverBundle } from '../../tools/server-bundle.mjs'
import { changing, hurried, type Sabotage, sabotages } from './sabotage'

const root = fileURLToPath(new URL('../..', import.meta.url))

type Options = Readonly<{ sabotage?: Sabotage | undefined; isHurried?: boolean }>

/** Bundles the server as ever, with what is to be broken in it. Returns the file to start. */
async function bundle({ sabotage, isHurried = false }: Options): Promise<string> {
  const folder = path.join(root, '.cache', 'proofs')
  fs.mkdirSync(folder, { recursive: true })
  const outdir = fs.mkdtempSync(path.join(folder, 'server-'))
  const changes = [...(sabotage ? sabotages[sabotage] : []), ...(isHurried ? hurried : [])]
  await build({
    ...serverBundle,
    entryPoints: { server: 'bench/proofs/server.ts', ...foldWorker },
    outdir,
    logLevel: 'silent',
    plugins: [changing(changes)],
  })
  return path.join(outdir, 'server.js')
}

/** The server in a process of its own, at the same port over every restart. */
export class ServerProcess {
  readonly #file: string
  readonly #port: number
  #child: ChildProcess | null = null

  private constructor(file: string, port: number) {
    this.#file = file
    this.#port = port
  }

  static async start(options: Options = {}): Promise<ServerProcess> {
    const server = new ServerProcess(await bundle(options), await freePort())
    await server.boot()
    return server
  }

  get host(): string {
    return `127.0.0.1:${this.#port}`
  }

  get isAlive(): boolean {
    return this.#child !== null && this.#child.exitCode === null && this.#child.signalCode === null
  }

  /** Resolves when it listens. */
  async boot(): Promise<void> {
    const log = fs.openSync(path.join(root, '.cache', 'proofs', `server-${this.#port}.log`), 'a')
    const child = fork(this.#file, [], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', PORT: String(this.#port), LOG_LEVEL: 'warn' },
      execArgv: ['--enable-source-maps', '--expose-gc'],
      stdio: ['ignore', log, log, 'ipc'],
    })
    fs.closeSync(log)
    this.#child = child
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve())
      child.once('exit', (code, signal) => reject(new Error(`the server ended (${signal ?? code}) before it listened`)))
    })
  }

  /** Resolves with the exit code (null: a signal) once the process is gone. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const child = this.#child
    if (!child || !this.isAlive) return child?.exitCode ?? null
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
    return child.exitCode
  }

  /** Bytes in use after a full collection. */
  async heldBytes(): Promise<number> {
    const child = this.#child
    if (!child) throw new Error('the server does not run')
    const answer = once(child, 'message') as Promise<[{ heldBytes: number }]>
    child.send({ ask: 'memory' })
    const [{ heldBytes }] = await answer
    return heldBytes
  }

  async close(): Promise<void> {
    await this.end('SIGKILL')
    fs.rmSync(path.dirname(this.#file), { recursive: true, force: true })
  }
}
