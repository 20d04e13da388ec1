import type pg from 'pg'
import { announceChannel } from '#server/db/announce'
import { log } from '#server/log'

/** One document frame on its way into the log. `data` null: nothing new in it, but its place in the order counts. */
export type LogEntry = Readonly<{
  roundId: string
  authorId: string
  authorName: string
  elapsedMs: number
  data: Uint8Array | null
  /** The agenda's step after this update, when the update changed it. */
  visitedStep: string | null
  /** Called once: after the commit, or when the round no longer takes writes. */
  settle: (outcome: 'committed' | 'refused') => void
}>

type Options = Readonly<{ tickMs?: number; maxBacklogBytes?: number; maxBatchEntries?: number }>

/**
 * Group commit (DESIGN, law 2): one statement a tick writes the new updates of all rounds, in the order they came.
 * Nothing settles before its commit; a failed commit keeps the order and is tried again with back-off. `seq` is gapless
 * in commit order per round: it comes from the round's own counter row in the same statement, rows locked in id order.
 */
export class UpdateLog {
  private readonly pool: pg.Pool
  private readonly tickMs: number
  private readonly maxBacklogBytes: number
  private readonly maxBatchEntries: number
  private queue: LogEntry[] = []
  private backlogBytes = 0
  private timer: NodeJS.Timeout | undefined
  private running: Promise<void> | undefined
  private failures = 0
  private isClosed = false

  constructor(pool: pg.Pool, options: Options = {}) {
    this.pool = pool
    this.tickMs = options.tickMs ?? 20
    this.maxBacklogBytes = options.maxBacklogBytes ?? 32 * 1024 * 1024
    this.maxBatchEntries = options.maxBatchEntries ?? 2_000
  }

  /** Asked before a frame is applied: false when the backlog is full and its sender must try again later. */
  hasRoomFor(bytes: number): boolean {
    return !this.isClosed && this.backlogBytes + bytes <= this.maxBacklogBytes
  }

  append(entry: LogEntry): void {
    this.backlogBytes += entry.data?.byteLength ?? 0
    this.queue.push(entry)
    this.schedule(this.tickMs)
  }

  /** Commits what is queued and stops taking more. Gives up (unacknowledged, so nothing false was said) after `withinMs`. */
  async close(withinMs = 6_000): Promise<void> {
    this.isClosed = true
    const deadline = performance.now() + withinMs
    while (this.queue.length > 0 && performance.now() < deadline) {
      clearTimeout(this.timer)
      this.timer = undefined
      await this.flush()
    }
    clearTimeout(this.timer)
    await this.running
  }

  private schedule(delayMs: number): void {
    if (this.timer || this.running) return
    this.timer = setTimeout(() => {
      this.timer = undefined
      void this.flush()
    }, delayMs)
  }

  private flush(): Promise<void> {
    this.running ??= this.commitBatch().finally(() => {
      this.running = undefined
      if (this.queue.length > 0) this.schedule(this.failures === 0 ? 0 : Math.min(2_000, 50 * 2 ** this.failures))
    })
    return this.running
  }

  private async commitBatch(): Promise<void> {
    const batch = this.queue.slice(0, this.maxBatchEntries)
    if (batch.length === 0) return
    try {
      const refused = await this.write(batch)
      this.failures = 0
      this.settle(batch, refused)
    } catch (error) {
      this.failures++
      log.warn({ event: 'log.commit-failed', entries: batch.length, failures: this.failures, reason: String(error) })
    }
  }

  private settle(batch: readonly LogEntry[], refusedRounds: ReadonlySet<string>): void {
    this.queue = this.queue.slice(batch.length)
    for (const entry of batch) {
      this.backlogBytes -= entry.data?.byteLength ?? 0
      entry.settle(entry.data && refusedRounds.has(entry.roundId) ? 'refused' : 'committed')
    }
  }

  /** Writes a batch in one transaction; returns the rounds that take no writes any more (ended, or gone). */
  private async write(batch: readonly LogEntry[]): Promise<ReadonlySet<string>> {
    const entries = batch.filter((entry) => entry.data !== null)
    if (entries.length === 0) return new Set()
    const client = await this.pool.connect()
    let failure: Error | undefined
    try {
      await client.query('begin')
      const result = await client.query<{ ord: string; seq: number }>(appendStatement, [
        entries.map((entry) => entry.roundId),
        entries.map((entry) => entry.authorId),
        entries.map((entry) => entry.elapsedMs),
        entries.map((entry) => Buffer.from(entry.data as Uint8Array)),
      ])
      const written = new Set<string>()
      for (const row of result.rows) {
        const entry = entries[Number(row.ord) - 1]
        if (!entry) continue
        written.add(entry.roundId)
        if (entry.visitedStep !== null) await writeVisit(client, entry, row.seq)
      }
      await client.query('commit')
      return new Set(entries.filter((entry) => !written.has(entry.roundId)).map((entry) => entry.roundId))
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error))
      await client.query('rollback').catch(() => {})
      throw failure
    } finally {
      client.release(failure)
    }
  }
}

const appendStatement = {
  name: 'append-updates',
  text: `
with input as (
  select * from unnest($1::text[], $2::text[], $3::int[], $4::bytea[]) with ordinality as t(round_id, author_id, elapsed_ms, data, ord)
), locked as (
  select "id" from "Round" where "id" = any($1::text[]) and "phase" in ('waiting', 'live') order by "id" for update
), counts as (
  select i.round_id, count(*)::int as n from input i join locked l on l."id" = i.round_id group by i.round_id
), bumped as (
  update "Round" r set "logSeq" = r."logSeq" + c.n, "lastActivityAt" = now()
  from counts c where r."id" = c.round_id returning r."id", r."logSeq" - c.n as base
), numbered as (
  select i.*, b.base + (row_number() over (partition by i.round_id order by i.ord))::int as seq
  from input i join bumped b on b."id" = i.round_id
), inserted as (
  insert into "DocumentUpdate" ("roundId", "seq", "elapsedMs", "authorId", "data")
  select round_id, seq, elapsed_ms, author_id, data from numbered
)
select ord::text, seq from numbered order by ord`,
}

async function writeVisit(client: pg.PoolClient, entry: LogEntry, seq: number): Promise<void> {
  await client.query(
    'insert into "StageVisit" ("roundId", "seq", "step", "byUserId", "elapsedMs") values ($1, $2, $3, $4, $5)',
    [entry.roundId, seq, entry.visitedStep, entry.authorId, entry.elapsedMs],
  )
  const payload = {
    step: entry.visitedStep,
    byUserId: entry.authorId,
    byName: entry.authorName,
    elapsedMs: entry.elapsedMs,
    seq,
  }
  await client.query('select pg_notify($1, $2)', [
    announceChannel,
    JSON.stringify({ roundId: entry.roundId, event: 'stage.visited', payload }),
  ])
}
