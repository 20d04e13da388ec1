import { type ChildProcess, fork } from 'node:child_process'
import * as fs from 'node:fs'
import path from 'node:path'
import type { LoadMethods } from './load'

const root = process.cwd()
const children = new Set<ChildProcess>()

/** Starts a program that ends with us; what it says goes to a file. */
export function start(
  name: string,
  file: string,
  env: Readonly<Record<string, string>>,
  execArgv: string[],
): ChildProcess {
  fs.mkdirSync(path.join(root, '.cache'), { recursive: true })
  const log = fs.openSync(path.join(root, '.cache', `bench-${name}.log`), 'a')
  const child = fork(file, [], {
    cwd: root,
    env: { ...process.env, ...env },
    execArgv,
    serialization: 'advanced',
    stdio: ['ignore', log, log, 'ipc'],
  })
  fs.closeSync(log)
  children.add(child)
  child.once('exit', () => children.delete(child))
  return child
}

export function stopAll(): void {
  for (const child of children) child.kill('SIGKILL')
}

/** A process that plays the clients: away from the server's own, and each with a core's worth of time at most. */
export class Load {
  readonly #child: ChildProcess
  readonly #waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>()
  #lastId = 0

  constructor(name: string) {
    this.#child = start(name, path.join(root, 'dist', 'bench', 'load.js'), {}, ['--enable-source-maps'])
    this.#child.on('message', (message: { id: number; result?: unknown; error?: string }) => {
      const waiting = this.#waiting.get(message.id)
      this.#waiting.delete(message.id)
      if (message.error !== undefined) waiting?.reject(new Error(message.error))
      else waiting?.resolve(message.result as never)
    })
    // Sending to one that has ended: its callers hear it from the exit.
    this.#child.on('error', () => {})
    this.#child.once('exit', (code, signal) => {
      for (const { reject } of this.#waiting.values()) reject(new Error(`${name} ended: ${signal ?? code}`))
      this.#waiting.clear()
    })
  }

  call<Name extends keyof LoadMethods>(
    name: Name,
    ...given: Parameters<LoadMethods[Name]>
  ): Promise<Awaited<ReturnType<LoadMethods[Name]>>> {
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#child.send({ id, name, given })
    })
  }

  stop(): void {
    this.#child.kill('SIGKILL')
  }
}
