import { Worker } from 'node:worker_threads'
import { secondMs } from '#lib/base/time'
import { PackedState } from '#lib/document/packed-state'
import type { FoldAnswer, FoldedLog, FoldRequest, Inspected, LogRow } from '#server/document/fold-worker'
import { findDocument, insertKeyframes } from '#server/document/store'
import { log } from '#server/log'

export type { Inspected }

/** A keyframe every so many updates lets a seek start near its target (DESIGN, Storage). */
const keyframeEvery = 500
/** A job that takes longer hangs: the thread is given up. */
const jobWithinMs = 30 * secondMs
/** Without a job for so long the thread ends, and its memory with it; the next one costs a tenth of a second. */
const keepThreadMs = 20 * secondMs

type Waiting = Readonly<{ resolve: (result: never) => void; reject: (error: Error) => void }>

/**
 * The thread that builds documents. One a process, started when it is first needed; a crash of it fails what it had in
 * hand and the next job starts another.
 */
export class FoldThread {
  #worker: Worker | null = null
  readonly #waiting = new Map<number, Waiting>()
  #lastId = 0
  #idle: NodeJS.Timeout | undefined

  /** What the document says before and after an update. */
  inspect(state: Uint8Array, update: Uint8Array): Promise<Inspected> {
    return this.#run<Inspected>({ kind: 'inspect', state, update })
  }

  /**
   * Folds what the log has beyond its newest keyframe into new ones. Returns the folded state, or null when there is
   * nothing to fold. Safe to break off anywhere and to run twice: a keyframe is one row.
   */
  async foldLog(roundId: string): Promise<Uint8Array | null> {
    const { keyframe, tail } = await findDocument(roundId)
    const rows: readonly LogRow[] = tail
    if (rows.length === 0) return null
    const { keyframes } = await this.#run<FoldedLog>({
      kind: 'fold',
      state: keyframe?.state ?? null,
      rows,
      every: keyframeEvery,
    })
    await insertKeyframes(roundId, keyframes)
    return keyframes.at(-1)?.state ?? null
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle)
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
    this.#failAll(new Error('closed'))
  }

  #run<Result>(job: FoldRequest['job']): Promise<Result> {
    const id = ++this.#lastId
    clearTimeout(this.#idle)
    const worker = this.#thread()
    const limit = setTimeout(() => void worker.terminate(), jobWithinMs)
    const result = new Promise<Result>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      worker.postMessage({ id, job } satisfies FoldRequest)
    })
    return result.finally(() => {
      clearTimeout(limit)
      clearTimeout(this.#idle)
      if (this.#waiting.size === 0) this.#idle = setTimeout(() => this.#retire(), keepThreadMs).unref()
    })
  }

  #thread(): Worker {
    if (this.#worker) return this.#worker
    const worker = startWorker()
    this.#worker = worker
    worker.unref()
    worker.on('message', (message: FoldAnswer) => {
      const waiting = this.#waiting.get(message.id)
      this.#waiting.delete(message.id)
      if ('error' in message) waiting?.reject(new Error(message.error))
      else waiting?.resolve(message.result as never)
    })
    worker.on('error', (error) => log.error({ event: 'fold.thread-failed', reason: String(error) }))
    worker.on('exit', () => {
      if (this.#worker !== worker) return
      this.#worker = null
      this.#failAll(new Error('the fold thread ended'))
    })
    return worker
  }

  #retire(): void {
    const worker = this.#worker
    this.#worker = null
    void worker?.terminate()
  }

  #failAll(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}

/** Beside the bundle in production; in development and in tests the source, for which a thread needs its own loader. */
function startWorker(): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./fold-worker.js', import.meta.url))
  const source = JSON.stringify(new URL('./fold-worker.ts', import.meta.url).href)
  const load = `import('tsx/esm/api').then(({ register }) => { register(); return import(${source}) })`
  return new Worker(load, { eval: true })
}

/** A folded state (null: the log begins here), and on top of it what came after it. */
export function packed(folded: Uint8Array | null, onTop: readonly Uint8Array[]): PackedState {
  const state = new PackedState()
  if (folded) state.load(folded)
  for (const update of onTop) state.load(update)
  return state
}

/** A round's document as the log has it, the `seq` up to which, and how many updates lie beyond the last keyframe. */
export type LoadedState = Readonly<{ state: PackedState; seq: number; tailLength: number }>

export async function loadState(roundId: string): Promise<LoadedState> {
  const { keyframe, tail } = await findDocument(roundId)
  const updates = tail.map(({ data }) => data)
  const state = packed(keyframe?.state ?? null, updates)
  return { state, seq: tail.at(-1)?.seq ?? keyframe?.seq ?? 0, tailLength: tail.length }
}

/** For a node among several: what others committed, and how far the log is. */
export { listHighestSeqs as readHighestSeqs, listUpdates as readLogAfter } from '#server/document/store'
