import type pg from 'pg'
import { announceChannel } from '#server/db/announce'
import { log } from '#server/log'

/** Where an entry ended: in the log at `seq` (null: it held nothing new), or not, for the round takes no writes any more. */
export type Outcome = Readonly<{ kind: 'committed'; seq: number | null }> | Readonly<{ kind: 'refused' }>

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
  settle: (outcome: Outcome) => void
}>

type Options = Readonly<{ tickMs?: number; longestTickMs?: number; maxBacklogBytes?: number; maxBatchEntries?: number }>

/** What an operator sees of the log. */
export type LogStats = Readonly<{ backlogEntries: number; backlogBytes: number; failures: number }>
export type CommitListener = (entries: number, bytes: number, milliseconds: number) => void

const settledStale: Outcome = { kind: 'committed', seq: null }
const settledRefused: Outcome = { kind: 'refused' }

/**
 * Group commit (DESIGN, law 2): one statement a tick writes the new updates of all rounds, in the order they came.
 * Nothing settles before its commit; a failed commit keeps the order and is tried again with back-off. `seq` is gapless
 * in commit order per round: it comes from the round's own counter row in the same statement, rows locked in id order.
 * After a commit whose answer was lost the same updates may be written twice: that changes no document.
 */
export class UpdateLog {
  private readonly pool: pg.Pool
  private readonly tickMs: number
  private readonly longestTickMs: number
  private readonly maxBacklogBytes: number
  private readonly maxBatchEntries: number
  private queue: LogEntry[] = []
  private backlogBytes = 0
  private timer: NodeJS.Timeout | undefined
  private running: Promise<void> | undefined
  private failures = 0
  private lastEntries = 0
  private isClosed = false
  onCommit: CommitListener = () => {}

  constructor(pool: pg.Pool, options: Options = {}) {
    this.pool = pool
    this.tickMs = options.tickMs ?? 20
    this.longestTickMs = options.longestTickMs ?? 36
    this.maxBacklogBytes = options.maxBacklogBytes ?? 32 * 1024 * 1024
    this.maxBatchEntries = options.maxBatchEntries ?? 2_000
  }

  get stats(): LogStats {
    return { backlogEntries: this.queue.length, backlogBytes: this.backlogBytes, failures: this.failures }
  }

  /** Asked before a frame is taken in: false when the backlog is full and its sender must try again later. */
  hasRoomFor(bytes: number): boolean {
    return !this.isClosed && this.backlogBytes + bytes <= this.maxBacklogBytes
  }

  append(entry: LogEntry): void {
    this.backlogBytes += entry.data?.byteLength ?? 0
    this.queue.push(entry)
    this.schedule(this.gatherMs)
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

  /** A commit costs much the same whatever is in it: the busier it is, the more is gathered. */
  private get gatherMs(): number {
    return Math.min(this.longestTickMs, this.tickMs + this.lastEntries)
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
      if (this.queue.length === 0) return
      if (this.failures > 0) this.schedule(Math.min(2_000, 50 * 2 ** this.failures))
      else this.schedule(this.queue.length < this.maxBatchEntries ? this.gatherMs : 0)
    })
    return this.running
  }

  private async commitBatch(): Promise<void> {
    const batch = this.queue.slice(0, this.maxBatchEntries)
    if (batch.length === 0) return
    const startedMs = performance.now()
    try {
      const outcomes = await this.write(batch)
      this.failures = 0
      this.lastEntries = batch.length
      this.onCommit(batch.length, this.settle(batch, outcomes), performance.now() - startedMs)
    } catch (error) {
      this.failures++
      log.warn({ event: 'log.commit-failed', entries: batch.length, failures: this.failures, reason: String(error) })
    }
  }

  /** Returns the bytes that left the backlog. */
  private settle(batch: readonly LogEntry[], outcomes: readonly Outcome[]): number {
    this.queue = this.queue.slice(batch.length)
    let bytes = 0
    for (const entry of batch) bytes += entry.data?.byteLength ?? 0
    this.backlogBytes -= bytes
    for (const [index, entry] of batch.entries()) entry.settle(outcomes[index] ?? settledRefused)
    return bytes
  }

  private async write(batch: readonly LogEntry[]): Promise<readonly Outcome[]> {
    const entries = batch.filter((entry) => entry.data !== null)
    const written = entries.length === 0 ? new Map<string, number>() : await this.writeEntries(entries)
    return batch.map((entry) => {
      if (entry.data === null) return settledStale
      const seq = written.get(entry.roundId)
      if (seq === undefined) return settledRefused
      written.set(entry.roundId, seq + 1)
      return { kind: 'committed', seq }
    })
  }

  /** One statement. What the database itself refuses (a value, a vanished author) must hold up no other round: then a round at a time. */
  private async writeEntries(entries: readonly LogEntry[]): Promise<Map<string, number>> {
    try {
      return await this.insert(entries)
    } catch (error) {
      if (!isRefusal(error)) throw error
      const byRound = groupByRound(entries)
      const written = new Map<string, number>()
      for (const [roundId, own] of byRound) {
        try {
          for (const [id, seq] of await this.insert(own)) written.set(id, seq)
        } catch (refused) {
          if (!isRefusal(refused)) throw refused
          log.error({ event: 'log.refused', roundId, entries: own.length, reason: String(refused) })
        }
      }
      return written
    }
  }

  /** Returns each written round's first new `seq`; a round that is missing takes no writes any more (ended, or gone). */
  private async insert(entries: readonly LogEntry[]): Promise<Map<string, number>> {
    const rounds = [...new Set(entries.map((entry) => entry.roundId))]
    const numberOf = new Map(rounds.map((id, index) => [id, index + 1]))
    const { rows } = await this.pool.query<{ id: string; first: number }>(appendStatement, [
      rounds,
      entries.map((entry) => numberOf.get(entry.roundId)),
      entries.map((entry) => entry.authorId),
      entries.map((entry) => entry.elapsedMs),
      entries.map((entry) => entry.data?.byteLength ?? 0),
      Buffer.concat(entries.map((entry) => entry.data ?? new Uint8Array())),
      entries.map((entry) => entry.visitedStep),
      entries.map((entry) => (entry.visitedStep === null ? null : entry.authorName)),
      announceChannel,
    ])
    return new Map(rows.map(({ id, first }) => [id, first]))
  }
}

/** Postgres classes 22 (a value) and 23 (a constraint): the same statement would fail again. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^2[23]/.test(error.code)
}

/**
 * $1 rounds · per entry: $2 its round's number in $1, $3 author, $4 elapsedMs, $5 length of its data in $6, $7 visited
 * step or null, $8 author's name with it · $9 channel. All data travels as one binary value: no hex text, no escapes.
 */
const appendStatement = {
  name: 'append-updates',
  text: `
with input as (
  select ($1::text[])[t.round] as round_id, t.author_id, t.elapsed_ms, t.len, t.step, t.author_name, t.ord,
    (sum(t.len) over (order by t.ord) - t.len)::int as start
  from unnest($2::int[], $3::text[], $4::int[], $5::int[], $7::text[], $8::text[])
    with ordinality as t(round, author_id, elapsed_ms, len, step, author_name, ord)
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
  select round_id, seq, elapsed_ms, author_id, substring($6::bytea from start + 1 for len) from numbered
), visited as (
  insert into "StageVisit" ("roundId", "seq", "step", "byUserId", "elapsedMs")
  select round_id, seq, step, author_id, elapsed_ms from numbered where step is not null
)
select b."id" as id, b.base + 1 as first, (
  select count(pg_notify($9, json_build_object('roundId', n.round_id, 'event', 'stage.visited', 'payload',
    json_build_object('step', n.step, 'byUserId', n.author_id, 'byName', n.author_name, 'elapsedMs', n.elapsed_ms, 'seq', n.seq)
  )::text)) from numbered n where n.round_id = b."id" and n.step is not null
)::int as visits
from bumped b`,
}

function groupByRound(entries: readonly LogEntry[]): Map<string, LogEntry[]> {
  const byRound = new Map<string, LogEntry[]>()
  for (const entry of entries) {
    const own = byRound.get(entry.roundId)
    if (own) own.push(entry)
    else byRound.set(entry.roundId, [entry])
  }
  return byRound
}
