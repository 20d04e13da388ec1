import { setTimeout as wait } from 'node:timers/promises'
import { type Bench, byServer, type Figure, type Row, rates, serverOf } from '../plan'
import { type ServerName, type ServerUnderTest, serverNames } from '../servers'
import { joined, median, percentile } from '../statistics'

/** What one server did in one round. */
type Round = Readonly<{
  p50: number
  p95: number
  p99: number
  cpuUsPerUpdate: number
  roomsPerCore: number
  postgresUsPerUpdate: number
  ackP50: number
  ackP99: number
  pointP95: number
  edits: number
}>

/** A B C D, A B C D, …: the same rooms, rates and seed in front of each, so that whatever disturbs the machine meets all. */
export async function measurePropagation(bench: Bench): Promise<Figure> {
  const { plan, servers, say } = bench
  const rounds = new Map<string, Round[]>(servers.map(({ name }) => [name, []]))
  const troubles: string[] = []
  for (let round = 0; round < plan.rounds; round++) {
    for (const server of servers) {
      const result = await measureRound(bench, server, plan.seed + round, troubles)
      rounds.get(server.name)?.push(result)
      say(
        `  ${round + 1}/${plan.rounds} ${server.name}: p50 ${result.p50.toFixed(2)} p95 ${result.p95.toFixed(2)} p99 ${result.p99.toFixed(2)} ms, ` +
          `${result.cpuUsPerUpdate.toFixed(0)} µs of CPU an update` +
          (server.name === 'sparring'
            ? `, saved after p50 ${result.ackP50.toFixed(1)} p99 ${result.ackP99.toFixed(1)} ms`
            : ''),
      )
    }
  }
  const missing = await loseNothing(bench)
  const all = (name: ServerName, key: keyof Round) => rounds.get(name)?.map((one) => one[key]) ?? []
  const row = (
    label: string,
    unit: string,
    key: keyof Round,
    pick: Pick,
    names = serverNames as readonly ServerName[],
  ) => ({
    label: `${label}, ${pick.name}`,
    unit,
    values: byServer(names.map((name) => [name, pick.of(all(name, key))])),
  })
  const ours: readonly ServerName[] = ['sparring']
  const rows: Row[] = [
    row('propagation p50', 'ms', 'p50', quietest),
    row('propagation p50', 'ms', 'p50', middle),
    againstBare(row('propagation p95', 'ms', 'p95', quietest), 1.3),
    againstBare(row('propagation p95', 'ms', 'p95', middle), 1.3),
    row('propagation p99', 'ms', 'p99', quietest),
    row('propagation p99', 'ms', 'p99', middle),
    row('awareness p95', 'ms', 'pointP95', middle),
    againstBare(row('server CPU per update', 'µs', 'cpuUsPerUpdate', quietest), 1.4),
    againstBare(row('server CPU per update', 'µs', 'cpuUsPerUpdate', middle), 1.4),
    row("Postgres' CPU per update", 'µs', 'postgresUsPerUpdate', middle, ours),
    againstPeer(row('rooms per core', '', 'roomsPerCore', busiest)),
    againstPeer(row('rooms per core', '', 'roomsPerCore', middle)),
    row('durable acknowledgement p50', 'ms', 'ackP50', middle, ours),
    within(row('durable acknowledgement p99', 'ms', 'ackP99', quietest, ours), 50),
    within(row('durable acknowledgement p99', 'ms', 'ackP99', middle, ours), 50),
    {
      label: 'acknowledged and lost in a kill -9',
      unit: 'edits',
      values: { sparring: missing },
      aim: '0',
      isMet: missing === 0,
    },
  ]
  const edits = all('sparring', 'edits').reduce((sum, one) => sum + one, 0)
  return {
    title: 'Propagation, CPU, acknowledgement',
    rows,
    notes: [
      `${plan.rounds} interleaved rounds of ${plan.seconds} s after ${plan.warmSeconds} s of warming up; ${plan.rooms} rooms of 3 clients, each ${rates.editsPerSecond} edits/s and ${rates.awarenessPerSecond} awareness frames/s (${edits} of our edits in all).`,
      'Propagation is from handing the frame to the socket to having it applied in another client’s document, both clients in one process, apart from the server’s.',
      'Awareness: from moving to being seen there, of those that were not overtaken by a later one. Ours lets moves wait for the next document frame to the same socket, 40 ms at most; document frames are passed on at once.',
      'CPU per update: all threads, user and system, from /proc, over all edits of the round; the awareness frames (two an edit) are in it. Rooms per core is derived from it, not ramped: one core’s second ÷ what a room costs a second.',
      ...troubles,
    ],
  }
}

async function measureRound(bench: Bench, server: ServerUnderTest, seed: number, troubles: string[]): Promise<Round> {
  const { plan, loads, postgresCpuMs } = bench
  const rooms = await server.rooms(plan.rooms)
  const half = Math.ceil(rooms.length / loads.length)
  await Promise.all(
    loads.map((load, i) => load.call('openRooms', rooms.slice(i * half, (i + 1) * half), seed * 10 + i)),
  )
  await Promise.all(loads.map((load) => load.call('startWork', rates)))
  await wait(plan.warmSeconds * 1000)
  const begin = performance.now()
  const before = { server: server.cpuMs(), postgres: postgresCpuMs() }
  await Promise.all(loads.map((load) => load.call('mark')))
  await wait(plan.seconds * 1000)
  const cpuMs = server.cpuMs() - before.server
  const postgresMs = postgresCpuMs() - before.postgres
  const seconds = (performance.now() - begin) / 1000
  const counts = await Promise.all(loads.map((load) => load.call('read')))
  const ends = await Promise.all(loads.map((load) => load.call('stopWork')))
  await Promise.all(loads.map((load) => load.call('closeRooms')))
  for (const { undelivered, diverged, closed } of ends) {
    if (undelivered + diverged + closed.length > 0) {
      troubles.push(
        `${server.name}: ${undelivered} edits not delivered, ${diverged} rooms not converged, closed: ${closed.join(' ')}`,
      )
    }
  }
  const propagation = joined(counts.flatMap((count) => count.propagation))
  const acknowledgement = joined(counts.map((count) => count.acknowledgement))
  const edits = counts.reduce((sum, count) => sum + count.edits, 0)
  return {
    p50: percentile(propagation, 0.5),
    p95: percentile(propagation, 0.95),
    p99: percentile(propagation, 0.99),
    cpuUsPerUpdate: (cpuMs * 1000) / edits,
    roomsPerCore: (plan.rooms * seconds * 1000) / cpuMs,
    postgresUsPerUpdate: (postgresMs * 1000) / edits,
    ackP50: percentile(acknowledgement, 0.5),
    ackP99: percentile(acknowledgement, 0.99),
    pointP95: percentile(joined(counts.map((count) => count.pointing)), 0.95),
    edits,
  }
}

/** Ours is killed in the middle of the load: fresh clients after its restart have to get every acknowledged edit. */
async function loseNothing(bench: Bench): Promise<number> {
  const { plan, loads } = bench
  const [load] = loads
  const server = serverOf(bench, 'sparring')
  const rooms = await server.rooms(plan.rooms)
  await load.call('openRooms', rooms, plan.seed)
  await load.call('startWork', rates)
  await wait(2_000 + (plan.seed % 20))
  await server.stop('SIGKILL')
  await wait(100)
  const acknowledged = await load.call('acknowledged')
  await load.call('closeRooms')
  await server.start()
  const seats = rooms.flatMap(([first]) => (first ? [first] : []))
  return await load.call('missing', seats, acknowledged)
}

type Pick = Readonly<{ name: string; of: (values: readonly number[]) => number }>
const quietest: Pick = { name: 'quietest round', of: (values) => Math.min(...values) }
const busiest: Pick = { name: 'quietest round', of: (values) => Math.max(...values) }
const middle: Pick = { name: 'median', of: median }

function againstBare(row: Row, times: number): Row {
  const { bare, sparring } = row.values
  if (typeof bare !== 'number' || typeof sparring !== 'number') return row
  return { ...row, aim: `≤ ${times} × bare`, isMet: sparring <= times * bare }
}

function againstPeer(row: Row): Row {
  const { sparring } = row.values
  const peer = row.values['y-websocket']
  if (typeof peer !== 'number' || typeof sparring !== 'number') return row
  return { ...row, aim: '≥ 2.5 × y-websocket', isMet: sparring >= 2.5 * peer }
}

function within(row: Row, limit: number): Row {
  return { ...row, aim: `≤ ${limit} ms`, isMet: Number(row.values.sparring) <= limit }
}
