import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { makeAuthCookie } from '#server/auth/cookie'
import { aRound } from '#server/testing/factories'
import type { Dialect, Seat } from './client'
import { cpuMsOf, rssBytesOf } from './machine'
import { start } from './processes'

export const serverNames = ['bare', 'y-websocket', 'hocuspocus', 'sparring'] as const
export type ServerName = (typeof serverNames)[number]

const at = (...parts: string[]) => path.join(process.cwd(), ...parts)
const files: Readonly<Record<ServerName, string>> = {
  bare: at('bench', 'peers', 'bare.mjs'),
  'y-websocket': at('bench', 'peers', 'y-websocket.mjs'),
  hocuspocus: at('bench', 'peers', 'hocuspocus.mjs'),
  sparring: at('dist', 'bench', 'sparring-server.js'),
}

let roomNumber = 0

/** One server in a process of its own. It keeps its port over restarts, so that places stay valid. */
export class ServerUnderTest {
  readonly name: Dialect
  #child: ChildProcess | null = null
  #port = 0

  constructor(name: ServerName) {
    this.name = name
  }

  get pid(): number {
    const pid = this.#child?.pid
    if (pid === undefined) throw new Error(`${this.name} does not run`)
    return pid
  }

  get isAlive(): boolean {
    return this.#child !== null && this.#child.exitCode === null && this.#child.signalCode === null
  }

  /** Resolves when it listens, with the moment it began to. */
  async start(): Promise<number> {
    const env = { NODE_ENV: 'production', PORT: String(this.#port) }
    const child = start(this.name, files[this.name], env, [
      '--enable-source-maps',
      '--expose-gc',
      '--import',
      at('bench', 'hook.mjs'),
    ])
    this.#child = child
    const { port, openedMs } = await new Promise<{ port: number; openedMs: number }>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`${this.name} ended with ${code} before it listened`)))
      child.on('message', (message: { ready?: { port: number; openedMs: number } }) => {
        if (message.ready) resolve(message.ready)
      })
    })
    this.#port = port
    return openedMs
  }

  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGKILL'): Promise<void> {
    const child = this.#child
    if (!child || !this.isAlive) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }

  cpuMs(): number {
    return cpuMsOf(this.pid)
  }

  /** Waits until it has next to nothing to do: what it folds or cleans up behind the scenes belongs to what came before. */
  async whenCalm(limitMs = 15_000): Promise<void> {
    for (const end = performance.now() + limitMs; performance.now() < end; ) {
      const before = this.cpuMs()
      await wait(400)
      if (this.cpuMs() - before <= 20) return
    }
  }

  /** Memory after a full collection: resident, and what the heap and the buffers beside it hold. */
  async memory(): Promise<{ rss: number; held: number }> {
    const { heapUsed, external } = await this.#ask<NodeJS.MemoryUsage>('collect')
    return { rss: rssBytesOf(this.pid), held: heapUsed + external }
  }

  async profile(work: () => Promise<void>): Promise<Profile> {
    await this.#ask('start-profile')
    await work()
    return await this.#ask<Profile>('stop-profile')
  }

  /** New rooms of three places that may all write: interviewer, candidate, and a second tab of the interviewer. */
  async rooms(count: number): Promise<Seat[][]> {
    const rooms: Seat[][] = []
    for (let made = 0; made < count; made += 8) {
      const batch = Array.from({ length: Math.min(8, count - made) }, () => this.#room())
      rooms.push(...(await Promise.all(batch)))
    }
    return rooms
  }

  async #room(): Promise<Seat[]> {
    const host = `127.0.0.1:${this.#port}`
    if (this.name !== 'sparring') {
      const room = `room-${++roomNumber}`
      const url = this.name === 'hocuspocus' ? `ws://${host}/` : `ws://${host}/${room}`
      return [0, 1, 2].map(() => ({ dialect: this.name, url, room, headers: {} }))
    }
    const round = await aRound({ phase: 'live' })
    const people = [round.interviewer, round.candidate, round.interviewer]
    return Promise.all(
      people.map(async ({ id }) => {
        const { name, value } = await makeAuthCookie({ sub: id, ver: 1 })
        const headers = { cookie: `${name}=${value}`, origin: `http://${host}` }
        return { dialect: this.name, url: `ws://${host}/yjs/round:${round.roundId}`, room: round.roundId, headers }
      }),
    )
  }

  #ask<Answer>(ask: string): Promise<Answer> {
    const child = this.#child
    if (!child) throw new Error(`${this.name} does not run`)
    return new Promise((resolve) => {
      const hear = (message: { answer?: Answer }) => {
        if (!('answer' in message)) return
        child.off('message', hear)
        resolve(message.answer as Answer)
      }
      child.on('message', hear)
      child.send({ ask })
    })
  }
}

export type Profile = Readonly<{
  nodes: readonly Readonly<{
    id: number
    callFrame: Readonly<{ functionName: string; url: string; lineNumber: number }>
  }>[]
  samples: readonly number[]
  timeDeltas: readonly number[]
}>
