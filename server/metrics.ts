import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/**
 * What an operator watches (`GET /api/metrics`). Both module graphs share one registry: the live side counts, the page
 * of Next reads. Names and codes only; nothing of what people wrote.
 */
type Metrics = Readonly<{
  registry: Registry
  updates: Counter
  updateBytes: Counter
  commitSeconds: Histogram
  refusals: Counter<'reason'>
  rooms: Gauge
  sockets: Gauge
  backlogEntries: Gauge
  backlogBytes: Gauge
  commitFailures: Gauge
  bus: Gauge
}> & {
  /** Brings the gauges up to date, before they are read. */
  measure: () => void
}

const key = Symbol.for('sparring.metrics')
const store = globalThis as { [key]?: Metrics }

export function metrics(): Metrics {
  store[key] ??= open()
  return store[key]
}

function open(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  // Memory, processor, event-loop delay, garbage collection.
  collectDefaultMetrics({ register: registry })
  const gauge = (name: string, help: string) => new Gauge({ name: `sparring_${name}`, help, registers })
  const counter = (name: string, help: string) => new Counter({ name: `sparring_${name}`, help, registers })
  return {
    registry,
    updates: counter('updates_committed_total', 'Document updates committed to the log.'),
    updateBytes: counter('update_bytes_committed_total', 'Their bytes.'),
    commitSeconds: new Histogram({
      name: 'sparring_commit_seconds',
      help: 'How long one group commit took.',
      buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1, 5],
      registers,
    }),
    refusals: new Counter({
      name: 'sparring_refusals_total',
      help: 'Sockets closed by the gate, by error code.',
      labelNames: ['reason'],
      registers,
    }),
    rooms: gauge('rooms', 'Rooms open on this node.'),
    sockets: gauge('document_sockets', 'Document sockets open on this node.'),
    backlogEntries: gauge('backlog_entries', 'Updates that wait for their commit.'),
    backlogBytes: gauge('backlog_bytes', 'Their bytes.'),
    commitFailures: gauge('commit_failures', 'Failed commits in a row; 0 while the log is well.'),
    bus: gauge('bus_up', '1 while the other nodes are reached through Redis; 0 when not, or when there are none.'),
    measure: () => {},
  }
}
